const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Text set above the line: the mark of a note. Its digits become superscript ones, lest `2` with a
 * note 1 be read as 21.
 */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]!);
}
