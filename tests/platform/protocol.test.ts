import { describe, expect, it } from 'vitest';
import { messages } from '../../scripts/bench/protocol';

describe('messages over a pipe', () => {
  it('are whole however they come apart', () => {
    const said = ['{"id":1}', '{"name":"湛河区"}', '', 'x'.repeat(1000)];
    const bytes = Buffer.from(said.map((one) => `${one}\0`).join(''));
    for (const size of [1, 2, 7, 500, bytes.length]) {
      const whole = messages();
      const heard: string[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        heard.push(...whole(bytes.subarray(at, at + size)));
      }
      expect(heard).toEqual(said);
    }
  });

  it('wait for their end', () => {
    const whole = messages();
    expect(whole(Buffer.from('be'))).toEqual([]);
    expect(whole(Buffer.from('gun\0and'))).toEqual(['begun']);
  });
});
