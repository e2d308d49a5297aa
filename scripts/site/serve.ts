import { createHandler } from './handler';
import { listen } from './listen';
import { say } from './say';

export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

/** Reads `--host` and `--port`; throws with a plain word when the port is none. */
export function hostAndPort(values: {
  host?: string | undefined;
  port?: string | undefined;
}): HostAndPort {
  const port = Number(values.port ?? 4180);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port ?? ''}".`);
  }
  return { host: values.host ?? '127.0.0.1', port };
}

/** Serves `folder` until interrupted and prints its address, alone on its line. */
export async function serveSite(folder: string, { host, port }: HostAndPort): Promise<void> {
  const { server, url } = await listen(createHandler(folder), port, host, (taken) => {
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
