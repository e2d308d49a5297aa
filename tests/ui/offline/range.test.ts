import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../src/ui/offline/range';

const bytes = Uint8Array.from({ length: 100 }, (_, at) => at);
const kept = () => new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
const body = async (answer: Response) => [...new Uint8Array(await answer.arrayBuffer())];

describe('a part of a kept file', () => {
  it('is the whole file where no range is asked for', async () => {
    const answer = await partOf(kept(), null, false);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe('100');
    expect(answer.headers.get('content-type')).toBe('application/wasm');
    expect(await body(answer)).toEqual([...bytes]);
  });

  it('is what slicing gives, for every range', async () => {
    const range = fc.tuple(fc.nat(120), fc.option(fc.nat(120), { nil: null }));
    await fc.assert(
      fc.asyncProperty(range, async ([from, to]) => {
        const answer = await partOf(kept(), `bytes=${from}-${to ?? ''}`, false);
        if (from >= 100) {
          expect(answer.status).toBe(416);
          expect(answer.headers.get('content-range')).toBe('bytes */100');
        } else if (to !== null && to < from) {
          expect(answer.status).toBe(200);
        } else {
          expect(answer.status).toBe(206);
          const wanted = [...bytes].slice(from, (to ?? 99) + 1);
          expect(await body(answer)).toEqual(wanted);
          expect(answer.headers.get('content-length')).toBe(String(wanted.length));
          expect(answer.headers.get('content-range')).toBe(
            `bytes ${from}-${Math.min(to ?? 99, 99)}/100`,
          );
        }
      }),
    );
  });

  it.each([
    ['bytes=-10', [90, 99]],
    ['bytes=-500', [0, 99]],
  ] as const)('counts %s from the end', async (range, [from, to]) => {
    const answer = await partOf(kept(), range, false);
    expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to}/100`);
    expect(await body(answer)).toEqual([...bytes].slice(from, to + 1));
  });

  it('has no body for HEAD, but says how much there is', async () => {
    const answer = await partOf(kept(), 'bytes=0-', true);
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-length')).toBe('100');
    expect(await body(answer)).toEqual([]);
  });

  const told = (headers: Record<string, string>) => {
    const answer = new Response(bytes, {
      headers: { 'Content-Type': 'application/octet-stream', ...headers },
    });
    let read = false;
    return {
      answer: new Proxy(answer, {
        get: (of, key) => {
          if (key === 'blob') read = true;
          const value = Reflect.get(of, key) as unknown;
          return typeof value === 'function' ? (value.bind(of) as unknown) : value;
        },
      }),
      wasRead: () => read,
    };
  };

  it.each([
    ['its size', null, true, 200],
    ['the size of a part', 'bytes=10-', true, 206],
    ['the whole', null, false, 200],
  ] as const)('does not read the file to hand out %s', async (_, range, head, status) => {
    const { answer, wasRead } = told({ 'Content-Length': '100' });
    const part = await partOf(answer, range, head);
    expect(part.status).toBe(status);
    expect(part.headers.get('content-length')).toBe(range === null ? '100' : '90');
    expect(wasRead()).toBe(false);
    if (!head) expect(await body(part)).toEqual([...bytes]);
  });

  it('does not take the size of what was sent compressed for that of the file', async () => {
    const { answer } = told({ 'Content-Length': '31', 'Content-Encoding': 'br' });
    const part = await partOf(answer, null, true);
    expect(part.headers.get('content-length')).toBe('100');
  });
});
