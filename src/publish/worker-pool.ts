import { Worker } from 'node:worker_threads';

/** What became of a task: its result, or how its worker was lost. */
export type Attempt<R> =
  { readonly ok: true; readonly result: R } | { readonly ok: false; readonly lost: Lost };

/** `slow`: over the time limit. `memory`: out of memory. `crash`: ended in another way. */
export type Lost = 'slow' | 'memory' | 'crash';

export interface PoolOptions {
  /** Module that calls `serveTasks`; may be TypeScript. */
  readonly worker: URL;
  readonly jobs: number;
  /** From handing a task to a worker that is ready, to its answer. */
  readonly timeLimitMs: number;
  /** Heap of one worker. */
  readonly memoryLimitMb: number;
}

/**
 * Threads that do one task at a time. A task that hangs or kills its thread is lost alone: the
 * thread is replaced and the others never notice. Time is counted from when a thread is ready,
 * so that a slow start costs no task its limit.
 */
export class WorkerPool<T, R> {
  private readonly idle: Slot<T, R>[] = [];
  private readonly waiting: ((slot: Slot<T, R>) => void)[] = [];
  private readonly slots: Slot<T, R>[];

  constructor(options: PoolOptions) {
    this.slots = Array.from({ length: Math.max(1, options.jobs) }, () => new Slot<T, R>(options));
    this.idle.push(...this.slots);
  }

  /** Does a task as soon as a thread is free. Rejects only when no thread can be started. */
  async run(task: T): Promise<Attempt<R>> {
    const slot =
      this.idle.pop() ?? (await new Promise<Slot<T, R>>((take) => this.waiting.push(take)));
    try {
      return await slot.run(task);
    } finally {
      const next = this.waiting.shift();
      if (next) next(slot);
      else this.idle.push(slot);
    }
  }

  /** Resolves when every thread is gone. */
  async close(): Promise<void> {
    await Promise.all(this.slots.map((slot) => slot.close()));
  }
}

/** Said by a worker once its modules are loaded. */
export const READY = 'ready';

/** One place for a thread; the thread in it may change. */
class Slot<T, R> {
  private worker: Worker | null = null;
  private answer: ((attempt: Attempt<R>) => void) | null = null;

  constructor(private readonly options: PoolOptions) {}

  async run(task: T): Promise<Attempt<R>> {
    const worker = (this.worker ??= await this.start());
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.lose(worker, 'slow');
      }, this.options.timeLimitMs);
      this.answer = (attempt) => {
        clearTimeout(timer);
        this.answer = null;
        resolve(attempt);
      };
      worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  /** Rejects when the module cannot be loaded, which no file can be blamed for. */
  private start(): Promise<Worker> {
    const { worker: url, memoryLimitMb } = this.options;
    return new Promise((resolve, reject) => {
      const worker = startThread(url, memoryLimitMb);
      worker.on('message', (message: R | typeof READY) => {
        if (message === READY) resolve(worker);
        else this.answer?.({ ok: true, result: message as R });
      });
      worker.on('error', (error: Error & { code?: string }) => {
        reject(error);
        this.lose(worker, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash');
      });
      worker.on('exit', (code) => {
        reject(new Error(`worker: ended with ${String(code)} before it was ready`));
        this.lose(worker, 'crash');
      });
    });
  }

  /** Gives a thread up, and the task it was at. A thread may also die between two tasks. */
  private lose(worker: Worker, lost: Lost): void {
    if (this.worker !== worker) return;
    this.worker = null;
    void worker.terminate();
    this.answer?.({ ok: false, lost });
  }
}

/** `worker-start.mjs` loads the module, TypeScript or not. */
function startThread(module: URL, maxOldGenerationSizeMb: number): Worker {
  return new Worker(new URL('./worker-start.mjs', import.meta.url), {
    workerData: module.href,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb },
  });
}
