import type { Agency, Region } from '../../src/model/agency';
import type { Family } from '../../src/model/family';
import type { Measure } from '../../src/model/measure';
import type { Cell, Finding, Identity, Report } from '../../src/model/report';

/** A small family of invented reports on libraries: publishing must know families only so. */
function measure(id: string, label: string, unit: string, money = false): Measure {
  return {
    id,
    label: { zh: label, en: id },
    unit,
    money,
    forms: ['early', 'late'],
    table: 'lending',
    row: id,
    officialRow: label,
    officialColumn: '',
  };
}

export const family: Family = {
  id: 'library',
  name: { zh: '图书馆年报（合成）', en: 'Library reports (synthetic)' },
  forms: [
    {
      id: 'early',
      name: { zh: '旧表', en: 'Early' },
      basis: { zh: '规定', en: 'Order' },
      years: [2000, 2009],
    },
    {
      id: 'late',
      name: { zh: '新表', en: 'Late' },
      basis: { zh: '规定', en: 'Order' },
      years: [2010, null],
    },
  ],
  measures: [
    measure('loans_adults', '成人借阅', 'loan'),
    measure('loans_children', '儿童借阅', 'loan'),
    measure('loans_total', '借阅总数', 'loan'),
    measure('carried_in', '上年结转', 'loan'),
    measure('carried_out', '结转下年', 'loan'),
    measure('spending', '经费', '万元', true),
  ],
  derived: [
    {
      id: 'loans_all',
      label: { zh: '全部借阅', en: 'All loans' },
      unit: 'loan',
      plus: ['loans_adults', 'loans_children'],
    },
    {
      id: 'loans_without_children',
      label: { zh: '非儿童', en: 'Not children' },
      unit: 'loan',
      plus: ['loans_all'],
      minus: ['loans_children'],
    },
  ],
  series: [
    {
      id: 'loans',
      label: { zh: '借阅', en: 'Loans' },
      unit: 'loan',
      segments: [{ measure: 'loans_all', forms: ['early', 'late'], joins: 'same' }],
    },
    {
      id: 'spending',
      label: { zh: '经费', en: 'Spending' },
      unit: '万元',
      segments: [{ measure: 'spending', forms: ['late'], joins: 'same' }],
    },
  ],
  indicators: [
    {
      id: 'children_share',
      name: { zh: '儿童占比', en: 'Share of children' },
      formula: { zh: '儿童 / 全部', en: 'children / all' },
      numerator: { plus: ['loans_children'] },
      denominator: { plus: ['loans_all'] },
      unit: 'percent',
      minimumDenominator: 5,
    },
  ],
  headline: ['loans', 'children_share'],
  topics: [],
  levels: { town: { zh: '镇', en: 'Town' }, county: { zh: '县', en: 'County' } },
  sectors: { culture: { zh: '文化', en: 'Culture' } },
  lists: [
    {
      id: 'reasons',
      title: { zh: '其他原因', en: 'Other reasons' },
      unit: 'request',
      attributes: [],
    },
  ],
  moneyUnit: '万元',
};

export const agencies: readonly Agency[] = [
  {
    id: 'east',
    name: '东镇图书馆',
    aliases: [{ name: '东乡图书馆', to: 2015 }],
    regionCode: '100101',
    level: 'town',
    sector: 'culture',
    parent: 'head',
    successor: null,
  },
  {
    id: 'west',
    name: '西镇图书馆',
    aliases: [],
    regionCode: '100102',
    level: 'town',
    sector: 'culture',
    parent: null,
    successor: null,
  },
  {
    id: 'head',
    name: '县图书馆',
    aliases: [],
    regionCode: '100100',
    level: 'county',
    sector: 'culture',
    parent: null,
    successor: null,
  },
];

export const regions: readonly Region[] = [
  { code: '100100', name: '甲县', province: '某省', prefecture: '某市', county: '甲县' },
  { code: '100101', name: '东镇', province: '某省', prefecture: '某市', county: '甲县' },
  { code: '100102', name: '西镇', province: '某省', prefecture: '某市', county: '甲县' },
];

export function identity(of: Partial<Identity> = {}): Identity {
  return {
    agencyName: '东镇图书馆',
    agencyId: 'east',
    regionCode: null,
    level: null,
    sector: null,
    scope: 'self',
    year: 2020,
    url: null,
    ...of,
  };
}

type CellValue = number | 'blank' | 'filler' | 'unreadable' | 'absent' | Partial<Cell>;

/** A cell from the short forms tests speak in; a number is stated. */
export function cell(measure: string, value: CellValue, row: number): Cell {
  const known = family.measures.find((m) => m.id === measure)!;
  const base: Cell = {
    measure,
    value: null,
    state: 'blank',
    raw: '',
    unit: null,
    table: 0,
    row,
    column: 1,
    place: `table 1, row ${String(row + 1)}, cell 2`,
  };
  if (typeof value === 'number') {
    return { ...base, value, state: 'stated', raw: String(value), unit: known.unit };
  }
  if (typeof value !== 'string') return { ...base, ...value };
  if (value === 'absent') {
    return { ...base, state: 'absent', table: null, row: null, column: null, place: '' };
  }
  return { ...base, state: value, raw: value === 'blank' ? '' : '/' };
}

/** A report from its cells; its one table holds them a line each. */
export function report(
  values: Readonly<Record<string, CellValue>>,
  of: Partial<Identity> = {},
  more: Partial<Report> = {},
): Report {
  const cells = Object.entries(values).map(([id, value], row) => cell(id, value, row));
  const grid = cells.map((c) => [
    { text: c.measure, x: 0, width: 1, height: 1 },
    { text: c.raw, x: 1, width: 1, height: 1 },
  ]);
  const bare: Report = {
    identity: identity(of),
    form: 'late',
    cells,
    tables: [{ index: 0, kind: 'lending', grid }],
    doubts: [],
    findings: [],
    ...more,
  };
  return { ...bare, findings: [...bare.findings, ...check(bare)] };
}

function stated(report: Report, id: string): number | null {
  return report.cells.find((c) => c.measure === id)?.value ?? null;
}

/** The family's one rule: adults and children make the total. */
export function check(report: Report): Finding[] {
  const [a, b, total] = ['loans_adults', 'loans_children', 'loans_total'].map((id) =>
    stated(report, id),
  );
  if (a == null || b == null || total == null || a + b === total) return [];
  return [finding('total', 'error', 'loans_total', a + b, total)];
}

/** The family's one rule across years: what is carried out is carried in. */
export function checkAcrossYears(earlier: Report, later: Report): Finding[] {
  const [out, into] = [stated(earlier, 'carried_out'), stated(later, 'carried_in')];
  if (out === null || into === null || out === into) return [];
  return [finding('carry_over', 'warning', 'carried_in', out, into)];
}

export function finding(
  rule: string,
  severity: Finding['severity'],
  measure: string | null,
  expected: number | null = null,
  actual: number | null = null,
): Finding {
  return {
    rule,
    severity,
    origin: 'source',
    measure,
    expected,
    actual,
    message: { zh: rule, en: rule },
    cells: measure === null ? [] : [measure],
  };
}
