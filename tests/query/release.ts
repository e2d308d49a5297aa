import { cn } from '../../src/families/cn';
import { createDatabase, type Database, type TestReport } from './database';

/** Figures of real reports, save that 沭阳 filed its 2025 ones for 2024 here. */
const FIGURES: readonly (readonly [
  agency: string,
  name: string,
  year: number,
  form: string,
  values: Record<string, number>,
])[] = [
  ['pingtan', '平潭综合实验区', 2018, 'fujian', { fujian_received: 0, fujian_replied: 0 }],
  [
    'pingtan',
    '平潭综合实验区',
    2019,
    '2019',
    {
      received__total: 23,
      carried_in__total: 0,
      processed__total: 23,
      carried_out__total: 0,
      granted__total: 7,
      granted_in_part__total: 1,
      procurement_projects: 135,
      procurement_amount: 7539.443252,
    },
  ],
  [
    'pingtan',
    '平潭综合实验区',
    2020,
    '2019',
    {
      received__total: 21,
      processed__total: 21,
      granted__total: 7,
      granted_in_part__total: 6,
      procurement_projects: 395,
      procurement_amount: 7380.28959,
    },
  ],
  [
    'pingtan',
    '平潭综合实验区',
    2021,
    '2021',
    { received__total: 70, processed__total: 69, granted__total: 30, granted_in_part__total: 5 },
  ],
  [
    'suqian',
    '宿迁市人民政府',
    2023,
    '2021',
    {
      received__total: 3511,
      processed__total: 3486,
      granted__total: 1191,
      granted_in_part__total: 328,
    },
  ],
  [
    'suqian',
    '宿迁市人民政府',
    2024,
    '2021',
    {
      received__total: 3525,
      processed__total: 3521,
      granted__total: 1431,
      granted_in_part__total: 471,
    },
  ],
  [
    'shuyang',
    '沭阳县人民政府',
    2024,
    '2021',
    {
      received__total: 713,
      processed__total: 718,
      granted__total: 294,
      granted_in_part__total: 101,
    },
  ],
];

const PLACES: Record<
  string,
  Pick<TestReport, 'province' | 'prefecture' | 'county' | 'level' | 'region_code'>
> = {
  pingtan: {
    province: '福建省',
    prefecture: '福州市',
    county: '平潭县',
    level: 'prefecture',
    region_code: '350128',
  },
  suqian: { province: '江苏省', prefecture: '宿迁市', level: 'prefecture', region_code: '321300' },
  shuyang: {
    province: '江苏省',
    prefecture: '宿迁市',
    county: '沭阳县',
    level: 'county',
    region_code: '321322',
  },
};

/** A small release of real figures (three areas) with one report's cells and table made up. */
export function smallRelease(): Promise<Database> {
  return createDatabase(cn, {
    reports: FIGURES.map(([agency, name, year, form, values]) => ({
      agency,
      name,
      year,
      scope: 'area',
      form,
      sector: 'government',
      ...PLACES[agency],
      values,
    })),
    agencies: [
      {
        agency_id: 'pingtan',
        name: '平潭综合实验区',
        aliases: [{ name: '平潭县人民政府', from: null, to: 2013 }],
        resolved: true,
      },
      { agency_id: 'suqian', name: '宿迁市人民政府', aliases: [], resolved: true },
      {
        agency_id: 'shuyang',
        name: '沭阳县人民政府',
        aliases: [],
        parent: 'suqian',
        resolved: true,
      },
    ],
    sources: [
      {
        source_id: 's-suqian-2024',
        path: '2024_宿迁市.txt',
        sha256: 'ab',
        bytes: 9007,
        media_type: 'text/plain',
        status: 'parsed',
        reason: null,
        agency_id: 'suqian',
        year: 2024,
      },
    ],
    cells: [
      {
        report_id: 'suqian-2024-area',
        source_id: 's-suqian-2024',
        measure: 'received__total',
        value: 3525,
        state: 'stated',
        raw: '3525',
        unit: 'request',
        table_index: 2,
        row: 1,
        column: 2,
        place: 'line 40',
      },
      {
        report_id: 'suqian-2024-area',
        source_id: 's-suqian-2024',
        measure: 'other_other__total',
        value: null,
        state: 'absent',
        raw: '',
        unit: null,
        table_index: null,
        row: null,
        column: null,
        place: '',
      },
    ],
    tables: [
      {
        report_id: 'suqian-2024-area',
        table_index: 2,
        kind: 'requests',
        grid: [
          [{ text: '申请人情况', x: 0, width: 3, height: 1 }],
          [
            { text: '一、本年新收政府信息公开申请数量', x: 0, width: 1, height: 1 },
            { text: '3300', x: 1, width: 1, height: 1 },
            { text: '3525', x: 2, width: 1, height: 1 },
          ],
        ],
      },
    ],
    findings: [
      {
        finding_id: 'f1',
        report_id: 'suqian-2024-area',
        rule: 'row_sum',
        severity: 'error',
        origin: 'source',
        measure: 'received',
        expected: 3525,
        actual: 3524,
        message_zh: '行合计不符',
        message_en: 'row does not add up',
        cells: ['received__natural_person', 'received__total'],
      },
      {
        finding_id: 'f2',
        report_id: 'suqian-2024-area',
        rule: 'doubt',
        severity: 'note',
        origin: 'parser',
        measure: null,
        expected: null,
        actual: null,
        message_zh: '存疑',
        message_en: 'in doubt',
        cells: [],
      },
    ],
  });
}
