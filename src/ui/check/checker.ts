import type { ManifestRow, Report } from '../../model/report';
import type { CheckedFile, ComparedYears, EarlierReport, Reply, Request } from './protocol';

/** Reads and checks files in a worker of its own, which starts with the first file. */
export interface Checker {
  read(
    file: { readonly path: string; readonly bytes: Uint8Array },
    family: string,
    manifest: ManifestRow | null,
  ): Promise<readonly CheckedFile[]>;
  compare(family: string, earlier: EarlierReport, later: Report): Promise<ComparedYears>;
  /** Lets the worker go if nobody waits for it: its readers take 10 MB. */
  rest(): void;
  /** Gives up whatever is being read: its promises reject. The next file starts a new worker. */
  stop(): void;
}

/** What a stopped or broken worker rejects with; `detail` is for a bug report. */
export class CheckStopped extends Error {
  constructor(readonly detail: string) {
    super('the check was stopped');
  }
}

interface Waiting {
  resolve(reply: Reply): void;
  reject(reason: CheckStopped): void;
}

/** @param start makes the worker; left out, the page's own. */
export function createChecker(start: () => Worker = startWorker): Checker {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, Waiting>();

  function end(detail: string) {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const one of left) one.reject(new CheckStopped(detail));
  }

  function running(): Worker {
    if (worker !== null) return worker;
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'broken') one?.reject(new CheckStopped(data.detail));
      else one?.resolve(data);
    });
    worker.addEventListener('error', (event) => {
      end(event.message);
    });
    return worker;
  }

  function ask(request: Request): Promise<Reply> {
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      running().postMessage(request);
    });
  }

  return {
    async read({ path, bytes }, family, manifest) {
      const reply = await ask({ kind: 'read', id: ++next, path, bytes, family, manifest });
      if (reply.kind !== 'read') throw new Error('worker: answered another question');
      return reply.files;
    },
    async compare(family, earlier, later) {
      const reply = await ask({ kind: 'compare', id: ++next, family, earlier, later });
      if (reply.kind !== 'compare') throw new Error('worker: answered another question');
      return reply.compared;
    },
    rest() {
      if (waiting.size === 0) end('rests');
    },
    stop() {
      end('stopped');
    },
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
