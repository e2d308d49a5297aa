import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkAcrossYears } from '../../../src/check';
import { familyReaders } from '../../../src/families/readers';
import { ingest } from '../../../src/ingest';
import type { Finding, Report } from '../../../src/model/report';

/**
 * What the checks say of real reports, found by hand before: which sums fail, and that those which
 * hold were checked at all. The reports are the bundled ones and the golden pairs.
 */

const ROOT = join(import.meta.dirname, '..', '..', '..');
const BUNDLED = join(ROOT, 'datasets', 'reports', 'cn');
const GOLDEN = join(ROOT, 'tests', 'golden');
const reader = familyReaders['cn']!;

/** The best-read copy of each report, by body and year. */
const reports = new Map<string, Report>();

async function load(file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const outcome = await ingest({ path: file.split('/').at(-1)!, bytes }, reader, null);
  if (outcome.status === 'rejected') return;
  const report = outcome.reports[0]!;
  const key = `${report.identity.agencyName} ${report.identity.year}`;
  const known = reports.get(key);
  const stated = (one: Report) => one.cells.filter((c) => c.state === 'stated').length;
  if (!known || stated(known) < stated(report)) reports.set(key, report);
}

beforeAll(async () => {
  const golden = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.truth.tsv'))
    .map((name) => join(GOLDEN, name.replace(/\.truth\.tsv$/, '')))
    .filter((file) => existsSync(file));
  const bundled = readdirSync(BUNDLED).filter((name) => /\.(?:html|txt)$/.test(name));
  for (const file of [...bundled.map((name) => join(BUNDLED, name)), ...golden]) await load(file);
});

const PINGTAN = '平潭综合实验区管理委员会';
const SUQIAN = '宿迁市人民政府';
const report = (name: string, year: number) => reports.get(`${name} ${year}`)!;
const value = (one: Report, measure: string) => one.cells.find((c) => c.measure === measure)?.value;

const found = (rule: string): string[] =>
  [...reports.values()]
    .flatMap(({ identity, findings }) =>
      findings
        .filter((f) => f.rule === rule)
        .map(
          (f) => `${identity.agencyName} ${identity.year} ${f.measure} ${f.expected} ${f.actual}`,
        ),
    )
    .sort();

const across = (name: string, earlier: number): Finding[] =>
  checkAcrossYears(report(name, earlier), report(name, earlier + 1), reader.crossYearRules!);

describe('sums within a report', () => {
  it('rule 1, received + carried in = processed + carried out, fails nowhere', () => {
    expect(found('request_balance')).toEqual([]);
  });

  it('rule 2, the outcomes, fails in 平潭 2020 only: 27 for 21', () => {
    expect(found('outcome_sum')).toEqual([
      `${PINGTAN} 2020 processed 20 26`,
      `${PINGTAN} 2020 processed 21 27`,
    ]);
  });

  it('rule 3, the requesters, fails nowhere; blank totals are not held against it', () => {
    expect(found('applicant_total')).toEqual([]);
    const blank = report('上海市人民政府办公厅', 2019);
    expect(blank.cells.find((c) => c.measure === 'granted__total')?.state).toBe('blank');
  });

  it('rule 4, the remedies, fails in 洪泽 2023 twice', () => {
    expect(found('remedy_total')).toEqual([
      '淮安市洪泽区人民政府 2023 litigation_after_reconsideration_total 5 0',
      '淮安市洪泽区人民政府 2023 reconsideration_total 11 0',
    ]);
  });

  it('rule 9 warns of the rules a township says it has in force', () => {
    expect(found('rules_need_authority')).toEqual([
      expect.stringMatching(/2023 rules_in_force 0 6$/),
    ]);
  });

  it('rules 10 and 11 fail nowhere', () => {
    expect(found('published_in_all')).toEqual([]);
    expect(found('whole_numbers')).toEqual([]);
  });

  it('every finding names its cells, and says the sum in both languages', () => {
    for (const { findings } of reports.values())
      for (const finding of findings.filter((f) => f.origin === 'source')) {
        expect(finding.cells.length).toBeGreaterThan(0);
        for (const figure of [finding.expected, finding.actual])
          if (figure !== null && figure !== 0)
            for (const text of Object.values(finding.message)) expect(text).toContain(`${figure}`);
      }
  });
});

describe('between years', () => {
  it('rule 5, carried over, holds in the six pairs of 平潭 and in 宿迁, in every column read', () => {
    const columns = ['natural_person', 'business', 'research', 'public_interest'];
    const pairs = [2019, 2020, 2021, 2022, 2023, 2024].map((year) => [PINGTAN, year] as const);
    for (const [name, year] of [...pairs, [SUQIAN, 2023] as const]) {
      expect(across(name, year).filter((f) => f.rule === 'carry_over')).toEqual([]);
      for (const column of [...columns, 'total']) {
        const out = value(report(name, year), `carried_out__${column}`);
        expect(out, `${name} ${year} ${column}`).not.toBeNull();
        expect(value(report(name, year + 1), `carried_in__${column}`)).toBe(out);
      }
    }
    expect(value(report(SUQIAN, 2023), 'carried_out__total')).toBe(121);
    expect(value(report(PINGTAN, 2021), 'carried_out__total')).toBe(1);
  });

  it('rule 6, the stock of documents, holds in 宿迁 for both rows', () => {
    expect(across(SUQIAN, 2023).filter((f) => f.rule === 'stock_of_documents')).toEqual([]);
    for (const row of ['rules', 'normative_documents'])
      expect(value(report(SUQIAN, 2024), `${row}_in_force`)).toBe(
        value(report(SUQIAN, 2023), `${row}_in_force`)! +
          value(report(SUQIAN, 2024), `${row}_issued`)! -
          value(report(SUQIAN, 2024), `${row}_repealed`)!,
      );
  });

  it('rule 7, the stock of items, holds for the three rows of 平潭 that both copies hold', async () => {
    const [earlier, later] = await Promise.all(
      [2019, 2020].map(async (year) => {
        const path = `${year}_平潭综合实验区.table2.html`;
        const bytes = new Uint8Array(readFileSync(join(BUNDLED, path)));
        const outcome = await ingest({ path, bytes }, reader, null);
        if (outcome.status === 'rejected') throw new Error(outcome.reason.code);
        return outcome.reports[0]!;
      }),
    );
    const failed = checkAcrossYears(earlier!, later!, reader.crossYearRules!);
    expect(failed.filter((f) => f.rule === 'stock_of_items')).toEqual([]);
    for (const row of ['penalties', 'coercive_measures', 'fees']) {
      expect(value(earlier!, `${row}_items_change`), row).toBe(0);
      expect(value(later!, `${row}_items_previous_year`), row).toBe(
        value(earlier!, `${row}_items_previous_year`),
      );
    }
  });

  it('rule 8, the cumulative figures, fails in 平潭 2016 where a request is forgotten', () => {
    const failed = across(PINGTAN, 2015).filter((f) => f.rule === 'fujian_cumulative');
    expect(failed.map((f) => [f.measure, f.expected, f.actual])).toEqual([
      ['fujian_received__cumulative', 1, 0],
      ['fujian_received_mail_or_fax__cumulative', 1, 0],
      ['fujian_replied__cumulative', 1, 0],
      ['fujian_granted__cumulative', 1, 0],
    ]);
    expect(failed.every((f) => f.severity === 'warning')).toBe(true);
  });
});

/** Figures known from other copies, whose files do not decide these cells. */
describe('the series of 平潭 as known from its pages', () => {
  const of = (year: number, values: Record<string, number>): Report => {
    const { identity } = report(PINGTAN, year);
    const cells = Object.entries(values).map(([measure, figure], i) => ({
      measure,
      value: figure,
      state: 'stated' as const,
      raw: `${figure}`,
      unit: 'item',
      table: 0,
      row: i,
      column: 0,
      place: '',
    }));
    return { identity, form: null, cells, tables: [], doubts: [], findings: [] };
  };
  const check = (earlier: Report, later: Report) =>
    checkAcrossYears(earlier, later, reader.crossYearRules!);

  it('rule 6 warns, with the sum, and does no more', () => {
    const stock = (year: number, issued: number, repealed: number, inForce: number) =>
      of(year, {
        normative_documents_issued: issued,
        normative_documents_repealed: repealed,
        normative_documents_in_force: inForce,
      });
    const failed = check(stock(2022, 88, 55, 698), stock(2023, 77, 132, 470));
    expect(failed).toMatchObject([
      { rule: 'stock_of_documents', severity: 'warning', expected: 698, actual: 525 },
    ]);
    expect(failed[0]?.message.zh).toContain('470 + 132 - 77 = 525（2023 年）');
    expect(failed[0]?.message.en).toContain('470 + 132 - 77 = 525 (2023)');
  });

  it('rule 8 holds for the items published to 2016, fails in 2017, and holds again', () => {
    const published = (year: number, inYear: number, all: number) =>
      of(year, { fujian_published: inYear, fujian_published__cumulative: all });
    const years = [
      published(2013, 0, 76424),
      published(2014, 2543, 78967),
      published(2015, 2949, 81916),
      published(2016, 3460, 85376),
      published(2017, 2122, 10037),
      published(2018, 2069, 12106),
    ];
    const failures = years.slice(1).map((later, i) => check(years[i]!, later).length);
    expect(failures).toEqual([0, 0, 0, 1, 0]);
  });
});
