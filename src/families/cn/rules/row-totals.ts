import type { BlockSpec } from '../../../model/form';
import { dataRows, measureId } from '../../../model/form';
import type { Equation, EquationRule } from '../../../model/rule';
import { remedies2019 } from '../forms/remedies';
import { requests2019, requests2021 } from '../forms/requests';
import { columnText, joined, rowText } from './wording';

/** In every row: the total column equals the sum of the others. */
function equations(blocks: readonly BlockSpec[], subject: 'row' | 'total'): Equation[] {
  const seen = new Set<string>();
  return blocks.flatMap((block) => {
    const total = block.columns.find((column) => column.id === block.totalColumn)!;
    const parts = block.columns.filter((column) => column !== total);
    return dataRows(block).flatMap((row): Equation[] => {
      if (seen.has(row.id)) return [];
      seen.add(row.id);
      const name = rowText(row);
      const totalName = columnText(total);
      return [
        {
          subject: subject === 'row' ? row.id : measureId(block, row, total),
          left: { plus: parts.map((column) => measureId(block, row, column)) },
          right: { plus: [measureId(block, row, total)] },
          leftText: joined([{ zh: `${name.zh}各列之和`, en: `${name.en}: the columns together` }]),
          rightText: totalName,
        },
      ];
    });
  });
}

/** Rule 3: 总计 = 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他, in every row. */
export const applicantTotal: EquationRule = {
  id: 'applicant_total',
  kind: 'equation',
  severity: 'error',
  statement: {
    zh: '总计 = 自然人 + 法人或其他组织各列（表三各行）',
    en: 'total = natural persons + all kinds of organisation (every row of table 3)',
  },
  equations: equations([...requests2019.blocks, ...requests2021.blocks], 'row'),
};

/** Rule 4: 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结, in each of the three groups. */
export const remedyTotal: EquationRule = {
  id: 'remedy_total',
  kind: 'equation',
  severity: 'error',
  statement: {
    zh: '总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结（表四各组）',
    en: 'total = upheld + corrected + other result + pending (each group of table 4)',
  },
  equations: equations(remedies2019.blocks, 'total'),
};
