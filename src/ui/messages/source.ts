import { counted } from '../../model/plural';

/** Texts of the source of a cell: the sum that fails, shown in the report's own table. */
const zh = {
  mustEqual: (difference: string) => `甲、乙应当相等，相差 ${difference}。`,
  expected: (expected: string, actual: string) => `应为 ${expected}，报告为 ${actual}。`,
  sides: { expected: '甲', actual: '乙' },
  takesPart: '参与检查',
  side: (side: string) => `参与检查，${side}方`,
  differs: (other: string) => `另一方为 ${other}`,
  notEqual: (other: string) => `≠ ${other}`,
  corrected: (value: string) => `更正为 ${value}`,
  step: (at: string, all: string) => `本报告检查结果第 ${at} 项，共 ${all} 项`,
  steps: (all: string) => `本报告有检查结果 ${all} 项`,
  previous: '上一项',
  next: '下一项',
  parts: '参与检查的数',
  legend: '甲、乙标出检查的两方；“≠”后为另一方的数。',
};

const en: typeof zh = {
  mustEqual: (difference) => `A and B must be equal; they differ by ${difference}.`,
  expected: (expected, actual) => `Should be ${expected}; the report says ${actual}.`,
  sides: { expected: 'A', actual: 'B' },
  takesPart: 'takes part in the check',
  side: (side) => `takes part in the check, side ${side}`,
  differs: (other) => `the other side is ${other}`,
  notEqual: (other) => `≠ ${other}`,
  corrected: (value) => `corrected to ${value}`,
  step: (at, all) => `Finding ${at} of ${all} in this report`,
  steps: (all) => `This report has ${counted(all, 'finding')}`,
  previous: 'Previous finding',
  next: 'Next finding',
  parts: 'Figures the check used',
  legend: 'A and B mark the two sides of the check; the figure behind ≠ is the other side.',
};

export const source = { zh, en };
