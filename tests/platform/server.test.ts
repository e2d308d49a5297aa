import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyHeader } from '../../scripts/site/csp';
import { acceptedCodings } from '../../scripts/site/handler';
import { listen } from '../../scripts/site/listen';
import { serveTemporaryFolder, type Served } from './served';

const SIZE = 1000;
const bytes = Buffer.from(Array.from({ length: SIZE }, (_, i) => (i * 7) % 251));
const script = 'export const answer = 42;\n'.repeat(100);

let served: Served;

beforeAll(async () => {
  served = await serveTemporaryFolder();
  const write = (name: string, content: string | Uint8Array): void => {
    writeFileSync(join(served.folder, name), content);
  };
  mkdirSync(join(served.folder, 'releases', '年报'), { recursive: true });
  mkdirSync(join(served.folder, 'assets'));
  write('index.html', '<!doctype html><title>t</title>');
  write('engine.wasm', bytes);
  write('empty.parquet', '');
  write('reports.parquet', bytes);
  write('releases/年报/reports.parquet', bytes);
  write('app.js', script);
  write('app.js.br', brotliCompressSync(script));
  write('app.js.gz', gzipSync(script));
  write('assets/app-Ab3_xY-9.js', script);
  write('plain.css', 'a { color: red }');
  write('.secret', 'secret');
});

afterAll(() => {
  served.close();
});

describe('types', () => {
  it.each([
    ['/', /^text\/html; charset=utf-8$/],
    ['/index.html', /^text\/html; charset=utf-8$/],
    ['/engine.wasm', /^application\/wasm$/],
    ['/reports.parquet', /^application\/octet-stream$/],
    ['/app.js', /^text\/javascript; charset=utf-8$/],
    ['/plain.css', /^text\/css; charset=utf-8$/],
    ['/releases/%E5%B9%B4%E6%8A%A5/reports.parquet', /^application\/octet-stream$/],
  ])('%s', async (path, type) => {
    const answer = await served.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']?.toLowerCase()).toMatch(type);
    expect(answer.headers['content-security-policy']).toBe(policyHeader());
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('lets only files with a hash in their name be kept unasked', async () => {
    const hashed = await served.get('/assets/app-Ab3_xY-9.js');
    const page = await served.get('/');
    expect(hashed.headers['cache-control']).toContain('immutable');
    expect(page.headers['cache-control']).toBe('no-cache');
  });
});

describe('ranges', () => {
  it('answers every first-last range with exactly its bytes, or 416', async () => {
    const position = fc.integer({ min: 0, max: SIZE + 50 });
    await fc.assert(
      fc.asyncProperty(position, position, async (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const { status, headers, body } = await served.get('/reports.parquet', {
          Range: `bytes=${String(first)}-${String(last)}`,
        });
        if (first >= SIZE) {
          expect(status).toBe(416);
          expect(headers['content-range']).toBe(`bytes */${String(SIZE)}`);
          return;
        }
        const end = Math.min(last, SIZE - 1);
        expect(status).toBe(206);
        expect(headers['content-range']).toBe(
          `bytes ${String(first)}-${String(end)}/${String(SIZE)}`,
        );
        expect(body.equals(bytes.subarray(first, end + 1))).toBe(true);
      }),
    );
  });

  it('answers every open-ended range', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: SIZE + 50 }), async (first) => {
        const { status, body } = await served.get('/reports.parquet', {
          Range: `bytes=${String(first)}-`,
        });
        expect(status).toBe(first < SIZE ? 206 : 416);
        if (first < SIZE) expect(body.equals(bytes.subarray(first))).toBe(true);
      }),
    );
  });

  it('answers every suffix, all of the file when it asks for more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 * SIZE }), async (length) => {
        const { status, body } = await served.get('/reports.parquet', {
          Range: `bytes=-${String(length)}`,
        });
        expect(status).toBe(length === 0 ? 416 : 206);
        if (length > 0) {
          expect(body.equals(bytes.subarray(Math.max(0, SIZE - length)))).toBe(true);
        }
      }),
    );
  });

  it('joins chunks of any size back into the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 30, max: SIZE + 1 }), async (chunk) => {
        const parts: Buffer[] = [];
        for (let at = 0; at < SIZE; at += chunk) {
          const range = `bytes=${String(at)}-${String(at + chunk - 1)}`;
          parts.push((await served.get('/reports.parquet', { Range: range })).body);
        }
        expect(Buffer.concat(parts).equals(bytes)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it.each(['bytes=', 'bytes=a-b', 'lines=1-2', '1-2', 'bytes=5-2', 'bytes=--1', 'bytes=1-2-3'])(
    'never breaks on %s',
    async (range) => {
      const { status, body } = await served.get('/reports.parquet', { Range: range });
      expect([200, 416]).toContain(status);
      if (status === 200) expect(body.equals(bytes)).toBe(true);
    },
  );

  it('says on HEAD what a GET would send, without a body', async () => {
    const whole = await served.get('/reports.parquet', {}, 'HEAD');
    expect(whole.status).toBe(200);
    expect(whole.headers['content-length']).toBe(String(SIZE));
    expect(whole.headers['accept-ranges']).toBe('bytes');
    expect(whole.body).toHaveLength(0);
    const part = await served.get('/reports.parquet', { Range: 'bytes=10-19' }, 'HEAD');
    expect(part.status).toBe(206);
    expect(part.headers['content-length']).toBe('10');
  });

  it('has no range in an empty file', async () => {
    expect((await served.get('/empty.parquet')).body).toHaveLength(0);
    expect((await served.get('/empty.parquet', { Range: 'bytes=0-9' })).status).toBe(416);
    expect((await served.get('/empty.parquet', { Range: 'bytes=-9' })).status).toBe(416);
  });

  it('sends the whole file when the range was meant for an older one', async () => {
    const stale = { Range: 'bytes=0-9', 'If-Range': '"older"' };
    const { status, body } = await served.get('/reports.parquet', stale);
    expect(status).toBe(200);
    expect(body).toHaveLength(SIZE);
  });
});

describe('caching', () => {
  it('answers 304 to a client that has the file, by tag and by time', async () => {
    const { headers } = await served.get('/plain.css');
    const etag = headers.etag ?? '';
    const modified = headers['last-modified'] ?? '';
    expect(etag).not.toBe('');
    expect((await served.get('/plain.css', { 'If-None-Match': etag })).status).toBe(304);
    expect((await served.get('/plain.css', { 'If-None-Match': '"other"' })).status).toBe(200);
    expect((await served.get('/plain.css', { 'If-Modified-Since': modified })).status).toBe(304);
  });
});

describe('compressed copies', () => {
  it('sends brotli or gzip to clients that take it, with the type of the file', async () => {
    const br = await served.get('/app.js', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(br.headers['content-type']).toContain('text/javascript');
    expect(br.headers.vary).toBe('Accept-Encoding');
    expect(brotliDecompressSync(br.body).toString()).toBe(script);
    const gz = await served.get('/app.js', { 'Accept-Encoding': 'gzip' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).toString()).toBe(script);
    expect(gz.headers.etag).not.toBe(br.headers.etag);
  });

  it('sends the file itself to others, for ranges, and where there is no copy', async () => {
    const plain = await served.get('/app.js', { 'Accept-Encoding': 'br;q=0, gzip;q=0.0' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    const range = await served.get('/app.js', { 'Accept-Encoding': 'br', Range: 'bytes=0-5' });
    expect(range.headers['content-encoding']).toBeUndefined();
    expect(range.body.toString()).toBe(script.slice(0, 6));
    const none = await served.get('/plain.css', { 'Accept-Encoding': 'br' });
    expect(none.headers['content-encoding']).toBeUndefined();
  });

  it('reads what a client accepts', () => {
    expect([...acceptedCodings('br;q=0.5, GZIP , x;q=0')]).toEqual(['br', 'gzip']);
    expect([...acceptedCodings(undefined)]).toEqual(['']);
  });
});

describe('what is not there', () => {
  it('never leaves the folder', async () => {
    const escapes = fc.array(
      fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%2e.', '', '%5c..', 'releases', '..%5c'),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(
        escapes,
        fc.constantFrom('etc/passwd', 'package.json', ''),
        async (up, end) => {
          const { status, body } = await served.get(`/${[...up, end].join('/')}`);
          expect([200, 301, 400, 403, 404]).toContain(status);
          expect(body.toString()).not.toContain('root:');
          if (status === 200) expect(body.toString()).toContain('<title>t</title>');
        },
      ),
    );
  });

  it('hides dot files, refuses broken paths and answers plainly', async () => {
    expect((await served.get('/.secret')).status).toBe(404);
    expect((await served.get('/%ff')).status).toBe(400);
    expect((await served.get('/%00')).status).toBe(400);
    const missing = await served.get('/missing.wasm');
    expect(missing.status).toBe(404);
    expect(missing.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await served.get('/', {}, 'POST')).status).toBe(405);
  });

  it('says nothing of a compressed copy for a path outside', async () => {
    symlinkSync(join(served.folder, 'app.js'), join(served.folder, 'linked.js'));
    const linked = await served.get('/linked.js', { 'Accept-Encoding': 'br' });
    expect(linked.status).toBe(200);
    expect(linked.headers['content-encoding']).toBeUndefined();
  });
});

describe('ports', () => {
  it('takes the next free port when the one asked for is taken, and says so', async () => {
    const first = await listen(() => undefined, 0, '127.0.0.1');
    const taken: number[] = [];
    const second = await listen(
      () => undefined,
      first.port,
      '127.0.0.1',
      (p) => taken.push(p),
    );
    expect(taken[0]).toBe(first.port);
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.url).toBe(`http://127.0.0.1:${String(second.port)}/`);
    first.server.close();
    second.server.close();
  });

  it('fails on a host that is not ours', async () => {
    await expect(listen(() => undefined, 0, '192.0.2.1')).rejects.toThrow();
  });
});
