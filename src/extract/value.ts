import type { CellState } from '../model/report';
import { fold } from './fold';

/** What stands in a cell, before anyone knows which measure it is. */
export interface PrintedValue {
  readonly state: Exclude<CellState, 'absent'>;
  /** As printed, outer white space removed. */
  readonly raw: string;
  /** Exact decimal as printed, in the printed unit; null unless `stated`. */
  readonly decimal: string | null;
  /** Unit printed in the cell itself (`元`, `万元`, `亿元`), or null. */
  readonly unit: string | null;
  /** What made the reading less than certain, for a parser's finding. */
  readonly doubt: 'joined' | 'remark' | 'not_a_number' | 'negative' | 'decimal' | null;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** `000` is three cells or a slip of the pen, no number. */
const LEADING_ZERO = /^[+-]?0\d/;
const WITH_UNIT = /^(.*?\d)(万元|亿元|元|[件条项次份宗个篇人件起]次?)整?$/;
const WITH_REMARK = /^([+-]?[\d,.]+)\((.*)\)$/;
/** Marks that send to a note under the table: they are no part of the figure. */
const NOTE_MARK = /(?<=[\d元件])(?:[①-⑳*※#†‡¹²³⁴-⁹]|\(注?\d{0,2}\)|注\d{0,2})+$/u;
const FILLER = /^(?:[-_/~]+|无|n\/?a|na)$/i;

export interface ValueRules {
  /** Column where a sign belongs (`本年增/减`). */
  readonly signed: boolean;
  /** Column where decimals belong (money). */
  readonly decimal: boolean;
}

const stated = (
  raw: string,
  decimal: string,
  unit: string | null,
  doubt: PrintedValue['doubt'],
): PrintedValue => ({ state: 'stated', raw, decimal, unit, doubt });

const unreadable = (raw: string, doubt: PrintedValue['doubt']): PrintedValue => ({
  state: 'unreadable',
  raw,
  decimal: null,
  unit: null,
  doubt,
});

/** Whether a text could stand in a value cell at all: a number, a filler, or nothing. */
export function looksLikeValue(text: string): boolean {
  const folded = fold(text);
  if (folded === '' || FILLER.test(folded)) return true;
  const body = folded.replace(NOTE_MARK, '');
  return NUMBER.test(body) || WITH_UNIT.test(body) || WITH_REMARK.test(body);
}

/** Whether a text holds a number, not merely a blank or a filler. */
export function looksNumeric(text: string): boolean {
  return /\d/.test(fold(text)) && looksLikeValue(text);
}

/**
 * Reads what is printed in one cell. Never invents: an empty cell is `blank`, a stroke is
 * `filler`, and whatever is not surely one number is `unreadable`. Remarks behind a number
 * (`22（其中修订 16 件）`) are left out, the number stands (domain, errors 6).
 */
export function readValue(text: string, rules: ValueRules): PrintedValue {
  const raw = text.trim();
  const folded = fold(raw);
  if (folded === '') return { state: 'blank', raw: '', decimal: null, unit: null, doubt: null };
  if (FILLER.test(folded)) return { state: 'filler', raw, decimal: null, unit: null, doubt: null };

  let body = folded.replace(/^(?:人民币|¥|￥|rmb)/i, '').replace(NOTE_MARK, '');
  let unit: string | null = null;
  const remark = WITH_REMARK.exec(body);
  if (remark) {
    body = remark[1]!;
    if (/^(?:单位:?)?(?:万元|亿元|元)$/.test(remark[2]!)) unit = remark[2]!.replace(/^单位:?/, '');
  }
  const suffixed = WITH_UNIT.exec(body);
  if (suffixed) {
    body = suffixed[1]!;
    if (suffixed[2]!.endsWith('元')) unit = suffixed[2]!;
  }
  if (!NUMBER.test(body) || LEADING_ZERO.test(body)) return unreadable(raw, 'not_a_number');
  const decimal = body.replaceAll(',', '').replace(/^\+/, '');
  if (decimal.startsWith('-') && !rules.signed && Number(decimal) !== 0)
    return unreadable(raw, 'negative');
  if (decimal.includes('.') && !rules.decimal && !Number.isInteger(Number(decimal)))
    return unreadable(raw, 'decimal');
  // Digits parted by white space are one number only if nothing else can be meant.
  const joined = /\d\s+\d/.test(raw.replace(/[（(].*$/su, ''));
  return stated(raw, decimal, unit, joined ? 'joined' : null);
}

const POWER: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** Moves the decimal point of an exact decimal: no rounding on the way. */
export function shiftDecimal(decimal: string, places: number): number {
  return Number(`${decimal}e${places}`);
}

/** Converts an amount printed in one unit of Chinese money to another; null if unknown. */
export function convertMoney(decimal: string, from: string, to: string): number | null {
  const a = POWER[from];
  const b = POWER[to];
  return a === undefined || b === undefined ? null : shiftDecimal(decimal, a - b);
}

/** Unit of money named in a header (`采购总金额（单位：万元）`), or null. */
export function moneyUnitIn(text: string): string | null {
  return /(亿元|万元|元)/.exec(fold(text))?.[1] ?? null;
}
