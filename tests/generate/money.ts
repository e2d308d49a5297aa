import type { DigitStyle, ModelCell } from './model';
import { printCount } from './model';
import type { Random } from './random';

export interface MoneyStyle {
  readonly random: Random;
  /** Filled here: money measures whose header is to name 万元. */
  readonly headerUnits: Set<string>;
}

/**
 * Prints an amount the ways agencies do: in 万元 under a header that says so, in 元 or 万元 with
 * the unit in the cell (which beats the header), or without any unit, which stays unknown.
 */
export function moneyCell(
  id: string,
  size: number,
  style: MoneyStyle,
  digits: DigitStyle,
): ModelCell {
  const { random } = style;
  const where = random.weighted(
    id === 'fees_amount'
      ? ([
          [88, 'header'],
          [4, 'both'],
          [5, 'cell'],
          [3, 'nowhere'],
        ] as const)
      : ([
          [15, 'header'],
          [5, 'both'],
          [35, 'cell'],
          [45, 'nowhere'],
        ] as const),
  );
  if (where === 'header' || where === 'both') style.headerUnits.add(id);
  const inCell = where === 'cell' || where === 'both';
  const yuan = inCell ? random.chance(0.7) : where === 'nowhere' && random.chance(0.7);
  const decimals = random.weighted([
    [4, 0],
    [4, 2],
    [yuan ? 0 : 2, 4],
    [yuan ? 0 : 1, 6],
  ]);
  const whole = size === 0 ? 0 : yuan ? size * 1000 + random.int(0, 999) : size;
  const fraction = size === 0 ? '' : fractionDigits(decimals, random);
  const number = fraction === '' ? String(whole) : `${whole}.${fraction}`;
  const unit = inCell && (size !== 0 || random.chance(0.3)) ? (yuan ? '元' : '万元') : '';
  const value = yuan && unit !== '' ? fromYuan(number) : Number(number);
  const unitKnown = unit !== '' || style.headerUnits.has(id) || value === 0;
  return {
    state: 'stated',
    value,
    printed: printCount(whole, digits) + printFraction(fraction, digits) + unit,
    unitKnown,
  };
}

function printFraction(fraction: string, digits: DigitStyle): string {
  if (fraction === '') return '';
  return digits === 'full-width' ? `．${printCount(fraction, digits)}` : `.${fraction}`;
}

function fractionDigits(n: number, random: Random): string {
  let text = '';
  for (let i = 0; i < n; i++) text += String(random.int(0, 9));
  return text;
}

/** 元 → 万元 by moving the point, so that no binary fraction creeps in. */
function fromYuan(number: string): number {
  const [whole = '0', fraction = ''] = number.split('.');
  const padded = whole.padStart(5, '0');
  return Number(`${padded.slice(0, -4)}.${padded.slice(-4)}${fraction}`);
}
