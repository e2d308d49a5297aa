import type { PaperRow, Truth, TruthCell } from '../paper';
import { UNREADABLE } from './pen';

/**
 * Every way to cut a run of glued digits into `n` whole numbers without leading zeros. A sign
 * may open only the number in position `signed` (本年增/减). At most `limit` ways.
 */
export function splits(run: string, n: number, signed = -1, limit = 5000): string[][] {
  const found: string[][] = [];
  const walk = (rest: string, parts: string[]) => {
    if (found.length >= limit) return;
    if (parts.length === n) {
      if (rest === '') found.push(parts);
      return;
    }
    for (let length = 1; length <= rest.length - (n - parts.length - 1); length++) {
      const part = rest.slice(0, length);
      const number = parts.length === signed ? /^[+-]?(0|[1-9]\d*)$/ : /^(0|[1-9]\d*)$/;
      if (number.test(part)) walk(rest.slice(length), [...parts, part]);
    }
  };
  walk(run, []);
  return found;
}

/** The same over runs parted by spaces, which always part two cells. */
export function splitsOfRuns(runs: readonly string[], n: number, signed = -1): string[][] {
  const walk = (i: number, left: number): string[][] => {
    const run = runs[i];
    if (run === undefined) return left === 0 ? [[]] : [];
    const rest = runs.length - i - 1;
    const all: string[][] = [];
    for (let k = 1; k <= left - rest; k++) {
      const heads = splits(run, k, signed - (n - left));
      if (heads.length === 0) continue;
      const tails = walk(i + 1, left - k);
      for (const head of heads) for (const tail of tails) all.push([...head, ...tail]);
      if (all.length > 5000) return all;
    }
    return all;
  };
  return walk(0, n);
}

export const rowAdds = (parts: readonly string[]): boolean =>
  parts.slice(0, 6).reduce((sum, p) => sum + Number(p), 0) === Number(parts[6]);

/** Table 4: five, five, five, each the sum of its four. */
export const appealsAdd = (parts: readonly string[]): boolean =>
  [0, 5, 10].every(
    (at) =>
      parts.slice(at, at + 4).reduce((sum, p) => sum + Number(p), 0) === Number(parts[at + 4]),
  );

/** Truth of a row of which these are the possible readings: what all of them agree on. */
export function agreed(
  row: PaperRow,
  readings: readonly (readonly string[])[],
  truth: Truth,
): [string, TruthCell][] {
  const measures = row.flatMap((cell) => (cell.measure === undefined ? [] : [cell.measure]));
  return measures.map((measure, i) => {
    const values = new Set(readings.map((parts) => parts[i]));
    const cell = truth.get(measure);
    const printed = /^[+-]?\d+/.exec(row.find((c) => c.measure === measure)?.text ?? '')?.[0];
    const sure = cell !== undefined && values.size === 1 && values.has(printed);
    return [measure, sure ? cell : UNREADABLE];
  });
}
