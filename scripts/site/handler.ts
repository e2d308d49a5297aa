import { existsSync, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import send from 'send';
import { policyHeader } from './csp';

/** Kinds of file that may stand beside a compressed copy of themselves (`app.js.br`). */
export const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.wasm']);

/** Content codings we keep copies in, best first. */
const CODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Types that a browser must get right and that `send` does not know or names otherwise. */
const TYPES: Readonly<Record<string, string>> = {
  '.parquet': 'application/octet-stream',
  '.wasm': 'application/wasm',
};

/** Names with a hash of their content never change, so they need not be asked for again. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/**
 * A static file server for one folder: types, HEAD, single byte ranges (also `-500` and
 * `500-`; 416 when outside the file), ETag and Last-Modified with 304, the compressed copy
 * where one lies beside the file and the client takes it, and our security headers. Files
 * outside the folder and dot files are not found. Sites in `embedFrom` may show it in a frame.
 */
export function createHandler(
  root: string,
  embedFrom: readonly string[] = [],
): (req: IncomingMessage, res: ServerResponse) => void {
  const policy = policyHeader(embedFrom);
  return (req, res) => {
    setSecurityHeaders(res, policy);
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', 'GET, HEAD');
      answer(res, 405, 'Method Not Allowed');
      return;
    }
    const path = decodePath(req.url ?? '/');
    if (path === null) {
      answer(res, 400, 'Bad Request');
      return;
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    res.setHeader('Cache-Control', cacheControl(file));
    const type = TYPES[extname(file)];
    if (type !== undefined) res.setHeader('Content-Type', type);
    const copy = compressedCopy(root, file, req, res);
    send(req, encodePath(file + copy), {
      root,
      dotfiles: 'ignore',
      cacheControl: false,
      index: false,
    })
      .on('file', (_path: string, stat: Stats) => {
        clampSuffix(req, stat.size);
      })
      .on('error', (error: { status?: number; statusCode?: number; message: string }) => {
        const status = error.status ?? error.statusCode ?? 500;
        for (const name of ['Content-Encoding', 'Content-Type', 'Cache-Control']) {
          res.removeHeader(name);
        }
        answer(res, status, error.message);
      })
      .pipe(res);
  };
}

function setSecurityHeaders(res: ServerResponse, policy: string): void {
  res.setHeader('Content-Security-Policy', policy);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Referrer-Policy', 'no-referrer');
}

/** Path of a request as text, or null if it is no valid path. */
function decodePath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * The last 500 bytes of a file of 100 are all of it (RFC 9110, 14.1.2); `send` calls that out
 * of range.
 */
function clampSuffix(req: IncomingMessage, size: number): void {
  const suffix = /^bytes=\s*-(\d+)$/.exec(req.headers.range ?? '');
  if (suffix !== null && Number(suffix[1]) > size && size > 0) req.headers.range = 'bytes=0-';
}

function cacheControl(file: string): string {
  return HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * Suffix of the compressed copy to send instead of `file`, `''` for the file itself. A range
 * is always one of the file itself: what a byte offset means must not depend on a coding.
 */
function compressedCopy(
  root: string,
  file: string,
  req: IncomingMessage,
  res: ServerResponse,
): string {
  if (!COMPRESSIBLE.has(extname(file))) return '';
  res.setHeader('Vary', 'Accept-Encoding');
  if (req.headers.range !== undefined) return '';
  const full = join(root, normalize(file));
  if (!full.startsWith(normalize(root).replace(/[\\/]$/, '') + sep)) return '';
  const accepted = acceptedCodings(req.headers['accept-encoding']);
  const coding = CODINGS.find((c) => accepted.has(c.name) && existsSync(full + c.suffix));
  if (coding === undefined) return '';
  res.setHeader('Content-Encoding', coding.name);
  if (!res.hasHeader('Content-Type')) {
    res.setHeader('Content-Type', contentType(file));
  }
  return coding.suffix;
}

/** Codings a client takes, those refused with `q=0` left out. */
export function acceptedCodings(header: string | string[] | undefined): Set<string> {
  const parts = String(header ?? '').split(',');
  return new Set(
    parts
      .map((part) =>
        part
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      .filter(([, q]) => q === undefined || !/^q=0(\.0*)?$/.test(q))
      .map(([name]) => name ?? ''),
  );
}

function contentType(file: string): string {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.svg': 'image/svg+xml',
  };
  return types[extname(file)] ?? 'application/octet-stream';
}

function answer(res: ServerResponse, status: number, text: string): void {
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.end(`${text}\n`);
}
