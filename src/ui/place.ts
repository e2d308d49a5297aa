import type { Messages } from './messages';

const WORDS = /\b(line|table|row|cell|column|paragraph|page|sheet) (\d+)/g;

/**
 * A place in a source in the reader's language. Readers of files write places in plain English
 * (`table 2, row 5, cell 3`); whatever else stands there stays as it is.
 */
export function placeText(place: string, messages: Messages): string {
  return place
    .replace(WORDS, (_, word: keyof Messages['cell']['places'], n: string) =>
      messages.cell.places[word](n),
    )
    .replaceAll(', ', messages.punctuation.comma);
}
