import type { Finding, Report } from '../model/report';
import type { PartsRule } from '../model/rule';
import { indexCells } from './values';

/**
 * Holds a report of a whole against the reports of its parts, filed together. A figure is checked
 * where the whole and every part state it: a part that left it blank may hold any number. The
 * findings belong to the whole.
 */
export function checkParts(
  whole: Pick<Report, 'cells'>,
  parts: readonly Pick<Report, 'cells'>[],
  rules: readonly PartsRule[],
): Finding[] {
  if (parts.length === 0) return [];
  const own = indexCells(whole.cells);
  const theirs = parts.map((part) => indexCells(part.cells));
  return rules.flatMap((rule) =>
    rule.measures.flatMap((measure): Finding[] => {
      const expected = own.get(measure)?.value ?? null;
      const values = theirs.map((cells) => cells.get(measure)?.value ?? null);
      const numbers = values.filter((value) => value !== null);
      if (expected === null || numbers.length < values.length) return [];
      // Money and staff have decimals: what differs beyond the sixth is no difference.
      const sum = Math.round(numbers.reduce((total, value) => total + value, 0) * 1e6) / 1e6;
      if (sum === expected) return [];
      return [
        {
          rule: rule.id,
          severity: rule.severity,
          origin: 'source',
          measure,
          expected: sum,
          actual: expected,
          message: rule.message({ measure, whole: expected, parts: sum, count: parts.length }),
          cells: [measure],
        },
      ];
    }),
  );
}
