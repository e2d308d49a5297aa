import type { Examined, ExaminedPart, ExaminedSide } from '../../model/examined';
import type { CellState } from '../../model/report';

/** Up to so many terms are written out, zeros too; longer sums leave zeros out. */
const WHOLE = 4;

/** How terms without a number are written, and a number itself. */
export interface SumWords {
  readonly number: (value: number) => string;
  readonly gap: (state: CellState) => string;
}

/** One side in figures: `5 + 0`, `3 + 1 + (blank)`, `0`; always with what it makes if longer. */
export function sideText(side: ExaminedSide, words: SumWords): string {
  const shown = side.parts.length <= WHOLE ? side.parts : side.parts.filter(matters);
  if (shown.length === 0) return words.number(0);
  return shown
    .map((part, i) => {
      const text = part.value === null ? words.gap(part.state) : words.number(part.value);
      if (i === 0) return part.sign < 0 ? `− ${text}` : text;
      return `${part.sign < 0 ? '−' : '+'} ${text}`;
    })
    .join(' ');
}

/** Both sides in figures with the sign between them: `5 + 0 = 3 + 2`, `3 + 1 = 4 ≠ 5`. */
export function sumText({ sides, result }: Examined, words: SumWords): string {
  const sign = result === 'holds' ? '=' : result === 'fails' ? '≠' : '?';
  const [left, right] = sides.map((side) => sideText(side, words));
  const [a, b] = sides.map((side) => side.parts.length > 1 && result === 'fails');
  const made = (side: ExaminedSide) => ` = ${words.number(side.value)}`;
  return `${left!}${a ? made(sides[0]) : ''} ${sign} ${right!}${b ? made(sides[1]) : ''}`;
}

const matters = (part: ExaminedPart) => part.value !== 0;
