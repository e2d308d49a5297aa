import type { Text } from '../model/text';
import type { ReleaseNote } from './types';

/** The word for a body in the sentences of charts. */
const USUAL = '机关';

/**
 * Sentences of charts are written with the usual word for a body. A family whose bodies are called
 * otherwise, and whose names are not Chinese, declares its own word, which then stands instead.
 */
export function ownWords(text: string, { bodyWord }: Pick<ReleaseNote, 'bodyWord'>): string {
  return bodyWord === undefined ? text : text.replaceAll(USUAL, bodyWord);
}

/** The same of a text in both languages. */
export function ownText(text: Text, release: Pick<ReleaseNote, 'bodyWord'>): Text {
  return { ...text, zh: ownWords(text.zh, release) };
}
