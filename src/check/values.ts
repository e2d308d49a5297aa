import type { Sum } from '../model/measure';
import type { Cell } from '../model/report';

/** A sum over a report's cells, as far as they are known. */
export interface KnownSum {
  readonly value: number;
  /** Stated terms with their sign, zeros left out, for the message. */
  readonly terms: readonly number[];
  /** Measures that are blank or a filler: nobody knows what they would be. */
  readonly blanks: readonly string[];
  /** False when a term is not in the report, unreadable, or in an unknown unit. */
  readonly usable: boolean;
}

export type CellIndex = ReadonlyMap<string, Cell>;

export const indexCells = (cells: readonly Cell[]): CellIndex =>
  new Map(cells.map((cell) => [cell.measure, cell]));

/** Adds up what is stated. A blank is no 0: it is listed, and the caller decides. */
export function addUp(sum: Sum, cells: CellIndex): KnownSum {
  let value = 0;
  let usable = true;
  const terms: number[] = [];
  const blanks: string[] = [];
  const take = (measure: string, sign: 1 | -1) => {
    const cell = cells.get(measure);
    if (cell?.state === 'stated' && cell.value !== null && cell.unit !== 'unknown') {
      value += sign * cell.value;
      if (cell.value !== 0) terms.push(sign * cell.value);
    } else if (cell?.state === 'blank' || cell?.state === 'filler') blanks.push(measure);
    else usable = false;
  };
  for (const measure of sum.plus) take(measure, 1);
  for (const measure of sum.minus ?? []) take(measure, -1);
  return { value: rounded(value), terms, blanks, usable };
}

/** Money adds up in floating point: what differs beyond the sixth decimal is no difference. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/** `7 + 6 - 2`, or `0` when nothing but zeros was added. */
export function written(sum: KnownSum): string {
  if (sum.terms.length === 0) return '0';
  return sum.terms.map((t, i) => (i === 0 ? String(t) : t < 0 ? `- ${-t}` : `+ ${t}`)).join(' ');
}
