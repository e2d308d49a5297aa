import type { Indicator, Sum } from '../../../model/measure';

/** A ratio of two sums, from its names and its formula in words. */
export const ratio = (
  id: string,
  name: readonly [zh: string, en: string],
  formula: readonly [zh: string, en: string],
  numerator: string | Sum,
  denominator: string | Sum,
  unit = 'percent',
  minimumDenominator = 20,
): Indicator => ({
  id,
  name: { zh: name[0], en: name[1] },
  formula: { zh: formula[0], en: formula[1] },
  numerator: typeof numerator === 'string' ? { plus: [numerator] } : numerator,
  denominator: typeof denominator === 'string' ? { plus: [denominator] } : denominator,
  unit,
  minimumDenominator,
});
