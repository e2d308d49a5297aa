import { createHash } from 'node:crypto';

/** SHA-256 of bytes or UTF-8 text, in lower-case hex. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * Id of an input file, from its path alone: it stays the same when the file's content changes,
 * and is the same whatever Unicode form the file system keeps names in.
 */
export function sourceId(path: string): string {
  return `s-${sha256(path.normalize('NFC')).slice(0, 16)}`;
}

/** Id of an agency that no registry knows: from its name and region, so that it is stable. */
export function unresolvedAgencyId(name: string, regionCode: string | null): string {
  const key = `${name.normalize('NFKC').replace(/\s+/gu, '')}|${regionCode ?? ''}`;
  return `u-${sha256(key).slice(0, 12)}`;
}

/** Orders strings by code unit: the same everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
