import type { Text } from '../model/text';
import { sameDefinition, type Quantity } from '../model/quantity';
import type { DefinitionBreak, Point } from './types';

/** Where a line's definition changes: before the first valued year of each new one. */
export function breaksOf(
  of: Pick<Quantity, 'segments'>,
  points: readonly Point[],
): DefinitionBreak[] {
  const valued = points.filter((point) => point.value !== null);
  return valued.flatMap((point, i) => {
    const before = valued[i - 1];
    if (!before || sameDefinition(of, before.segment, point.segment)) return [];
    return [{ year: point.year, note: noteBetween(of, before.segment, point.segment) }];
  });
}

/** Of several breaks the last: it says what the line is from here on. */
function noteBetween(of: Pick<Quantity, 'segments'>, a: number, b: number): Text {
  const [first, last] = a < b ? [a, b] : [b, a];
  const segment = of.segments.slice(first + 1, last + 1).findLast((one) => one.joins === 'break');
  return segment?.note ?? { zh: '口径变化', en: 'definition changed' };
}
