/**
 * Answers a request for part of a kept file, as a server does (RFC 9110, section 14): 206 with
 * the bytes asked for, 416 when they lie outside the file, the whole file where no single byte
 * range is asked for. `head` leaves the body out.
 */
export async function partOf(
  kept: Response,
  range: string | null,
  head: boolean,
): Promise<Response> {
  const blob = await kept.blob();
  const type = kept.headers.get('content-type') ?? 'application/octet-stream';
  const headers = new Headers({ 'Content-Type': type, 'Accept-Ranges': 'bytes' });
  const asked = range === null ? null : bounds(range, blob.size);
  if (asked === 'outside') {
    headers.set('Content-Range', `bytes */${String(blob.size)}`);
    return new Response(null, { status: 416, headers });
  }
  const [from, to] = asked ?? [0, blob.size - 1];
  headers.set('Content-Length', String(to - from + 1));
  if (asked !== null) {
    headers.set('Content-Range', `bytes ${String(from)}-${String(to)}/${String(blob.size)}`);
  }
  const body = head ? null : asked === null ? blob : blob.slice(from, to + 1);
  return new Response(body, { status: asked === null ? 200 : 206, headers });
}

/** First and last byte of a single range; null for anything else, which a server may ignore. */
function bounds(range: string, size: number): readonly [number, number] | 'outside' | null {
  const match = /^bytes=\s*(\d*)-(\d*)$/.exec(range.trim());
  if (match === null || (match[1] === '' && match[2] === '')) return null;
  if (match[1] === '') {
    const suffix = Math.min(Number(match[2]), size);
    return suffix === 0 ? 'outside' : [size - suffix, size - 1];
  }
  const from = Number(match[1]);
  const to = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (from >= size) return 'outside';
  return from <= to ? [from, to] : null;
}
