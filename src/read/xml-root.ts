import { decode } from './charset';
import { MEDIA } from './media-types';
import { sniff } from './sniff';
import { afterProlog } from './sniff-text';

/** Enough of a file to hold whatever stands before its first element. */
export const XML_HEAD = 16_384;

/**
 * Local name of the root element of a data file in XML, from the file's beginning alone; null for
 * a file that is none. Never throws.
 */
export function xmlRoot(head: Uint8Array, path: string): string | null {
  if (sniff(head, path) !== MEDIA.xml) return null;
  const { text } = decode(head);
  const start = afterDoctype(afterProlog(text));
  return /^<(?:[\p{L}_][\p{L}\p{N}_.-]*:)?([\p{L}_][\p{L}\p{N}_.-]*)/u.exec(start)?.[1] ?? null;
}

function afterDoctype(text: string): string {
  return afterProlog(text.replace(/^<!DOCTYPE(?:[^[>]*\[[\s\S]*?\]\s*>|[^[>]*>)/iu, ''));
}
