import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/ui/check/checker';
import type { Reply, Request } from '../../../src/ui/check/protocol';

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget {
  ended = false;
  readonly asked: Request[] = [];
  postMessage(request: Request): void {
    this.asked.push(request);
  }
  answer(): void {
    const { id } = this.asked.shift()!;
    const data: Reply = { kind: 'read', id, files: [] };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate(): void {
    this.ended = true;
  }
}

function withWorkers() {
  const started: FakeWorker[] = [];
  const checker = createChecker(() => {
    const worker = new FakeWorker();
    started.push(worker);
    return worker as unknown as Worker;
  });
  const read = () => checker.read({ path: 'a.txt', bytes: new Uint8Array() }, 'cn', null);
  return { started, checker, read };
}

describe('the worker that reads files', () => {
  it('goes when it has nothing to do, and another comes with the next file', async () => {
    const { started, checker, read } = withWorkers();
    checker.rest();
    expect(started).toHaveLength(0);
    const first = read();
    started[0]!.answer();
    await first;
    expect(started[0]!.ended).toBe(false);
    checker.rest();
    expect(started[0]!.ended).toBe(true);
    const second = read();
    expect(started).toHaveLength(2);
    started[1]!.answer();
    await expect(second).resolves.toEqual([]);
  });

  it('stays while somebody waits for it', async () => {
    const { started, checker, read } = withWorkers();
    const reading = read();
    checker.rest();
    expect(started[0]!.ended).toBe(false);
    started[0]!.answer();
    await expect(reading).resolves.toEqual([]);
  });
});
