import { describe, expect, it } from 'vitest';
import { ProgressLine, progressText } from '../../src/publish/progress';

describe('progress', () => {
  it('tells count, share, rate and time left', () => {
    expect(progressText({ stage: 'read', done: 50, total: 200, known: 3 }, 2000)).toBe(
      '读取文件 files read 50 / 200 (25%) · 25/s · 剩余 left 00:06 · 未变 unchanged 3',
    );
    expect(progressText({ stage: 'read', done: 1, total: 10_000, known: 0 }, 1000)).toBe(
      '读取文件 files read 1 / 10000 (0%) · 1.0/s · 剩余 left 2:46:39',
    );
    expect(progressText({ stage: 'publish', done: 2, total: 2, known: 0 }, 1000)).not.toContain(
      'left',
    );
  });

  it('rewrites its line on a terminal, and writes a line every few seconds elsewhere', () => {
    for (const isTerminal of [true, false]) {
      let time = 0;
      const written: string[] = [];
      const line = new ProgressLine({ isTerminal, now: () => time, write: (t) => written.push(t) });
      for (let done = 0; done <= 100; done += 1, time += 50) {
        line.update({ stage: 'read', done, total: 100, known: 0 });
      }
      expect(written.length).toBe(isTerminal ? 50 : 1);
      expect(written.every((text) => text.startsWith('\r') === isTerminal)).toBe(true);
      expect(written.at(-1)?.endsWith('\n')).toBe(true);
    }
  });
});
