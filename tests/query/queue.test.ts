import { expect, it } from 'vitest';
import { createQueue } from '../../src/query/queue';

/** Work that ends when the test says so. */
function pieces() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const piece = (name: string) => () =>
    new Promise<string>((done) => {
      begun.push(name);
      ends.set(name, () => {
        done(name);
      });
    });
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise((next) => setTimeout(next, 0));
    await new Promise((next) => setTimeout(next, 0));
  };
  return { begun, piece, end };
}

it('runs one after the other, what can wait when nothing else does', async () => {
  const { begun, piece, end } = pieces();
  const queue = createQueue(0);
  const all = [
    queue.add(piece('a')),
    queue.add(piece('later 1'), true),
    queue.add(piece('later 2'), true),
    queue.add(piece('b')),
  ];
  expect(begun).toEqual(['a']);
  await end('a');
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  expect(begun).toEqual(['a', 'b', 'later 1']);
  all.push(queue.add(piece('c')));
  await end('later 1');
  expect(begun.at(-1)).toBe('c');
  await end('c');
  await end('later 2');
  expect(await Promise.all(all)).toEqual(['a', 'later 1', 'later 2', 'b', 'c']);
});

it('lets a question that follows from an answer go before what can wait', async () => {
  const { begun, piece, end } = pieces();
  const queue = createQueue(0);
  const follows = queue.add(piece('first')).then(() => queue.add(piece('second')));
  void queue.add(piece('later'), true);
  await end('first');
  expect(begun.slice(0, 2)).toEqual(['first', 'second']);
  await end('second');
  await follows;
  expect(begun).toEqual(['first', 'second', 'later']);
});

it('goes on after work that failed', async () => {
  const queue = createQueue(0);
  const failing = queue.add(() => Promise.reject(new Error('broken')));
  const next = queue.add(() => Promise.resolve(1));
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe(1);
  expect(await queue.add(() => Promise.resolve(2), true)).toBe(2);
});
