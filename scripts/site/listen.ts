import { createServer, type RequestListener, type Server } from 'node:http';

/** How many ports are tried after the one asked for. */
const ATTEMPTS = 100;

export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Address to open, with a slash at its end. */
  readonly url: string;
}

/**
 * Listens on `port`, or on the next free one after it; `onTaken` hears of each port that was
 * taken. Port 0 lets the system choose. Rejects when the host is not ours or no port is free.
 */
export async function listen(
  handler: RequestListener,
  port: number,
  host: string,
  onTaken: (port: number) => void = () => undefined,
): Promise<Listening> {
  for (let candidate = port; candidate <= Math.min(port + ATTEMPTS, 65_535); candidate++) {
    const server = await tryListen(handler, candidate, host);
    if (server !== null) {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : candidate;
      return { server, port: bound, url: `http://${printable(host)}:${String(bound)}/` };
    }
    onTaken(candidate);
  }
  throw new Error(`No free port from ${String(port)} on.`);
}

/** Null when the port is taken. */
function tryListen(handler: RequestListener, port: number, host: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

/** A host that listens everywhere is reached by its own name. */
function printable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
