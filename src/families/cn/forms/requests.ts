import type { BlockSpec, ColumnSpec, HeadingSpec, RowSpec, TableSpec } from '../../../model/form';

/**
 * Table 3 三、收到和处理政府信息公开申请情况 (国办公开办函〔2019〕60号, kept by 〔2021〕30号). The two
 * forms share every row but （六）其他处理: one row in 2019, three in 2021.
 */

const column = (id: string, label: string, en: string, variants: string[] = []): ColumnSpec => ({
  id,
  label,
  variants,
  en: `{row} (${en})`,
  unit: 'request',
});

/** 申请人情况: natural persons, five kinds of organisation, and the total of the row. */
export const applicants: readonly ColumnSpec[] = [
  column('natural_person', '自然人', 'natural persons'),
  column('business', '商业企业', 'businesses'),
  column('research', '科研机构', 'research institutions'),
  column('public_interest', '社会公益组织', 'public-interest organisations', ['社会公益']),
  column('legal_service', '法律服务机构', 'legal service providers', ['法律服务']),
  column('other_organisation', '其他', 'other organisations', ['其他组织']),
  column('total', '总计', 'all requesters', ['合计']),
];

const row = (
  id: string,
  number: string,
  label: string,
  en: string,
  more: Partial<RowSpec> = {},
): RowSpec => ({ id, number, label, en, ...more });

const heading = (
  id: string,
  number: string,
  label: string,
  variants: string[] = [],
): HeadingSpec => ({ heading: id, number, label, variants });

const received = row(
  'received',
  '一、',
  '本年新收政府信息公开申请数量',
  'Requests received this year',
  { variants: ['本年新收政府信息公开申请数', '本年新收信息公开申请数量'] },
);

const carriedIn = row(
  'carried_in',
  '二、',
  '上年结转政府信息公开申请数量',
  'Requests carried over from last year',
  { variants: ['上年结转政府信息公开申请数', '上年度结转政府信息公开申请数量'] },
);

const outcomes = heading('outcomes', '三、', '本年度办理结果', ['本年度办理情况']);

const disclosed: readonly RowSpec[] = [
  row('granted', '（一）', '予以公开', 'Granted in full', { path: '三/(一)予以公开' }),
  row('granted_in_part', '（二）', '部分公开', 'Granted in part', {
    path: '三/(二)部分公开（区分处理的，只计这一情形，不计其他情形）',
    variants: [
      '部分公开（区分处理的，只计这一情形，不计其他情形）',
      '部分公开区分处理的只计这一情形不计其他情形',
      '部分公开，区分处理的，只计这一情形，不计其他情形',
    ],
  }),
];

const denied = (id: string, n: number, label: string, en: string, variants: string[] = []) =>
  row(`denied_${id}`, `${n}.`, label, `Denied: ${en}`, {
    path: n === 1 ? `三/(三)不予公开/1.${label}` : `三/(三)/${n}.${label}`,
    under: 'denied',
    variants,
  });

const denials: readonly (RowSpec | HeadingSpec)[] = [
  heading('denied', '（三）', '不予公开'),
  denied('state_secret', 1, '属于国家秘密', 'state secret', ['涉及国家秘密']),
  denied('prohibited_by_law', 2, '其他法律行政法规禁止公开', 'disclosure prohibited by law', [
    '其他法律、行政法规禁止公开',
    '法律行政法规禁止公开',
    '法律、行政法规禁止公开',
    '其他法律行政止公开',
  ]),
  denied(
    'security_stability',
    3,
    '危及“三安全一稳定”',
    'national, public, economic security or social stability',
    ['危及三安全一稳定'],
  ),
  denied('third_party', 4, '保护第三方合法权益', 'third-party rights', ['保护第三方合法利益']),
  denied('internal_affairs', 5, '属于三类内部事务信息', 'internal affairs', ['属于内部事务信息']),
  denied('deliberative', 6, '属于四类过程性信息', 'deliberative process', ['属于过程性信息']),
  denied('enforcement_files', 7, '属于行政执法案卷', 'enforcement case files', [
    '属于行政执法案卷信息',
  ]),
  denied(
    'administrative_query',
    8,
    '属于行政查询事项',
    'covered by an administrative query procedure',
  ),
];

const unable = (id: string, n: number, label: string, en: string, variants: string[] = []) =>
  row(id, `${n}.`, label, `Unable to provide: ${en}`, {
    path: n === 1 ? `三/(四)无法提供/1.${label}` : `三/(四)/${n}.${label}`,
    under: 'unable',
    variants,
  });

const unables: readonly (RowSpec | HeadingSpec)[] = [
  heading('unable', '（四）', '无法提供'),
  unable('not_held', 1, '本机关不掌握相关政府信息', 'not held', [
    '本机关不掌握相关信息',
    '本机关不掌握',
  ]),
  unable('needs_creation', 2, '没有现成信息需要另行制作', 'would have to be created', [
    '没有现成信息，需要另行制作',
  ]),
  unable('unclear_after_correction', 3, '补正后申请内容仍不明确', 'still unclear after correction'),
];

const rejected = (id: string, n: number, label: string, en: string, variants: string[] = []) =>
  row(`rejected_${id}`, `${n}.`, label, `Not processed: ${en}`, {
    path: n === 1 ? `三/(五)不予处理/1.${label}` : `三/(五)/${n}.${label}`,
    under: 'rejected',
    variants,
  });

const rejections: readonly (RowSpec | HeadingSpec)[] = [
  heading('rejected', '（五）', '不予处理'),
  rejected('complaint', 1, '信访举报投诉类申请', 'petition, report or complaint', [
    '信访、举报、投诉类申请',
  ]),
  rejected('duplicate', 2, '重复申请', 'duplicate request'),
  rejected('publication', 3, '要求提供公开出版物', 'asks for a public publication'),
  rejected('excessive', 4, '无正当理由大量反复申请', 'excessive requests without good reason'),
  rejected(
    'confirmation',
    5,
    '要求行政机关确认或重新出具已获取信息',
    'asks to confirm or reissue information already obtained',
    ['要求行政机关确认或者重新出具已获取信息'],
  ),
];

const otherOneRow: readonly (RowSpec | HeadingSpec)[] = [
  row('other_disposition', '（六）', '其他处理', 'Other handling (single-row form)', {
    path: '三/(六)其他处理',
    // 沭阳 2025 and others print （六）其他: the number tells it from 3.其他 and from the column.
    variants: ['其他处理情况', '其它处理', '其他'],
  }),
];

const otherThreeRows: readonly (RowSpec | HeadingSpec)[] = [
  heading('other', '（六）', '其他处理', ['其它处理', '其他']),
  row(
    'other_not_corrected_in_time',
    '1.',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'Other: requester did not correct in time',
    {
      under: 'other',
      path: '三/(六)/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      variants: [
        '申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
        '申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请',
        '申请人无正当理由逾期不补正',
        '逾期不补正',
      ],
    },
  ),
  row(
    'other_fee_not_paid',
    '2.',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'Other: requester did not pay the fee in time',
    {
      under: 'other',
      path: '三/(六)/2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      variants: [
        '申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请',
        '申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请',
        '申请人逾期未按收费通知要求缴纳费用',
        '逾期不缴费',
        '逾期未缴费',
      ],
    },
  ),
  row('other_other', '3.', '其他', 'Other: other', {
    under: 'other',
    path: '三/(六)/3.其他',
    variants: ['其它'],
  }),
];

const processed = row('processed', '（七）', '总计', 'Requests processed this year', {
  path: '三/(七)总计',
  variants: ['合计'],
});

const carriedOut = row(
  'carried_out',
  '四、',
  '结转下年度继续办理',
  'Requests carried over to next year',
  { variants: ['结转下年度继续办理数量', '结转下年继续办理'] },
);

const ids = (rows: readonly (RowSpec | HeadingSpec)[]) =>
  rows.flatMap((r) => ('heading' in r ? [] : [r.id]));

function requests(other: readonly (RowSpec | HeadingSpec)[]): TableSpec {
  const block: BlockSpec = {
    id: 'requests',
    columns: applicants,
    rows: [
      received,
      carriedIn,
      outcomes,
      ...disclosed,
      ...denials,
      ...unables,
      ...rejections,
      ...other,
      processed,
      carriedOut,
    ],
    joiner: '__',
    layout: 'down',
    totalColumn: 'total',
  };
  return {
    kind: 'requests',
    title: { zh: '收到和处理政府信息公开申请情况', en: 'Requests received and processed' },
    anchors: [
      '收到和处理政府信息公开申请情况',
      '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
      '申请人情况',
      '法人或其他组织',
    ],
    blocks: [block],
    columnSums: [
      // Printed in the corner cell of the form itself.
      { id: 'balance', left: ['received', 'carried_in'], right: ['processed', 'carried_out'] },
      {
        id: 'outcomes',
        left: ['processed'],
        right: ids([...disclosed, ...denials, ...unables, ...rejections, ...other]),
      },
    ],
  };
}

export const requests2019 = requests(otherOneRow);
export const requests2021 = requests(otherThreeRows);
