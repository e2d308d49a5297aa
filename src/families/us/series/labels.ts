import type { Text } from '../../../model/text';

type Names = Readonly<Record<string, readonly [zh: string, en: string]>>;

/**
 * What charts call a figure where it stands alone. The form names a column within its section
 * (`Number Granted`); a line, a bar or a menu has no section around it.
 */
const WRITTEN: Names = {
  requests__pending_start: ['年初待办申请', 'Requests pending at start of year'],
  requests__received: ['收到申请', 'Requests received'],
  requests__processed: ['办结申请', 'Requests processed'],
  requests__pending_end: ['年末待办申请', 'Requests pending at end of year'],
  backlog__requests: ['积压申请', 'Backlogged requests'],
  backlog__appeals: ['积压申诉', 'Backlogged appeals'],
  disposition__full_grant: ['全部公开', 'Full grants'],
  disposition__partial_grant: ['部分公开', 'Partial grants'],
  disposition__full_denial: ['依豁免全部不公开', 'Full denials based on exemptions'],
  disposition__no_records: ['无相关文件', 'No records'],
  disposition__referred: ['全部移交其他机关', 'All records referred'],
  disposition__withdrawn: ['申请人撤回', 'Withdrawn'],
  disposition__fee_related: ['费用原因', 'Fee-related reason'],
  disposition__not_described: ['描述不够明确', 'Not reasonably described'],
  disposition__improper: ['其他不合规申请', 'Improper for other reason'],
  disposition__not_agency_record: ['非机关文件', 'Not an agency record'],
  disposition__duplicate: ['重复申请', 'Duplicate request'],
  disposition__other: ['其他原因', 'Other reasons'],
  appeals__pending_start: ['年初待办申诉', 'Appeals pending at start of year'],
  appeals__received: ['收到申诉', 'Appeals received'],
  appeals__processed: ['办结申诉', 'Appeals processed'],
  appeals__pending_end: ['年末待办申诉', 'Appeals pending at end of year'],
  appeal_disposition__affirmed: ['维持', 'Affirmed'],
  appeal_disposition__partial: ['部分维持、部分撤销', 'Partly reversed or remanded'],
  appeal_disposition__reversed: ['全部撤销或发回', 'Completely reversed or remanded'],
  appeal_disposition__closed_other: ['因其他原因结案', 'Closed for other reasons'],
  appeal_denial__no_records: ['无相关文件（申诉）', 'No records (appeals)'],
  appeal_denial__referred: ['申请阶段已移交（申诉）', 'Referred at request level (appeals)'],
  appeal_denial__withdrawn: ['撤回（申诉）', 'Withdrawn (appeals)'],
  appeal_denial__fee_related: ['费用原因（申诉）', 'Fee-related (appeals)'],
  appeal_denial__not_described: ['描述不够明确（申诉）', 'Not reasonably described (appeals)'],
  appeal_denial__improper: ['其他不合规申请（申诉）', 'Improper request (appeals)'],
  appeal_denial__not_agency_record: ['非机关文件（申诉）', 'Not an agency record (appeals)'],
  appeal_denial__duplicate: ['重复（申诉）', 'Duplicate (appeals)'],
  appeal_denial__in_litigation: ['申请已进入诉讼（申诉）', 'Request in litigation (appeals)'],
  appeal_denial__expedited_denial: [
    '仅针对拒绝加急（申诉）',
    'Only on expedited processing (appeals)',
  ],
  appeal_denial__other: ['其他（申诉）', 'Other reasons (appeals)'],
  costs__processing: ['办理费用', 'Processing costs'],
  costs__litigation: ['诉讼费用', 'Litigation-related costs'],
  costs__total: ['总费用', 'Total costs'],
  fees__amount: ['收取的费用', 'Fees collected'],
  fees__cost_share: ['收费占总费用的百分比（自报）', 'Fees as percentage of costs (as reported)'],
  personnel__full_time: ['专职人员', 'Full-time staff'],
  personnel__equivalent: ['兼职折合专职', 'Part-time staff as full-time equivalents'],
  personnel__total: ['人员合计', 'Total full-time staff'],
  expedited__granted: ['准予加急', 'Expedited processing granted'],
  expedited__denied: ['不准加急', 'Expedited processing denied'],
  fee_waiver__granted: ['准予减免费用', 'Fee waivers granted'],
  fee_waiver__denied: ['不准减免费用', 'Fee waivers denied'],
  consultations__pending_start: ['年初待办会商', 'Consultations pending at start of year'],
  consultations__received: ['收到会商', 'Consultations received'],
  consultations__processed: ['办结会商', 'Consultations processed'],
  consultations__pending_end: ['年末待办会商', 'Consultations pending at end of year'],
  postings__foia_office: ['FOIA 办公室公布的文件', 'Records posted by the FOIA office'],
  postings__program_offices: ['业务部门公布的文件', 'Records posted by program offices'],
  subsection_c__used: ['适用（c）款除外规定', 'Times subsection (c) was used'],
  request_oldest__1: ['最久的待办申请', 'Oldest pending request'],
  appeal_oldest__1: ['最久的待办申诉', 'Oldest pending appeal'],
  consultation_oldest__1: ['最久的待办会商', 'Oldest pending consultation'],
};

const TRACKS: Names = {
  simple: ['简单申请', 'Simple requests'],
  complex: ['复杂申请', 'Complex requests'],
  expedited: ['加急申请', 'Expedited requests'],
};

const DAYS: Names = {
  median: ['办理天数中位数', 'median days'],
  average: ['平均办理天数', 'average days'],
  lowest: ['最短办理天数', 'lowest number of days'],
  highest: ['最长办理天数', 'highest number of days'],
};

const SPANS: Names = {
  '1_20': ['20 日内办结', 'processed within 20 days'],
  '401_plus': ['用时 400 日以上', 'took more than 400 days'],
  total: ['办结合计', 'processed'],
};

const PENDING: Names = {
  number: ['待办件数', 'pending'],
  median: ['已待天数中位数', 'median days pending'],
};

/** Every track with every figure: `response_simple__median` → `Simple requests: median days`. */
function crossed(prefix: string, figures: Names): Names {
  return Object.fromEntries(
    Object.entries(TRACKS).flatMap(([track, of]) =>
      Object.entries(figures).map(([figure, name]) => [
        `${prefix}_${track}__${figure}`,
        [`${of[0]}${name[0]}`, `${of[1]}: ${name[1]}`] as const,
      ]),
    ),
  );
}

const NAMES: Names = {
  ...WRITTEN,
  ...crossed('response', DAYS),
  ...crossed('increments', SPANS),
  ...crossed('pending', PENDING),
  ...Object.fromEntries(
    Object.entries(DAYS).map(([figure, name]) => [
      `appeal_response__${figure}`,
      [`申诉${name[0]}`, `Appeals: ${name[1]}`] as const,
    ]),
  ),
};

/** The name of a figure that charts follow; undefined where the form's own words do. */
export function nameOf(id: string): Text | undefined {
  const name = NAMES[id];
  return name && { zh: name[0], en: name[1] };
}
