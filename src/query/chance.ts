import type { Family } from '../model/family';
import { measureBefore } from '../model/before';
import { quantity, type Quantity } from '../model/quantity';

/**
 * How chance moves a rate: `binomial` where the numerator is a part of the denominator,
 * `poisson` where it counts something else that happens in proportion to it.
 */
export type Chance = 'binomial' | 'poisson';

/** Measured, not counted: chance says nothing about them. */
const NOT_COUNTED = /^(?:USD|CNY|day$|percentage$|fte$)/;

/**
 * The law of chance of a rate; null where there is none: for counts, money, days, staff, and for
 * differences of years.
 */
export function chanceOf(family: Family, of: Quantity): Chance | null {
  if (of.rate === null || (of.unit !== 'percent' && !of.unit.startsWith('per_'))) return null;
  const sums = of.segments.flatMap(({ numerator, denominator }) => [numerator, denominator!]);
  if (of.segments.some(({ numerator }) => numerator.minus !== undefined)) return null;
  const measures = sums.flatMap(({ plus, minus }) => [...plus, ...(minus ?? [])]);
  if (measures.some((id) => measureBefore(id) !== null)) return null;
  if (measures.some((id) => NOT_COUNTED.test(quantity(family, id)?.unit ?? ''))) return null;
  if (of.unit !== 'percent') return 'poisson';
  const declared = family.indicators.find(({ id }) => id === of.id);
  return declared?.notPart === true ? 'poisson' : 'binomial';
}
