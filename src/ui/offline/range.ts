/**
 * Answers a request for part of a kept file, as a server does (RFC 9110, section 14): 206 with
 * the bytes asked for, 416 when they lie outside the file, the whole file where no single byte
 * range is asked for. `head` leaves the body out. The file itself is read only where a part of it
 * is handed out: a nation's has 80 MB, and its size is asked for each time that it is opened.
 */
export async function partOf(
  kept: Response,
  range: string | null,
  head: boolean,
): Promise<Response> {
  const known = toldSize(kept);
  if (known !== null && range === null && !head) return kept;
  const blob = known !== null && head ? null : await kept.blob();
  const size = known ?? blob!.size;
  const type = kept.headers.get('content-type') ?? 'application/octet-stream';
  const headers = new Headers({ 'Content-Type': type, 'Accept-Ranges': 'bytes' });
  const asked = range === null ? null : bounds(range, size);
  if (asked === 'outside') {
    headers.set('Content-Range', `bytes */${String(size)}`);
    return new Response(null, { status: 416, headers });
  }
  const [from, to] = asked ?? [0, size - 1];
  headers.set('Content-Length', String(to - from + 1));
  if (asked !== null) {
    headers.set('Content-Range', `bytes ${String(from)}-${String(to)}/${String(size)}`);
  }
  const body = head || blob === null ? null : asked === null ? blob : blob.slice(from, to + 1);
  return new Response(body, { status: asked === null ? 200 : 206, headers });
}

/** Size of a file as its host told it; null where it did not, or sent it compressed. */
function toldSize({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
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
