import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHandler } from '../../scripts/site/handler';
import { listen } from '../../scripts/site/listen';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Served {
  readonly folder: string;
  /** Its address, with a slash at its end. */
  readonly url: string;
  /** Sends the path as given: no client tidies `..` away. */
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
  close(): void;
}

/** Serves an empty folder of its own until closed. */
export async function serveTemporaryFolder(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-served-'));
  const { server, port, url } = await listen(createHandler(folder), 0, '127.0.0.1');
  return {
    folder,
    url,
    get: (path, headers = {}, method = 'GET') => ask({ port, path, headers, method }),
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ask(options: {
  port: number;
  path: string;
  headers: Record<string, string>;
  method: string;
}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', ...options }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => {
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
