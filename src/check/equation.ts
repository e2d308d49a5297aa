import { counted, plural } from '../model/plural';
import type { Examined, ExaminedSide } from '../model/examined';
import type { Sum } from '../model/measure';
import type { Finding } from '../model/report';
import type { Equation, EquationRule } from '../model/rule';
import type { Text } from '../model/text';
import { addUp, written, type CellIndex, type KnownSum } from './values';

/**
 * Runs a rule of sums. An equation is checked when every term is in the report. With blanks on
 * one side only, what is stated there may not exceed the other side; falling short is a doubt,
 * since the blanks may hold the rest; equality is accepted.
 */
export function checkEquations(rule: EquationRule, cells: CellIndex): Finding[] {
  return rule.equations.flatMap((equation) => checkOne(rule, equation, cells) ?? []);
}

/**
 * Every sum of a rule that the report's form has, with what came of it: `checkEquations` finds
 * the ones that fail. Sums over cells that no table of the report has are left out.
 */
export function examineEquations(rule: EquationRule, cells: CellIndex): Examined[] {
  return rule.equations.flatMap((equation): Examined[] => {
    const left = examinedSide(equation.left, equation.leftText, cells);
    const right = examinedSide(equation.right, equation.rightText, cells);
    if (left === null || right === null) return [];
    const verdict = weigh(equation, addUp(equation.left, cells), addUp(equation.right, cells));
    return [
      {
        rule: rule.id,
        severity: verdict === 'short' ? 'warning' : rule.severity,
        subject: equation.subject,
        sides: [left, right],
        result: verdict === 'short' ? 'fails' : verdict,
      },
    ];
  });
}

/** One side of a sum, part by part; null if one of them is in no table of the report. */
export function examinedSide(sum: Sum, text: Text, cells: CellIndex): ExaminedSide | null {
  const parts = [
    ...sum.plus.map((measure) => ({ measure, sign: 1 as const })),
    ...(sum.minus ?? []).map((measure) => ({ measure, sign: -1 as const })),
  ].flatMap(({ measure, sign }) => {
    const cell = cells.get(measure);
    if (cell === undefined) return [];
    const value = cell.unit === 'unknown' ? null : cell.value;
    return [{ measure, sign, state: cell.state, value }];
  });
  if (parts.length < sum.plus.length + (sum.minus?.length ?? 0)) return null;
  return { text, parts, value: addUp(sum, cells).value };
}

/** `short`: blanks on one side may hold what it falls short of the other. */
type Verdict = 'holds' | 'fails' | 'short' | 'undecided';

function weigh(equation: Equation, left: KnownSum, right: KnownSum): Verdict {
  if (!left.usable || !right.usable) return 'undecided';
  const empty = isEmpty(equation.left.plus, left) || isEmpty(equation.right.plus, right);
  if (empty || (left.blanks.length > 0 && right.blanks.length > 0)) return 'undecided';
  if (left.value === right.value) return 'holds';
  const short =
    (left.blanks.length > 0 && left.value < right.value) ||
    (right.blanks.length > 0 && right.value < left.value);
  return short ? 'short' : 'fails';
}

function checkOne(rule: EquationRule, equation: Equation, cells: CellIndex): Finding | null {
  const left = addUp(equation.left, cells);
  const right = addUp(equation.right, cells);
  const verdict = weigh(equation, left, right);
  if (verdict === 'holds' || verdict === 'undecided') return null;
  return {
    rule: rule.id,
    severity: verdict === 'short' ? 'warning' : rule.severity,
    origin: 'source',
    measure: equation.subject,
    expected: left.value,
    actual: right.value,
    message: message(equation, left, right, verdict === 'short'),
    cells: [
      ...equation.left.plus,
      ...(equation.left.minus ?? []),
      ...equation.right.plus,
      ...(equation.right.minus ?? []),
    ],
  };
}

/** Nothing of this side is stated: there is no sum to hold against the other. */
const isEmpty = (terms: readonly string[], sum: KnownSum) => sum.blanks.length === terms.length;

function message(equation: Equation, left: KnownSum, right: KnownSum, short: boolean) {
  const sides = (lang: 'zh' | 'en') => {
    const side = (text: string, sum: KnownSum) =>
      sum.terms.length > 1 ? `${text} ${written(sum)} = ${sum.value}` : `${text} ${sum.value}`;
    return [side(equation.leftText[lang], left), side(equation.rightText[lang], right)];
  };
  const [leftZh, rightZh] = sides('zh');
  const [leftEn, rightEn] = sides('en');
  const n = left.blanks.length + right.blanks.length;
  return {
    zh: `${leftZh}，${rightZh}，应当相等${short ? `；有 ${n} 个空格未填` : ''}`,
    en: `${leftEn}, ${rightEn}: these must be equal${short ? `; ${counted(n, 'cell')} ${plural(n, 'is', 'are')} left blank` : ''}`,
  };
}
