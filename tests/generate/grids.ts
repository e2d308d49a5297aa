import { APPEAL_BLOCKS, APPEAL_RESULTS, APPLICANTS, outcomeGroups } from './form';
import type { GeneratedReport } from './model';
import { printed, type PaperCell, type PaperGrid, type PaperRow } from './paper';
import type { Random } from './random';
import type { Wording } from './wording';

export const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const cell = (text: string, w: number, h: number, role: PaperCell['role']): PaperCell => ({
  text,
  w,
  h,
  role,
});

/** Table 3: three label columns and seven of figures. */
export function requestsGrid(
  report: GeneratedReport,
  wording: Wording,
  random: Random,
  plain: boolean,
): PaperGrid {
  const values = (row: string): PaperCell[] =>
    APPLICANTS.map(({ id }) => ({
      ...cell(printed(report, `${row}__${id}`), 1, 1, 'value'),
      measure: `${row}__${id}`,
    }));
  const wrapped = !plain && random.chance(0.25);
  const legal = APPLICANTS.slice(1, 6).map(({ label }) =>
    cell(wrapped && label.length > 2 ? breakLabel(label) : label, 1, 1, 'head'),
  );
  const groups = outcomeGroups(report.other ?? 'three');
  const outcomes: PaperRow[] = [];
  for (const group of groups) {
    const name = wording.number(group.number) + wording.text(wording.of(group.labels));
    if (group.id !== undefined) {
      outcomes.push([cell(name, 2, 1, 'label'), ...values(group.id)]);
      continue;
    }
    group.rows.forEach((row, i) => {
      const label = wording.number(row.number) + wording.text(wording.of(row.labels));
      const head = i === 0 ? [cell(name, 1, group.rows.length, 'label')] : [];
      outcomes.push([...head, cell(label, 1, 1, 'label'), ...values(row.id)]);
    });
  }
  outcomes[0] = [cell('三、本年度办理结果', 1, outcomes.length, 'label'), ...outcomes[0]!];
  return {
    id: 'requests',
    width: 10,
    rows: [
      [cell(wording.text(CORNER), 3, 3, 'head'), cell('申请人情况', 7, 1, 'head')],
      [
        cell('自然人', 1, 2, 'head'),
        cell('法人或其他组织', 5, 1, 'head'),
        cell('总计', 1, 2, 'head'),
      ],
      legal,
      [cell('一、本年新收政府信息公开申请数量', 3, 1, 'label'), ...values('received')],
      [cell('二、上年结转政府信息公开申请数量', 3, 1, 'label'), ...values('carried_in')],
      ...outcomes,
      [cell('四、结转下年度继续办理', 3, 1, 'label'), ...values('carried_out')],
    ],
  };
}

function breakLabel(label: string): string {
  const middle = label.length === 6 ? (label.startsWith('社会') ? 2 : 2) : 2;
  return `${label.slice(0, middle)}\n${label.slice(middle)}`;
}

/** Table 4: fifteen figures in one line under three groups. */
export function appealsGrid(report: GeneratedReport): PaperGrid {
  const results = (h: number) => APPEAL_RESULTS.map(({ label }) => cell(label, 1, h, 'head'));
  return {
    id: 'appeals',
    width: 15,
    rows: [
      [cell('行政复议', 5, 1, 'head'), cell('行政诉讼', 10, 1, 'head')],
      [...results(2), cell('未经复议直接起诉', 5, 1, 'head'), cell('复议后起诉', 5, 1, 'head')],
      [...results(1), ...results(1)],
      APPEAL_BLOCKS.flatMap((block) =>
        APPEAL_RESULTS.map(({ id }) => ({
          ...cell(printed(report, `${block}_${id}`), 1, 1, 'value'),
          measure: `${block}_${id}`,
        })),
      ),
    ],
  };
}
