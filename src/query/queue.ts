/** Runs one piece of work at a time. */
export interface Queue {
  /** Runs work when its turn comes: in the order asked, `later` ones when nothing else waits. */
  add<T>(work: () => Promise<T>, later?: boolean): Promise<T>;
}

export function createQueue(): Queue {
  const soon: (() => Promise<unknown>)[] = [];
  const later: (() => Promise<unknown>)[] = [];
  let busy = false;

  async function work(): Promise<void> {
    busy = true;
    for (let next = soon.shift() ?? later.shift(); next; next = soon.shift() ?? later.shift()) {
      await next();
    }
    busy = false;
  }

  return {
    add: <T>(run: () => Promise<T>, isLater = false) =>
      new Promise<T>((resolve, reject) => {
        (isLater ? later : soon).push(() => run().then(resolve, reject));
        if (!busy) void work();
      }),
  };
}
