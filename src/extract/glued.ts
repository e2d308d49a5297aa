import type { BlockSpec } from '../model/form';
import { fold } from './fold';

/**
 * Numbers that lost the space between them (`230 000023`). They may be cut again only where
 * the sums of the form leave one way to do it.
 */

/** What is known of the cells that the digits must fill, left to right. */
export interface GluedCells {
  /** One entry a cell: whether it may carry a sign or decimals. */
  readonly columns: readonly { readonly signed: boolean; readonly decimal: boolean }[];
  /** Index ranges [first, last): the cell at `last` is the sum of the cells of the range. */
  readonly totals: readonly { readonly from: number; readonly total: number }[];
}

const MAX_SOLUTIONS = 64;
const MAX_STEPS = 200_000;

/**
 * Every way to cut the tokens into exactly `cells.columns.length` numbers. White space parts
 * tokens and is never inside a number; a number has no leading zero; a sign stands only in a
 * signed column. Returns null when there are more than 64 ways (or too many to try).
 */
export function cutGlued(tokens: readonly string[], cells: GluedCells): string[][] | null {
  const n = cells.columns.length;
  const solutions: string[][] = [];
  let steps = 0;
  let given = true;

  const remaining = tokens.map((_, t) =>
    tokens.slice(t).reduce((sum, token) => sum + token.replace(/[^0-9]/g, '').length, 0),
  );

  const totalsAt = new Map(cells.totals.map((total) => [total.total, total]));

  const fits = (parts: readonly string[]): boolean => {
    const total = totalsAt.get(parts.length - 1);
    if (!total) return true;
    let sum = 0;
    for (let i = total.from; i < total.total; i++) sum += Number(parts[i]);
    return sum === Number(parts[total.total]);
  };

  const walk = (token: number, offset: number, parts: string[]): void => {
    if (!given || ++steps > MAX_STEPS) {
      given = false;
      return;
    }
    if (token === tokens.length) {
      if (parts.length === n) {
        if (solutions.length >= MAX_SOLUTIONS) given = false;
        else solutions.push([...parts]);
      }
      return;
    }
    if (parts.length === n) return;
    // Each cell still to fill needs a digit.
    if ((remaining[token] ?? 0) < n - parts.length - offset && offset === 0) return;
    const text = tokens[token]!;
    const column = cells.columns[parts.length]!;
    const rest = text.slice(offset);
    const head = /^[+-]?/.exec(rest)![0];
    if (head !== '' && !column.signed) return;
    const digits = /^(?:0|[1-9]\d*)/.exec(rest.slice(head.length))?.[0] ?? '';
    for (let length = 1; length <= digits.length; length++) {
      const whole = rest.slice(0, head.length + length);
      const ends = [whole];
      const decimals = column.decimal ? /^\.\d+/.exec(rest.slice(whole.length))?.[0] : undefined;
      if (decimals)
        for (let d = 2; d <= decimals.length; d++) ends.push(whole + decimals.slice(0, d));
      for (const part of ends) {
        const next = offset + part.length;
        if (text[next] === '.') continue;
        parts.push(part);
        if (fits(parts)) {
          if (next === text.length) walk(token + 1, 0, parts);
          else walk(token, next, parts);
        }
        parts.pop();
      }
    }
  };

  walk(0, 0, []);
  return given ? solutions : null;
}

/** What is known of the cells of a row. */
export function gluedCells(block: BlockSpec): GluedCells {
  const total = block.columns.findIndex((c) => c.id === block.totalColumn);
  return {
    columns: block.columns.map((c) => ({ signed: c.signed === true, decimal: c.decimal === true })),
    totals: total > 0 ? [{ from: 0, total }] : [],
  };
}

/** Ways to cut pieces that are nothing but digits, signs and points; none for anything else. */
export function cutPieces(pieces: readonly string[], cells: GluedCells): string[][] | null {
  const folded = pieces.map((p) => fold(p).replace(/元$/, ''));
  if (folded.some((p) => !/^[+-]?[\d.+-]+$/.test(p))) return [];
  return cutGlued(folded, cells);
}

/** What all ways to cut agree on, cell by cell. */
export function agree(candidates: readonly (readonly string[])[], n: number): (string | null)[] {
  return Array.from({ length: n }, (_, i) => {
    const first = candidates[0]?.[i];
    return first !== undefined && candidates.every((c) => c[i] === first) ? first : null;
  });
}
