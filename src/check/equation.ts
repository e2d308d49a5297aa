import type { Finding } from '../model/report';
import type { Equation, EquationRule } from '../model/rule';
import { addUp, written, type CellIndex, type KnownSum } from './values';

/**
 * Runs a rule of sums. An equation is checked when every term is in the report. With blanks on
 * one side only, what is stated there may not exceed the other side; falling short is a doubt,
 * since the blanks may hold the rest; equality is accepted.
 */
export function checkEquations(rule: EquationRule, cells: CellIndex): Finding[] {
  return rule.equations.flatMap((equation) => checkOne(rule, equation, cells) ?? []);
}

function checkOne(rule: EquationRule, equation: Equation, cells: CellIndex): Finding | null {
  const left = addUp(equation.left, cells);
  const right = addUp(equation.right, cells);
  if (!left.usable || !right.usable || left.value === right.value) return null;
  if (left.blanks.length > 0 && right.blanks.length > 0) return null;
  if (isEmpty(equation.left.plus, left) || isEmpty(equation.right.plus, right)) return null;
  const short =
    (left.blanks.length > 0 && left.value < right.value) ||
    (right.blanks.length > 0 && right.value < left.value);
  return {
    rule: rule.id,
    severity: short ? 'warning' : rule.severity,
    origin: 'source',
    measure: equation.subject,
    expected: left.value,
    actual: right.value,
    message: message(equation, left, right, short),
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
    en: `${leftEn}, ${rightEn}: these must be equal${short ? `; ${n} cells are left blank` : ''}`,
  };
}
