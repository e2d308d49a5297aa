/**
 * The statutory tables as this generator knows them, written down from the decrees and not
 * from `src/families`: a second, independent account, so that an error in one shows.
 */

export interface RowName {
  readonly id: string;
  readonly number: string;
  /** First is official; the others were seen in reports. */
  readonly labels: readonly string[];
}

export interface ColumnName {
  /** Suffix of the measure id. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly kind: 'count' | 'signed' | 'money';
}

export interface DisclosureBlock {
  /** Item of article 20: `一` for 第二十条第（一）项. */
  readonly item: string;
  readonly columns: readonly ColumnName[];
  readonly rows: readonly RowName[];
}

const count = (id: string, ...labels: string[]): ColumnName => ({ id, labels, kind: 'count' });

const CHANGE: ColumnName = {
  id: 'items_change',
  kind: 'signed',
  labels: [
    '本年增/减',
    '本年增/减',
    '本年增\\减',
    '本年增/减（指2020年增加或减少的事项数，减用负值表示，如-8）',
  ],
};
const PREVIOUS = count(
  'items_previous_year',
  '上一年项目数量',
  '上一年项目数量',
  '上一年项目数量（指2019年事项数）',
);
const DECISIONS = count(
  'decisions',
  '处理决定数量',
  '处理决定数量',
  '处理决定数量（指2020年办件量）',
);

export const DISCLOSURE_2019: readonly DisclosureBlock[] = [
  {
    item: '一',
    columns: [
      count('made', '本年新制作数量', '本年新\n制作数量', '本年新'),
      count('newly_published', '本年新公开数量', '本年新\n公开数量', '本年新', '本年新制作数量'),
      count('published_total', '对外公开总数量'),
    ],
    rows: [
      {
        id: 'rules',
        number: '',
        labels: ['规章', '规章', '规章（设区的市、自治州人民政府应提供相关数据）'],
      },
      {
        id: 'normative_documents',
        number: '',
        labels: [
          '规范性文件',
          '行政规范性文件',
          '规范性文件（行政机关制定发布的决定、公告、通告等公文，一般情况下属于规范性文件）',
        ],
      },
    ],
  },
  {
    item: '五',
    columns: [PREVIOUS, CHANGE, DECISIONS],
    rows: [
      { id: 'permits', number: '', labels: ['行政许可'] },
      { id: 'other_services', number: '', labels: ['其他对外管理服务事项'] },
    ],
  },
  {
    item: '六',
    columns: [PREVIOUS, CHANGE, DECISIONS],
    rows: [
      { id: 'penalties', number: '', labels: ['行政处罚'] },
      { id: 'coercive_measures', number: '', labels: ['行政强制'] },
    ],
  },
  {
    item: '八',
    columns: [PREVIOUS, CHANGE],
    rows: [{ id: 'fees', number: '', labels: ['行政事业性收费'] }],
  },
  {
    item: '九',
    columns: [
      count('projects', '采购项目数量'),
      { id: 'amount', labels: ['采购总金额'], kind: 'money' },
    ],
    rows: [{ id: 'procurement', number: '', labels: ['政府集中采购'] }],
  },
];

const DECISIONS_2021 = count('decisions', '本年处理决定数量');

export const DISCLOSURE_2021: readonly DisclosureBlock[] = [
  {
    item: '一',
    columns: [
      count('issued', '本年制发件数', '本年制发件数', '本年\n制发件数', '本年发件'),
      count('repealed', '本年废止件数', '本年废止件数', '本年\n废止件数'),
      count('in_force', '现行有效件数', '现行有效件数', '现行有效件数（历史累计）'),
    ],
    rows: [
      { id: 'rules', number: '', labels: ['规章'] },
      { id: 'normative_documents', number: '', labels: ['行政规范性文件', '规范性文件'] },
    ],
  },
  {
    item: '五',
    columns: [DECISIONS_2021],
    rows: [{ id: 'permits', number: '', labels: ['行政许可'] }],
  },
  {
    item: '六',
    columns: [DECISIONS_2021],
    rows: [
      { id: 'penalties', number: '', labels: ['行政处罚'] },
      { id: 'coercive_measures', number: '', labels: ['行政强制'] },
    ],
  },
  {
    item: '八',
    columns: [{ id: 'amount', labels: ['本年收费金额'], kind: 'money' }],
    rows: [{ id: 'fees', number: '', labels: ['行政事业性收费'] }],
  },
];

/** The seven columns of the table of requests. */
export const APPLICANTS = [
  { id: 'natural_person', label: '自然人' },
  { id: 'business', label: '商业企业' },
  { id: 'research', label: '科研机构' },
  { id: 'public_interest', label: '社会公益组织' },
  { id: 'legal_service', label: '法律服务机构' },
  { id: 'other_organisation', label: '其他' },
  { id: 'total', label: '总计' },
] as const;

export interface OutcomeGroup {
  readonly number: string;
  readonly labels: readonly string[];
  /** Empty number: the group is itself a row with figures. */
  readonly rows: readonly RowName[];
  /** Set where the group line itself carries figures. */
  readonly id?: string;
}

const row = (id: string, number: string, ...labels: string[]): RowName => ({ id, number, labels });

const OTHER_ONE: OutcomeGroup = {
  id: 'other_disposition',
  number: '（六）',
  labels: ['其他处理', '其他处理', '其他'],
  rows: [],
};

const OTHER_THREE: OutcomeGroup = {
  number: '（六）',
  labels: ['其他处理', '其他处理', '其他'],
  rows: [
    row(
      'other_not_corrected_in_time',
      '1.',
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
      '逾期不补正',
    ),
    row(
      'other_fee_not_paid',
      '2.',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请',
      '逾期不缴费',
    ),
    row('other_other', '3.', '其他'),
  ],
};

/** Outcomes under 三、本年度办理结果, in official order. */
export function outcomeGroups(other: 'one' | 'three'): OutcomeGroup[] {
  return [
    { id: 'granted', number: '（一）', labels: ['予以公开'], rows: [] },
    {
      id: 'granted_in_part',
      number: '（二）',
      labels: [
        '部分公开（区分处理的，只计这一情形，不计其他情形）',
        '部分公开（区分处理的，只计这一情形，不计其他情形）',
        '部分公开',
      ],
      rows: [],
    },
    {
      number: '（三）',
      labels: ['不予公开'],
      rows: [
        row('denied_state_secret', '1.', '属于国家秘密'),
        row(
          'denied_prohibited_by_law',
          '2.',
          '其他法律行政法规禁止公开',
          '其他法律行政法规禁止公开',
          '其他法律行政法规禁止公开',
          '其他法律行政止公开',
        ),
        row(
          'denied_security_stability',
          '3.',
          '危及“三安全一稳定”',
          '危及"三安全一稳定"',
          '危及“三安全一稳定”',
        ),
        row('denied_third_party', '4.', '保护第三方合法权益'),
        row('denied_internal_affairs', '5.', '属于三类内部事务信息'),
        row('denied_deliberative', '6.', '属于四类过程性信息'),
        row('denied_enforcement_files', '7.', '属于行政执法案卷'),
        row('denied_administrative_query', '8.', '属于行政查询事项'),
      ],
    },
    {
      number: '（四）',
      labels: ['无法提供'],
      rows: [
        row('not_held', '1.', '本机关不掌握相关政府信息'),
        row('needs_creation', '2.', '没有现成信息需要另行制作'),
        row('unclear_after_correction', '3.', '补正后申请内容仍不明确'),
      ],
    },
    {
      number: '（五）',
      labels: ['不予处理'],
      rows: [
        row('rejected_complaint', '1.', '信访举报投诉类申请'),
        row('rejected_duplicate', '2.', '重复申请'),
        row('rejected_publication', '3.', '要求提供公开出版物'),
        row('rejected_excessive', '4.', '无正当理由大量反复申请'),
        row('rejected_confirmation', '5.', '要求行政机关确认或重新出具已获取信息'),
      ],
    },
    other === 'one' ? OTHER_ONE : OTHER_THREE,
    { id: 'processed', number: '（七）', labels: ['总计'], rows: [] },
  ];
}

/** Ids of the rows that add up to （七）总计. */
export function outcomeRows(other: 'one' | 'three'): string[] {
  return outcomeGroups(other)
    .flatMap((group) => (group.id === undefined ? group.rows.map((r) => r.id) : [group.id]))
    .filter((id) => id !== 'processed');
}

export const APPEAL_BLOCKS = [
  'reconsideration',
  'litigation_direct',
  'litigation_after_reconsideration',
] as const;

export const APPEAL_RESULTS = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
] as const;
