import { describe, expect, it } from 'vitest';
import { checkAcrossYears, checkParts, checkReport } from '../../../src/check';
import { us } from '../../../src/families/us';
import { crossYearRules, partsRules, rules } from '../../../src/families/us/rules';
import type { Cell, Identity, Report } from '../../../src/model/report';

const identity: Identity = {
  agencyName: 'Agency',
  agencyId: 'us-x',
  regionCode: null,
  level: 'agency',
  sector: null,
  scope: 'area',
  year: 2020,
  url: null,
};

type Values = Readonly<Record<string, number | null>>;

/** A report from its figures; null is a field left blank. */
function report(values: Values, year = 2020): Report {
  const cells = Object.entries(values).map(([measure, value]): Cell => ({
    measure,
    value,
    state: value === null ? 'blank' : 'stated',
    raw: value === null ? '' : String(value),
    unit: us.measures.find(({ id }) => id === measure)?.unit ?? null,
    table: 0,
    row: 1,
    column: 1,
    place: 'line 1',
  }));
  return {
    identity: { ...identity, year },
    form: '2017',
    cells,
    tables: [],
    doubts: [],
    findings: [],
  };
}

const failed = (values: Values) => checkReport(report(values), rules).map(({ rule }) => rule);

/** Figures that fit, and the change that breaks each rule. */
const FIT: Values = {
  requests__pending_start: 6,
  requests__received: 46,
  requests__processed: 42,
  requests__pending_end: 10,
  disposition__full_grant: 5,
  disposition__partial_grant: 2,
  disposition__full_denial: 0,
  disposition__no_records: 9,
  disposition__referred: 21,
  disposition__withdrawn: 0,
  disposition__fee_related: 0,
  disposition__not_described: 5,
  disposition__improper: 0,
  disposition__not_agency_record: 0,
  disposition__duplicate: 0,
  disposition__other: 0,
  disposition__total: 42,
  disposition_other__total: 0,
  ...Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7a', '7b', '7c', '7d', '7e', '7f', '8', '9'].map((id) => [
      `exemptions__${id}`,
      id === '5' ? 2 : 0,
    ]),
  ),
  response_simple__median: 8,
  response_simple__average: 9.5,
  response_simple__lowest: 1,
  response_simple__highest: 60,
  personnel__full_time: 3,
  personnel__equivalent: 0.4,
  personnel__total: 3.4,
  costs__processing: 150_000.1,
  costs__litigation: 0.2,
  costs__total: 150_000.3,
  fees__amount: 300,
  fees__cost_share: 0.2,
  backlog__requests: 4,
  request_comparison__received_this_year: 46,
  request_comparison__processed_this_year: 42,
  request_backlog_comparison__this_year: 4,
  request_oldest__1: 300,
  request_oldest__2: 200,
};

describe('rules within a FOIA report', () => {
  it('find nothing where everything fits', () => {
    expect(failed(FIT)).toEqual([]);
  });

  it.each([
    ['flow_balance', { requests__pending_end: 11 }],
    ['disposition_total', { disposition__no_records: 8 }],
    [
      'processed_disposed',
      {
        requests__processed: 41,
        requests__pending_end: 11,
        request_comparison__processed_this_year: 41,
      },
    ],
    ['other_reasons_total', { disposition_other__total: 1 }],
    ['days_in_order', { response_simple__median: 0 }],
    ['days_in_order', { response_simple__average: 61 }],
    ['resources_total', { personnel__total: 4 }],
    ['resources_total', { costs__total: 150_000.4 }],
    ['repeated_figures', { request_comparison__received_this_year: 45 }],
    ['within_limits', { backlog__requests: 12, request_backlog_comparison__this_year: 12 }],
    ['exemptions_have_cause', { exemptions__5: 0 }],
    ['oldest_in_order', { request_oldest__2: 301 }],
    ['fees_share', { fees__cost_share: 20 }],
  ] as const)('%s fails where it should', (rule, change) => {
    expect(failed({ ...FIT, ...change })).toEqual([rule]);
  });

  it('take a share printed as a ratio for what it is', () => {
    expect(failed({ ...FIT, fees__cost_share: 0.002 })).toEqual([]);
  });

  it('do not take a blank for 0', () => {
    expect(failed({ ...FIT, requests__pending_end: null })).toEqual([]);
    expect(failed({ ...FIT, exemptions__5: null })).toEqual([]);
  });
});

describe('rules across years', () => {
  it("hold last year's figures and what was carried over against last year's report", () => {
    const earlier = report({ requests__received: 40, requests__pending_end: 6 }, 2019);
    const later = report({
      request_comparison__received_last_year: 41,
      requests__pending_start: 7,
    });
    const found = checkAcrossYears(earlier, later, crossYearRules);
    expect(found.map(({ rule, expected, actual }) => [rule, expected, actual])).toEqual([
      ['last_year_figures', 40, 41],
      ['carried_over', 6, 7],
    ]);
  });
});

describe('an agency and its components', () => {
  const whole = report({ requests__received: 10, response_simple__median: 5 });
  const parts = (a: number | null, b: number) => [
    report({ requests__received: a, response_simple__median: 3 }),
    report({ requests__received: b, response_simple__median: 4 }),
  ];

  it('must agree on what can be added up', () => {
    expect(checkParts(whole, parts(4, 6), partsRules)).toEqual([]);
    const [found, ...more] = checkParts(whole, parts(4, 7), partsRules);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      rule: 'components_total',
      measure: 'requests__received',
      expected: 11,
      actual: 10,
    });
    expect(found?.message.en).toContain('its 2 components together 11');
  });

  it('are not held against each other where a component left a blank', () => {
    expect(checkParts(whole, parts(null, 6), partsRules)).toEqual([]);
  });
});
