import type { Family } from '../model/family';
import { ABOUT_REPORT } from '../model/release';
import type { Text } from '../model/text';

/** A column of a release's file: how it is stored and what it means. */
export interface Column {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN';
  /** DuckDB type of a nested column; its value is handed over as JSON text. */
  readonly nested?: string;
  readonly title: Text;
  readonly description?: Text;
  readonly unit?: string;
}

/** What a file of rows holds. */
export interface TableSchema {
  readonly name:
    | 'reports'
    | 'cells'
    | 'tables'
    | 'findings'
    | 'agencies'
    | 'sources'
    | 'lists'
    | 'comparability';
  readonly title: Text;
  readonly primaryKey: readonly string[];
  readonly columns: readonly Column[];
  /** Rows a row group: large where columns are scanned, small where few rows are looked up. */
  readonly rowGroup: number;
}

const text = (name: string, zh: string, en: string): Column => ({
  name,
  type: 'VARCHAR',
  title: { zh, en },
});
const whole = (name: string, zh: string, en: string): Column => ({
  name,
  type: 'INTEGER',
  title: { zh, en },
});
const number = (name: string, zh: string, en: string): Column => ({
  name,
  type: 'DOUBLE',
  title: { zh, en },
});
const nested = (name: string, type: string, zh: string, en: string): Column => ({
  ...text(name, zh, en),
  nested: type,
});

const place = [
  text('region_code', '行政区划代码', 'Region code'),
  text('province', '省级', 'Province'),
  text('prefecture', '地级', 'Prefecture'),
  text('county', '县级', 'County'),
];

const reportColumns: readonly Column[] = [
  text('report_id', '报告编号', 'Report id'),
  text('agency_id', '机关编号', 'Agency id'),
  text('agency_name', '机关名称', 'Agency name'),
  ...place,
  text('level', '层级', 'Level'),
  text('sector', '领域', 'Sector'),
  {
    ...text('scope', '统计范围', 'Scope'),
    description: {
      zh: 'self 本机关；area 全区域汇总；unknown 未知。不同范围不可相加。',
      en: 'self: the body itself; area: a whole area; unknown. Never sum across scopes.',
    },
  },
  whole('year', '报告年度', 'Report year'),
  text('form', '表式', 'Form'),
  text('source_id', '来源文件编号', 'Source id'),
  {
    ...text('status', '读取状态', 'Status'),
    description: {
      zh: 'parsed 完整；partial 部分表格缺失或无法读取。',
      en: 'parsed: whole; partial: tables are missing or could not be read.',
    },
  },
  whole('errors', '错误数', 'Findings of severity error'),
  whole('warnings', '警告数', 'Findings of severity warning'),
];

const cells: TableSchema = {
  name: 'cells',
  title: { zh: '单元格', en: 'Cells' },
  primaryKey: ['report_id', 'measure'],
  rowGroup: 122_880,
  columns: [
    text('report_id', '报告编号', 'Report id'),
    text('source_id', '来源文件编号', 'Source id'),
    text('measure', '指标', 'Measure'),
    number('value', '数值', 'Value'),
    {
      ...text('state', '状态', 'State'),
      description: {
        zh: 'stated 有数；blank 空白；filler 以“/”“-”等代替；unreadable 无法确认；absent 表中无此行列。空白不是 0。',
        en: 'stated: a number; blank: an empty cell; filler: a / or - instead; unreadable: cannot be told for sure; absent: the table lacks this row or column. A blank is not 0.',
      },
    },
    text('raw', '原文', 'As printed'),
    {
      ...text('unit', '单位', 'Unit'),
      description: {
        zh: 'unknown 表示原文未注明金额单位。',
        en: 'unknown: money whose unit the source does not state.',
      },
    },
    whole('table_index', '表序', 'Table index'),
    whole('row', '行', 'Row of the table, from 0'),
    whole('column', '格', 'Cell of the row, from 0'),
    text('place', '在来源文件中的位置', 'Place in the source file'),
    number('corrected_value', '更正值', 'Corrected value'),
    text('correction', '更正说明', 'Why, who and when'),
  ],
};

const tables: TableSchema = {
  name: 'tables',
  title: { zh: '原表', en: 'Tables as read' },
  primaryKey: ['report_id', 'table_index'],
  rowGroup: 4096,
  columns: [
    text('report_id', '报告编号', 'Report id'),
    whole('table_index', '表序', 'Table index'),
    text('kind', '表的种类', 'Kind of table'),
    nested(
      'grid',
      'STRUCT("text" VARCHAR, x INTEGER, width INTEGER, height INTEGER)[][]',
      '各行单元格',
      'Rows of physical cells',
    ),
  ],
};

/**
 * What the report that a finding is about says of itself: findings are counted by place, year and
 * kind of body without looking at any report.
 */
const aboutReport: readonly Column[] = reportColumns.filter(({ name }) =>
  (ABOUT_REPORT as readonly string[]).includes(name),
);

const findings: TableSchema = {
  name: 'findings',
  title: { zh: '核查结果', en: 'Findings' },
  primaryKey: ['finding_id'],
  rowGroup: 122_880,
  columns: [
    text('finding_id', '编号', 'Finding id'),
    text('report_id', '报告编号', 'Report id'),
    text('rule', '规则', 'Rule'),
    text('severity', '严重程度', 'Severity: error, warning, note'),
    {
      ...text('origin', '来源', 'Origin'),
      description: {
        zh: 'source 报告自身的问题；parser 读取存疑。',
        en: 'source: the report itself; parser: a doubt about the reading.',
      },
    },
    text('measure', '指标或行', 'Measure or row'),
    number('expected', '应为', 'Expected'),
    number('actual', '实为', 'Actual'),
    text('message_zh', '说明（中文）', 'Message in Chinese'),
    text('message_en', '说明（英文）', 'Message in English'),
    nested('cells', 'VARCHAR[]', '涉及的指标', 'Measures used'),
    ...aboutReport,
  ],
};

const agencies: TableSchema = {
  name: 'agencies',
  title: { zh: '机关', en: 'Agencies' },
  primaryKey: ['agency_id'],
  rowGroup: 122_880,
  columns: [
    text('agency_id', '机关编号', 'Agency id'),
    text('name', '名称', 'Name'),
    nested(
      'aliases',
      'STRUCT("name" VARCHAR, "from" INTEGER, "to" INTEGER)[]',
      '其他名称',
      'Other names',
    ),
    ...place,
    nested(
      'regions',
      'STRUCT(region_code VARCHAR, "from" INTEGER, "to" INTEGER)[]',
      '各时期所属区划',
      'Regions over time',
    ),
    text('level', '层级', 'Level'),
    text('sector', '领域', 'Sector'),
    text('parent', '上级机关', 'Parent'),
    text('successor', '继任机关', 'Successor'),
    {
      name: 'resolved',
      type: 'BOOLEAN',
      title: { zh: '已识别', en: 'Resolved' },
      description: {
        zh: 'false：名录中没有，编号由名称和区划生成。',
        en: 'false: in no registry; the id comes from name and region.',
      },
    },
    whole('reports', '报告数', 'Reports'),
  ],
};

const sources: TableSchema = {
  name: 'sources',
  title: { zh: '来源文件', en: 'Sources' },
  primaryKey: ['source_id'],
  rowGroup: 122_880,
  columns: [
    text('source_id', '来源文件编号', 'Source id'),
    text('path', '路径', 'Path'),
    text('sha256', 'SHA-256', 'SHA-256'),
    { ...text('bytes', '字节数', 'Bytes'), type: 'BIGINT' },
    text('media_type', '类型', 'Media type'),
    text('status', '处理结果', 'Status: parsed, partial, duplicate, rejected'),
    text('reason', '原因', 'Reason, Chinese | English'),
    text('agency_id', '机关编号', 'Agency id'),
    whole('year', '报告年度', 'Report year'),
  ],
};

const comparability: TableSchema = {
  name: 'comparability',
  title: { zh: '可比性', en: 'Comparability' },
  primaryKey: ['measure', 'form'],
  rowGroup: 122_880,
  columns: [
    text('measure', '指标', 'Measure'),
    text('form', '表式', 'Form'),
    {
      ...text('comparability', '可比性', 'Comparability'),
      description: {
        zh: 'same 同一口径；break 可用，但须断线注明；not_comparable 该表式没有同义的项目。',
        en: 'same: one definition; break: usable with a break marked; not_comparable: the form has nothing that means the same.',
      },
    },
    text('counterpart', '该表式中与之对应的指标', 'Measure that stands for it on that form'),
    text('note_zh', '说明（中文）', 'Note in Chinese'),
    text('note_en', '说明（英文）', 'Note in English'),
  ],
};

const lists: TableSchema = {
  name: 'lists',
  title: { zh: '列举', en: 'Lists' },
  primaryKey: ['report_id', 'list', 'position'],
  rowGroup: 122_880,
  columns: [
    text('report_id', '报告编号', 'Report id'),
    text('source_id', '来源文件编号', 'Source id'),
    text('list', '列举种类', 'Which list'),
    whole('position', '次序', 'Position in the list, from 1'),
    text('name', '名称', 'What the entry is called'),
    nested(
      'attributes',
      'STRUCT(id VARCHAR, "text" VARCHAR)[]',
      '其他内容',
      'What else is written about it',
    ),
    number('value', '数值', 'Value'),
    text('state', '状态', 'State, as in cells'),
    text('raw', '原文', 'As printed'),
    text('unit', '单位', 'Unit'),
    text('place', '在来源文件中的位置', 'Place in the source file'),
  ],
};

/** Schemas of all files of rows of a release of a family, but the summary's. */
export function releaseTables(family: Family): readonly TableSchema[] {
  const measures: Column[] = family.measures.map((measure) => ({
    name: measure.id,
    type: 'DOUBLE',
    title: measure.label,
    unit: measure.unit,
    description: measureNote(measure.officialRow, measure.officialColumn),
  }));
  const reports: TableSchema = {
    name: 'reports',
    title: { zh: '报告', en: 'Reports' },
    primaryKey: ['report_id'],
    // A body's or a small place's reports lie together: the smaller the groups, the fewer others are
    // read along. The browser's engine readies every column of every group for each question, which
    // outweighs that in yet smaller ones.
    rowGroup: 81_920,
    columns: [...reportColumns, ...measures],
  };
  const always = [reports, cells, tables, findings, agencies, sources, comparability];
  return family.lists ? [...always, lists] : always;
}

function measureNote(row: string, column: string): Text {
  const where = [row, column].filter((part) => part !== '').join(' / ');
  return {
    zh: `${where}。报告未写明数字时为 NULL。`,
    en: `${where}. NULL unless the report states a number.`,
  };
}
