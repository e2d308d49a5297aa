/** Runs one piece of work at a time. */
export interface Queue {
  /**
   * Runs work when its turn comes: in the order asked, `later` ones when nothing else has waited
   * for a moment.
   */
  add<T>(work: () => Promise<T>, later?: boolean): Promise<T>;
}

/** An answer often leads to the next question: what can wait lets it go first. */
const MOMENT_MS = 30;

export function createQueue(moment = MOMENT_MS): Queue {
  const soon: (() => Promise<unknown>)[] = [];
  const later: (() => Promise<unknown>)[] = [];
  let busy = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  async function work(): Promise<void> {
    clearTimeout(pause);
    busy = true;
    for (let next = soon.shift(); next; next = soon.shift()) await next();
    busy = false;
    if (later.length > 0) pause = setTimeout(() => void workLater(), moment);
  }

  async function workLater(): Promise<void> {
    busy = true;
    await later.shift()?.();
    // Nothing has come meanwhile: there is no need to wait again.
    while (soon.length === 0 && later.length > 0) await later.shift()?.();
    await work();
  }

  return {
    add: <T>(run: () => Promise<T>, isLater = false) =>
      new Promise<T>((resolve, reject) => {
        (isLater ? later : soon).push(() => run().then(resolve, reject));
        if (!busy) void work();
      }),
  };
}
