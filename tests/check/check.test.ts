import { describe, expect, test } from 'vitest';
import { checkAcrossYears, checkProse, checkReport } from '../../src/check';
import { proseClaims } from '../../src/families/cn/prose';
import { crossYearRules, rules } from '../../src/families/cn/rules';
import type { Cell, Identity, Report } from '../../src/model/report';

const identity: Identity = {
  agencyName: '某市',
  agencyId: 'x',
  regionCode: null,
  level: 'county',
  sector: null,
  scope: 'self',
  year: 2023,
  url: null,
};

const cell = (measure: string, value: number | null): Cell => ({
  measure,
  value,
  state: value === null ? 'blank' : 'stated',
  raw: String(value ?? ''),
  unit: 'request',
  table: 0,
  row: 0,
  column: 0,
  place: '',
});

const report = (values: Record<string, number | null>, year = 2023): Report => ({
  identity: { ...identity, year },
  form: '2021',
  cells: Object.entries(values).map(([measure, value]) => cell(measure, value)),
  tables: [],
  doubts: [],
  findings: [],
});

const run = (values: Record<string, number | null>) => checkReport(report(values), rules);

const balance = {
  received__total: 7,
  carried_in__total: 1,
  processed__total: 6,
  carried_out__total: 2,
};

const remedies = (total: number, pending: number | null) => ({
  reconsideration_upheld: 10,
  reconsideration_corrected: 1,
  reconsideration_other: 0,
  reconsideration_pending: pending,
  reconsideration_total: total,
});

describe('checks within a report', () => {
  test('a balance that holds says nothing', () => expect(run(balance)).toEqual([]));

  test('a balance that fails names both sums in both languages', () => {
    const [finding] = run({ ...balance, processed__total: 9 });
    expect(finding).toMatchObject({
      rule: 'request_balance',
      severity: 'error',
      origin: 'source',
      measure: 'received',
      expected: 8,
      actual: 11,
    });
    expect(finding?.message.zh).toContain('7 + 1 = 8');
    expect(finding?.message.en).toContain('9 + 2 = 11');
  });

  test('a blank that would have to hold the rest is a warning', () => {
    expect(run({ ...balance, carried_out__total: null })).toMatchObject([{ severity: 'warning' }]);
    expect(run({ ...balance, processed__total: 8, carried_out__total: null })).toEqual([]);
  });

  test('a blank total cannot be checked', () => {
    expect(run({ ...remedies(0, 0), reconsideration_total: null })).toEqual([]);
  });

  test('blank parts may not hide more than the total, and a shortfall is only a warning', () => {
    expect(run(remedies(11, null))).toEqual([]);
    expect(run(remedies(12, null))).toMatchObject([{ rule: 'remedy_total', severity: 'warning' }]);
    expect(run(remedies(0, null))).toMatchObject([{ rule: 'remedy_total', severity: 'error' }]);
    expect(run(remedies(0, 0))).toMatchObject([{ expected: 11, actual: 0 }]);
  });

  test('a county cannot have made rules', () => {
    expect(run({ rules_in_force: 6 })).toMatchObject([
      { rule: 'rules_need_authority', severity: 'warning' },
    ]);
  });
});

describe('checks between years', () => {
  const across = (earlier: Record<string, number>, later: Record<string, number>, gap = 1) =>
    checkAcrossYears(report(earlier, 2023 - gap), report(later, 2023), crossYearRules);

  test('what was carried out must be carried in', () => {
    expect(across({ carried_out__total: 121 }, { carried_in__total: 121 })).toEqual([]);
    expect(across({ carried_out__total: 121 }, { carried_in__total: 96 })).toMatchObject([
      { rule: 'carry_over', severity: 'error', measure: 'carried_in', expected: 121, actual: 96 },
    ]);
  });

  test('only the year before counts', () => {
    expect(across({ carried_out__total: 121 }, { carried_in__total: 96 }, 2)).toEqual([]);
  });

  test('a stock of documents that does not add up is a warning', () => {
    const later = {
      normative_documents_in_force: 470,
      normative_documents_issued: 10,
      normative_documents_repealed: 5,
    };
    expect(across({ normative_documents_in_force: 643 }, later)).toMatchObject([
      { rule: 'stock_of_documents', severity: 'warning' },
    ]);
  });
});

describe('running text against the tables', () => {
  const claim = {
    subject: 'received__total',
    value: 8,
    mayMean: [{ plus: ['received__total'] }, { plus: ['received__total', 'carried_in__total'] }],
    quote: '受理政府信息公开申请8件',
  };

  test('a total that counts requests carried in is no difference', () => {
    expect(checkProse(report(balance), [claim])).toEqual([]);
  });

  test('another figure is a note, and the table stays', () => {
    expect(checkProse(report(balance), [{ ...claim, value: 75 }])).toMatchObject([
      { rule: 'prose_differs', severity: 'note', expected: 7, actual: 75 },
    ]);
  });

  test('a blank cell is never filled from the text', () => {
    expect(checkProse(report({ ...balance, received__total: null }), [claim])).toEqual([]);
  });
});

describe('disputes counted in the running text', () => {
  const doc = (text: string) => ({
    mediaType: 'text/plain',
    blocks: [{ kind: 'paragraph' as const, text, place: 'line 1' }],
  });
  const table = {
    reconsideration_total: 170,
    litigation_direct_total: 70,
    litigation_after_reconsideration_total: 7,
  };
  const notes = (text: string) => checkProse(report(table), proseClaims(doc(text)));

  test('are noted where the table says otherwise, with its sum', () => {
    const found = notes('因政府信息公开引发的行政复议134件、行政诉讼57件。');
    expect(found).toMatchObject([
      { rule: 'prose_differs', measure: 'reconsideration_total', expected: 170, actual: 134 },
      { severity: 'note', measure: 'litigation_direct_total', expected: 77, actual: 57 },
    ]);
    expect(found[1]?.message.zh).toContain('70 + 7 = 77');
    expect(found[1]?.message.en).toContain('70 + 7 = 77');
  });

  test('are none of ours where they are of another year or not of disclosure', () => {
    expect(notes('因政府信息公开引发的行政复议170件，行政诉讼77件。')).toEqual([]);
    expect(notes('全年办理行政复议案件134件。政府信息公开工作有序推进。')).toEqual([]);
    expect(notes('较上年，政府信息公开行政复议134件。')).toEqual([]);
  });
});

test('an amount in another unit than the year before is noted', () => {
  const earlier = report({ fees_amount: 5.2 }, 2022);
  const later = report({ fees_amount: 51_000 }, 2023);
  expect(checkAcrossYears(earlier, later, crossYearRules)).toMatchObject([
    { rule: 'money_jump', severity: 'note', measure: 'fees_amount' },
  ]);
  expect(checkAcrossYears(earlier, report({ fees_amount: 52 }, 2023), crossYearRules)).toEqual([]);
});
