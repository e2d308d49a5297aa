import { createHandler } from './handler';
import { listen } from './listen';
import { say } from './say';

/** Where the site is offered, and who may show it in a frame. */
export interface Serving {
  readonly host: string;
  readonly port: number;
  /** Origins, as in `https://portal.example`. */
  readonly embedFrom: readonly string[];
}

/** Reads the options; throws with a plain word when a port or an origin is none. */
export function serving(values: {
  host?: string | undefined;
  port?: string | undefined;
  'embed-from'?: readonly string[] | undefined;
}): Serving {
  const port = Number(values.port ?? 4180);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port ?? ''}".`);
  }
  const embedFrom = values['embed-from'] ?? [];
  for (const origin of embedFrom) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new Error(`--embed-from must be like https://portal.example, not "${origin}".`);
    }
  }
  return { host: values.host ?? '127.0.0.1', port, embedFrom };
}

/** Serves `folder` until interrupted and prints its address, alone on its line. */
export async function serveSite(folder: string, options: Serving): Promise<void> {
  const { host, port, embedFrom } = options;
  const handler = createHandler(folder, embedFrom);
  const { server, url } = await listen(handler, port, host, (taken) => {
    say(`Port ${String(taken)} is taken, trying the next.`);
  });
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  say(`\n  gongkai  ${url}\n\n  Ctrl+C ends it.`);
}
