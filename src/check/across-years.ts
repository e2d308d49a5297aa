import type { Examination, Examined } from '../model/examined';
import type { Sum } from '../model/measure';
import type { Finding, Report } from '../model/report';
import type { CrossYearRule } from '../model/rule';
import { examinedSide } from './equation';
import { addUp, indexCells, written, type CellIndex, type KnownSum } from './values';

/** The sum if every part of it is stated, else null. */
function total(sum: Sum, cells: CellIndex): KnownSum | null {
  const known = addUp(sum, cells);
  return known.usable && known.blanks.length === 0 ? known : null;
}

/** `698 - 88 + 55 = 665`, or the figure alone. */
const spelled = (sum: KnownSum) =>
  sum.terms.length > 1 ? `${written(sum)} = ${sum.value}` : String(sum.value);

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
          const was = total(equation.earlier, before);
          const is = total(equation.later, now);
          if (was === null || is === null || was.value === is.value) return [];
          const { laterText, earlierText } = equation;
          return [
            {
              rule: rule.id,
              severity: rule.severity,
              origin: 'source',
              measure: equation.subject,
              expected: was.value,
              actual: is.value,
              message: {
                zh: `${laterText.zh} ${spelled(is)}（${years[1]} 年），${earlierText.zh} ${spelled(was)}（${years[0]} 年），应当相等`,
                en: `${laterText.en} ${spelled(is)} (${years[1]}), ${earlierText.en} ${spelled(was)} (${years[0]}): these must be equal`,
              },
              cells: [...equation.later.plus, ...(equation.later.minus ?? [])],
            },
          ];
        }),
  );
}

/**
 * What the rules between two years look at, sums that hold included; nothing for reports that are
 * not of consecutive years. Sums over cells that either report has no table for are left out.
 */
export function examineAcrossYears(
  earlier: Report,
  later: Report,
  rules: readonly CrossYearRule[],
): Examination {
  const years = [earlier.identity.year, later.identity.year] as const;
  if (years[0] === null || years[1] !== years[0] + 1) return { sums: [], others: [] };
  const before = indexCells(earlier.cells);
  const now = indexCells(later.cells);
  const sums = rules.flatMap((rule): Examined[] => {
    if (rule.kind === 'custom') return [];
    return rule.equations.flatMap((equation): Examined[] => {
      const { subject } = equation;
      const right = examinedSide(equation.earlier, equation.earlierText, before);
      const left = examinedSide(equation.later, equation.laterText, now);
      if (left === null || right === null) return [];
      const is = total(equation.later, now);
      const was = total(equation.earlier, before);
      const open = is === null || was === null;
      const result = open ? 'undecided' : is.value === was.value ? 'holds' : 'fails';
      const { id, severity } = rule;
      const sides = [
        { ...left, year: years[1]! },
        { ...right, year: years[0]! },
      ] as const;
      return [{ rule: id, severity, subject, sides, result }];
    });
  });
  return { sums, others: rules.flatMap((rule) => (rule.kind === 'custom' ? [rule.id] : [])) };
}
