import type { ColumnSum, TableSpec } from '../../../model/form';
import { measureId } from '../../../model/form';
import type { Equation, EquationRule } from '../../../model/rule';
import { requests2019, requests2021 } from '../forms/requests';
import { joined, rowOf, rowText } from './wording';

/** The equations of one sum between rows, column by column. */
function equations(table: TableSpec, sum: ColumnSum): Equation[] {
  const block = table.blocks[0]!;
  const left = sum.left.map((id) => rowOf(block, id));
  const right = sum.right.map((id) => rowOf(block, id));
  const outcomes = { zh: '各项办理结果之和', en: 'the outcomes together' };
  return block.columns.map((column) => ({
    subject: sum.left[0]!,
    left: { plus: left.map((row) => measureId(block, row, column)) },
    right: { plus: right.map((row) => measureId(block, row, column)) },
    leftText: joined(left.map(rowText), column),
    rightText: right.length > 4 ? joined([outcomes], column) : joined(right.map(rowText), column),
  }));
}

const sumOf = (table: TableSpec, id: string) => table.columnSums.find((sum) => sum.id === id)!;

/** Rule 1, printed in the corner of the form itself: 一 + 二 = （七）总计 + 四, in every column. */
export const requestBalance: EquationRule = {
  id: 'request_balance',
  kind: 'equation',
  severity: 'error',
  statement: {
    zh: '新收 + 上年结转 = 办理结果总计 + 结转下年度（国办公开办函〔2021〕30号，表三勾稽关系）',
    en: 'received + carried in = processed + carried out (State Council General Office notice [2021] No. 30, table 3)',
  },
  equations: equations(requests2021, sumOf(requests2021, 'balance')),
};

/** Rule 2: （七）总计 = （一）+（二）+ Σ（三）+ Σ（四）+ Σ（五）+ Σ（六）, in every column. */
export const outcomeSum: EquationRule = {
  id: 'outcome_sum',
  kind: 'equation',
  severity: 'error',
  statement: {
    zh: '办理结果总计 = 各项办理结果之和（表三）',
    en: 'processed = the sum of all outcomes (table 3)',
  },
  equations: [
    ...equations(requests2019, sumOf(requests2019, 'outcomes')),
    ...equations(requests2021, sumOf(requests2021, 'outcomes')),
  ],
};
