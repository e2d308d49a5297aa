import { describe, expect, it } from 'vitest';
import { cn } from '../../../src/families/cn';
import type { Examined, ExaminedPart } from '../../../src/model/examined';
import { quantity } from '../../../src/query';
import { ownValue } from '../../../src/ui/check/own-values';
import { sumText } from '../../../src/ui/check/sum-text';

const words = { number: String, gap: (state: string) => `(${state})` };
const part = (value: number | null, sign: 1 | -1 = 1): ExaminedPart => ({
  measure: 'm',
  sign,
  value,
  state: value === null ? 'blank' : 'stated',
});
const text = { zh: '', en: '' };
const sum = (left: ExaminedPart[], right: ExaminedPart[], result: Examined['result']): Examined => {
  const side = (parts: ExaminedPart[]) => ({
    text,
    parts,
    value: parts.reduce((total, one) => total + one.sign * (one.value ?? 0), 0),
  });
  return {
    rule: 'r',
    severity: 'error',
    subject: 'm',
    sides: [side(left), side(right)],
    result,
  };
};

describe('a sum in figures', () => {
  it('writes short sums whole, zeros too', () => {
    expect(sumText(sum([part(5), part(0)], [part(5), part(0)], 'holds'), words)).toBe(
      '5 + 0 = 5 + 0',
    );
  });

  it('says what each side makes where they differ', () => {
    expect(sumText(sum([part(5), part(2, -1)], [part(4)], 'fails'), words)).toBe('5 − 2 = 3 ≠ 4');
  });

  it('leaves zeros out of long sums and names blanks', () => {
    const long = [part(0), part(3), part(0), part(null), part(0)];
    expect(sumText(sum([part(3)], long, 'undecided'), words)).toBe('3 ? 3 + (blank)');
    expect(sumText(sum([part(0)], Array(5).fill(part(0)) as never, 'holds'), words)).toBe('0 = 0');
  });
});

describe('a quantity out of cells', () => {
  const cells = (values: Record<string, number | null>) =>
    Object.entries(values).map(([measure, value]) => ({ measure, value, unit: 'request' }));

  it('is a ratio of what is stated', () => {
    const of = quantity(cn, 'processed_rate')!;
    const stated = { received__total: 8, carried_in__total: 2, processed__total: 9 };
    expect(ownValue(of, '2021', cells(stated))).toMatchObject({ value: 0.9, denominator: 10 });
    expect(ownValue(of, '2021', cells({ ...stated, carried_in__total: null }))).toBeNull();
  });

  it('takes the year before from the year before, and knows nothing without it', () => {
    const of = quantity(cn, 'received_growth');
    if (of === undefined) throw new Error('no growth');
    const now = cells({ received__total: 12 });
    expect(ownValue(of, '2021', now)).toBeNull();
    expect(ownValue(of, '2021', now, cells({ received__total: 10 }))?.value).toBeCloseTo(0.2);
  });

  it('leaves money of unknown unit alone', () => {
    const of = quantity(cn, 'procurement_amount')!;
    const money = [{ measure: 'procurement_amount', value: 251000, unit: 'unknown' }];
    expect(ownValue(of, '2019', money)).toBeNull();
  });
});
