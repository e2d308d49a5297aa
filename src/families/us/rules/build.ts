import type { Sum } from '../../../model/measure';
import type { Cell, Finding } from '../../../model/report';
import type { Equation, EquationRule } from '../../../model/rule';
import type { Text } from '../../../model/text';
import { forms } from '../forms';
import { measuresOf } from '../measures';

const labels = new Map(measuresOf(forms).map(({ id, label }) => [id, label]));

/** What a figure is called in a finding. */
export const labelOf = (measure: string): Text =>
  labels.get(measure) ?? { zh: measure, en: measure };

/** A sum in the words of the form: `年初待办 + 收到 − 办结`. */
export function inWords(sum: Sum): Text {
  const side = (language: 'zh' | 'en') =>
    [
      ...sum.plus.map((id) => `+ ${labelOf(id)[language]}`),
      ...(sum.minus ?? []).map((id) => `− ${labelOf(id)[language]}`),
    ]
      .join(' ')
      .replace(/^\+ /, '');
  return { zh: side('zh'), en: side('en') };
}

/** Two sums that must be equal; the finding is attached to the first figure of the left one. */
export const equal = (left: Sum, right: Sum): Equation => ({
  subject: left.plus[0] ?? '',
  left,
  right,
  leftText: inWords(left),
  rightText: inWords(right),
});

export const equationRule = (
  id: string,
  statement: Text,
  equations: readonly Equation[],
  severity: EquationRule['severity'] = 'error',
): EquationRule => ({ id, kind: 'equation', severity, statement, equations });

/** Stated figures by measure. */
export const stated = (cells: readonly Cell[]): ReadonlyMap<string, number> =>
  new Map(
    cells.flatMap((cell): [string, number][] =>
      cell.state === 'stated' && cell.value !== null ? [[cell.measure, cell.value]] : [],
    ),
  );

/** A finding about the report itself. */
export const finding = (
  rule: string,
  severity: Finding['severity'],
  measure: string,
  actual: number,
  message: Text,
  cells: readonly string[],
  expected: number | null = null,
): Finding => ({ rule, severity, origin: 'source', measure, expected, actual, message, cells });
