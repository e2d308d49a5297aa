import type { Sum } from '../model/measure';
import type { Finding, Report } from '../model/report';
import type { CrossYearRule } from '../model/rule';
import { addUp, indexCells, type CellIndex } from './values';

/** The sum if every part of it is stated, else null. */
function total(sum: Sum, cells: CellIndex): number | null {
  const { value, usable, blanks } = addUp(sum, cells);
  return usable && blanks.length === 0 ? value : null;
}

/**
 * Checks one report against the year before of the same agency and scope. Only stated values
 * count; the findings belong to the later report. Other than consecutive years: no findings.
 */
export function checkAcrossYears(
  earlier: Report,
  later: Report,
  rules: readonly CrossYearRule[],
): Finding[] {
  const years = [earlier.identity.year, later.identity.year] as const;
  if (years[0] === null || years[1] !== years[0] + 1) return [];
  const before = indexCells(earlier.cells);
  const now = indexCells(later.cells);
  return rules.flatMap((rule) =>
    rule.kind === 'custom'
      ? rule.check(earlier, later)
      : rule.equations.flatMap((equation): Finding[] => {
          const expected = total(equation.earlier, before);
          const actual = total(equation.later, now);
          if (expected === null || actual === null || expected === actual) return [];
          const { laterText, earlierText } = equation;
          return [
            {
              rule: rule.id,
              severity: rule.severity,
              origin: 'source',
              measure: equation.subject,
              expected,
              actual,
              message: {
                zh: `${laterText.zh} ${actual}（${years[1]} 年），${earlierText.zh} ${expected}（${years[0]} 年），应当相等`,
                en: `${laterText.en} ${actual} (${years[1]}), ${earlierText.en} ${expected} (${years[0]}): these must be equal`,
              },
              cells: [...equation.later.plus, ...(equation.later.minus ?? [])],
            },
          ];
        }),
  );
}
