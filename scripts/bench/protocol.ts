import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** What a browser says without having been asked. */
export interface Happening {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A browser that does what it is told over a pipe (Chrome DevTools Protocol). */
export interface Protocol {
  /** Rejects where the browser refuses, or ends before it answers. */
  send<T>(method: string, params?: object, session?: string): Promise<T>;
  on(listener: (happening: Happening) => void): void;
  /** Ends the browser. */
  close(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
}

export interface Program {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts a browser; its third pipe is what it hears, the fourth what it says. */
export function startBrowser({ executablePath, args, env }: Program): Protocol {
  const child = spawn(executablePath, [...args, '--remote-debugging-pipe', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: env ?? process.env,
  });
  const [, , , hears, says] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, Waiting>();
  const listeners: ((happening: Happening) => void)[] = [];
  const ended = new Promise<void>((resolve) => {
    const end = (why: string) => {
      for (const { reject } of waiting.values()) reject(new Error(why));
      waiting.clear();
      resolve();
    };
    child.once('exit', (code) => {
      end(`the browser ended (${String(code)})`);
    });
    child.once('error', (refusal) => {
      end(refusal.message);
    });
  });
  const whole = messages();
  says.on('data', (part: Buffer) => {
    for (const text of whole(part)) {
      const said = JSON.parse(text) as Answer | Happening;
      if (!('id' in said)) {
        for (const listener of listeners) listener(said);
        continue;
      }
      const asker = waiting.get(said.id);
      waiting.delete(said.id);
      if (said.error) asker?.reject(new Error(said.error.message));
      else asker?.resolve(said.result as never);
    }
  });
  // A pipe that breaks is told by the end of the browser.
  for (const pipe of [hears, says]) pipe.on('error', () => undefined);
  let last = 0;
  function send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      hears.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }
  return {
    send,
    on: (listener) => listeners.push(listener),
    async close() {
      await send('Browser.close').catch(() => child.kill());
      await ended;
    },
  };
}

/** Puts messages together from the parts in which they come; each ends with a zero byte. */
export function messages(): (part: Buffer) => string[] {
  let begun: Buffer[] = [];
  return (part) => {
    const done: string[] = [];
    let from = 0;
    for (let end = part.indexOf(0); end >= 0; end = part.indexOf(0, from)) {
      done.push(Buffer.concat([...begun, part.subarray(from, end)]).toString('utf8'));
      begun = [];
      from = end + 1;
    }
    if (from < part.length) begun.push(part.subarray(from));
    return done;
  };
}
