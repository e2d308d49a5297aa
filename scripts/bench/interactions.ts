import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cn } from '../../src/families/cn';
import { RELEASE_FILES } from '../../src/model/release';
import { PROJECT } from '../site/project';
import { readRows } from '../site/rows';

/** Something a person does. */
export type Act =
  /** Chooses something: every choice is in the address. */
  | { readonly kind: 'go'; readonly hash: string }
  /** Pulls a list's scroll bar to a share of its length. */
  | { readonly kind: 'scroll'; readonly box: string; readonly share: number }
  /** Chooses a file in a file box. */
  | { readonly kind: 'file'; readonly box: string; readonly name: string; readonly text: string }
  /** Types into a box. */
  | { readonly kind: 'type'; readonly box: string; readonly text: string };

/** A kind of interaction: where it begins, and it with one choice after another. */
export interface Interaction {
  readonly name: string;
  readonly start: string;
  readonly acts: readonly Act[];
}

/** What can be chosen in a release. */
interface Choices {
  readonly years: readonly number[];
  readonly provinces: readonly string[];
  readonly prefectures: readonly (readonly [province: string, prefecture: string])[];
  readonly sectors: readonly string[];
  readonly levels: readonly string[];
  readonly agencies: readonly string[];
  readonly names: readonly string[];
  readonly reports: readonly string[];
  readonly rules: readonly string[];
}

const EXAMPLE = join(PROJECT, 'src/ui/examples/cn.html');

/** Series and indicators that people ask for first. */
const MEASURES = [
  'received',
  'disclosure_rate',
  'processed',
  'denial_rate',
  'carried_over_rate',
  'reconsideration',
  'litigation',
  'disputes_per_100',
];

/** Others, which no table shows before somebody chooses them. */
const OTHERS = [
  'granted',
  'full_grant_share',
  'denied',
  'disputes_per_100',
  'unable_rate',
  'not_held',
  'published',
  'other_rate',
];

/** Every kind of interaction on every screen, with `runs` choices each and one to warm up. */
export async function interactionsOn(folder: string, runs: number): Promise<Interaction[]> {
  const choices = await choicesIn(folder, runs + 1);
  const example = await readFile(EXAMPLE, 'utf8');
  const { provinces, prefectures, sectors, levels, agencies, names, years, reports, rules } =
    choices;
  const several = (at: number, n: number) =>
    Array.from({ length: n }, (_, k) => agencies[(at * 3 + k * 7) % agencies.length]).join(',');
  const last = years.at(-1) ?? 0;
  const ofYears = (at: number) => years[at % (years.length - 1)] ?? last;
  const make = (name: string, start: string, hash: (at: number) => string): Interaction => ({
    name,
    start,
    acts: Array.from({ length: runs + 1 }, (_, at) => ({ kind: 'go', hash: hash(at) })),
  });
  const of = <T>(some: readonly T[], at: number): T => some[at % some.length]!;
  const enc = encodeURIComponent;
  return [
    make(
      'overview: province',
      '#/overview?scope=self',
      (at) => `#/overview?scope=self&province=${enc(of(provinces, at))}`,
    ),
    make(
      'overview: sector',
      '#/overview?scope=self',
      (at) => `#/overview?scope=self&sector=${of(sectors, at)}`,
    ),
    make(
      'overview: level and years',
      '#/overview?scope=self',
      (at) =>
        `#/overview?scope=self&level=${of(levels, at)}&years=${String(ofYears(at))},${String(last)}`,
    ),
    make('overview: prefecture', '#/overview?scope=self', (at) => {
      const [province, prefecture] = of(prefectures, at);
      return `#/overview?scope=self&province=${enc(province)}&prefecture=${enc(prefecture)}`;
    }),
    make(
      'compare: agencies',
      '#/compare?scope=self',
      (at) => `#/compare?scope=self&measure=received&agencies=${several(at, 4)}`,
    ),
    make(
      'compare: measure',
      `#/compare?scope=self&agencies=${several(0, 4)}`,
      (at) =>
        `#/compare?scope=self&measure=${of(MEASURES, at)}&agencies=${several(0, 4 + (at >> 3))}`,
    ),
    {
      name: 'compare: typing a name',
      start: '#/compare?scope=self',
      acts: names.map((text) => ({ kind: 'type', box: 'main input[role=combobox]', text })),
    },
    make('agency: open', '#/agency', (at) => `#/agency?agency=${of(agencies, at)}&scope=self`),
    make(
      'outcomes: sector',
      '#/outcomes?scope=self',
      (at) => `#/outcomes?scope=self&sector=${of(sectors, at)}`,
    ),
    make(
      'outcomes: year',
      '#/outcomes?scope=self',
      (at) =>
        `#/outcomes?scope=self&province=${enc(of(provinces, at >> 2))}&year=${String(last - (at % 6))}`,
    ),
    make(
      'spending: sector',
      '#/spending?scope=self',
      (at) => `#/spending?scope=self&sector=${of(sectors, at)}`,
    ),
    make(
      'remedies: sector',
      '#/remedies?scope=self',
      (at) => `#/remedies?scope=self&sector=${of(sectors, at)}`,
    ),
    make(
      'quality: province',
      '#/quality?scope=self',
      (at) => `#/quality?scope=self&province=${enc(of(provinces, at))}`,
    ),
    make(
      'quality: sector',
      '#/quality?scope=self',
      (at) => `#/quality?scope=self&sector=${of(sectors, at)}`,
    ),
    make(
      'quality: rule',
      '#/quality?scope=self',
      (at) => `#/quality?scope=self&rule=${of(rules, at)}&province=${enc(of(provinces, at))}`,
    ),
    make(
      'reports behind a point',
      '#/overview?scope=self',
      (at) =>
        `#/overview?scope=self&province=${enc(of(provinces, at))}&behind=received,${String(last - (at % 5))}`,
    ),
    make(
      'cell in its source',
      `#/agency?agency=${of(agencies, 0)}&scope=self`,
      (at) =>
        `#/agency?agency=${of(agencies, 0)}&scope=self&cell=${of(reports, at)},received__total`,
    ),
    make(
      'data: columns',
      '#/data?scope=self',
      (at) => `#/data?scope=self&columns=${of(MEASURES, at)},${of(MEASURES, at + 3)}`,
    ),
    make(
      'data: sort by a figure',
      '#/data?scope=self',
      (at) => `#/data?scope=self&order=${at % 2 === 0 ? '-' : ''}${of(cn.headline ?? [], at)}`,
    ),
    make(
      'data: sort by a figure added',
      '#/data?scope=self',
      (at) =>
        `#/data?scope=self&columns=received,${of(OTHERS, at)}&order=${at % 2 === 0 ? '-' : ''}${of(OTHERS, at)}`,
    ),
    make(
      'data: sector',
      '#/data?scope=self',
      (at) => `#/data?scope=self&sector=${of(sectors, at)}`,
    ),
    make(
      'data: province',
      '#/data?scope=self',
      (at) => `#/data?scope=self&province=${enc(of(provinces, at))}`,
    ),
    ...['', '&order=-received', '&order=-denial_rate'].map((order): Interaction => ({
      name: `data: scroll${order}`,
      start: `#/data?scope=self${order}`,
      acts: Array.from({ length: runs + 1 }, (_, at) => ({
        kind: 'scroll',
        box: 'main [role=grid]',
        share: ((at * 7) % (runs + 2)) / (runs + 2),
      })),
    })),
    {
      name: 'methods: search',
      start: '#/methods',
      acts: [
        '申请',
        '予以公开',
        '结转',
        '复议',
        '诉讼',
        '规章',
        '采购',
        '收费',
        '驳回',
        '不予',
        '处罚',
        '许可',
        '其他',
      ]
        .slice(0, runs + 1)
        .map((text) => ({ kind: 'type', box: 'main input[type=search]', text })),
    },
    {
      name: 'check: a file',
      start: '#/check',
      acts: Array.from({ length: runs + 1 }, (_, at) => ({
        kind: 'file',
        box: '#check-files',
        name: `${String(at)}.html`,
        text: example,
      })),
    },
  ];
}

async function choicesIn(folder: string, n: number): Promise<Choices> {
  const reports = `'${join(folder, RELEASE_FILES.reports)}'`;
  const column = async (sql: string): Promise<string[]> =>
    (await readRows(sql)).map(([value]) => String(value));
  const distinct = (name: string) =>
    column(
      `SELECT DISTINCT ${name} FROM ${reports} WHERE ${name} IS NOT NULL AND scope = 'self' ORDER BY 1`,
    );
  const agencies = await column(
    `SELECT agency_id FROM ${reports} WHERE scope = 'self' GROUP BY 1 HAVING count(*) > 8 ORDER BY hash(agency_id) LIMIT ${String(n * 3)}`,
  );
  const pairs = await readRows(
    `SELECT DISTINCT province, prefecture FROM ${reports} WHERE prefecture IS NOT NULL ORDER BY hash(prefecture), 1 LIMIT ${String(n)}`,
  );
  return {
    years: (await distinct('year')).map(Number),
    provinces: await distinct('province'),
    prefectures: pairs.map(([province, prefecture]) => [String(province), String(prefecture)]),
    sectors: await distinct('sector'),
    levels: await distinct('level'),
    agencies,
    names: [
      '教育局',
      'gaj',
      '税务',
      'shuiwj',
      '湛河区',
      'zhq',
      '350128',
      '自然资源',
      'zrzy',
      '苏州',
      'szs',
      '统计局',
      'wjw',
      '民政',
    ].slice(0, n),
    reports: await column(
      `SELECT report_id FROM ${reports} WHERE agency_id = '${agencies[0] ?? ''}' AND year >= 2019 ORDER BY year`,
    ),
    rules: await column(
      `SELECT rule FROM '${join(folder, RELEASE_FILES.findings)}' GROUP BY 1 ORDER BY count(*) DESC LIMIT 5`,
    ),
  };
}
