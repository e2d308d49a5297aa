import { measureId } from '../../../model/form';
import type { CrossYearRule } from '../../../model/rule';
import { requests2021 } from '../forms/requests';
import { joined, rowOf, rowText } from './wording';

const block = requests2021.blocks[0]!;
const carriedIn = rowOf(block, 'carried_in');
const carriedOut = rowOf(block, 'carried_out');

/** Rule 5: 二、上年结转 of a year = 四、结转下年度 of the year before, in every column. */
export const carryOver: CrossYearRule = {
  id: 'carry_over',
  kind: 'equation',
  severity: 'error',
  statement: {
    zh: '本年“上年结转” = 上年“结转下年度继续办理”',
    en: 'carried in this year = carried out the year before',
  },
  equations: block.columns.map((column) => ({
    subject: 'carried_in',
    later: { plus: [measureId(block, carriedIn, column)] },
    earlier: { plus: [measureId(block, carriedOut, column)] },
    laterText: joined([rowText(carriedIn)], column),
    earlierText: joined([rowText(carriedOut)], column),
  })),
};
