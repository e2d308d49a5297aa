import type { CrossYearRule } from '../../../model/rule';

/**
 * Rule 6: 现行有效(y) = 现行有效(y-1) + 制发(y) - 废止(y). It fails often for good reasons (clean-ups
 * that repeal old documents without counting them), so it warns and never rejects.
 */
export const stockOfDocuments: CrossYearRule = {
  id: 'stock_of_documents',
  kind: 'equation',
  severity: 'warning',
  statement: {
    zh: '现行有效件数 = 上年现行有效件数 + 本年制发件数 - 本年废止件数',
    en: 'in force = in force the year before + issued - repealed',
  },
  equations: [
    { id: 'rules', zh: '规章', en: 'Government rules' },
    { id: 'normative_documents', zh: '行政规范性文件', en: 'Normative documents' },
  ].map(({ id, zh, en }) => ({
    subject: `${id}_in_force`,
    later: { plus: [`${id}_in_force`, `${id}_repealed`], minus: [`${id}_issued`] },
    earlier: { plus: [`${id}_in_force`] },
    laterText: {
      zh: `“${zh}”现行有效 - 制发 + 废止`,
      en: `"${en}" in force - issued + repealed`,
    },
    earlierText: { zh: `上年现行有效`, en: 'in force the year before' },
  })),
};
