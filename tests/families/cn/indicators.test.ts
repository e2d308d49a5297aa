import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cn } from '../../../src/families/cn';
import { DENIALS, OTHERS, REJECTIONS, UNABLE } from '../../../src/families/cn/derived';
import { reportsBehind, trend } from '../../../src/query';
import { createDatabase, type Database, type TestReport } from '../../query/database';

const REASONS = [...DENIALS, ...UNABLE, ...REJECTIONS, ...OTHERS];
const KINDS = [
  'natural_person',
  'business',
  'research_institution',
  'public_welfare_organisation',
  'legal_services_organisation',
  'other_organisation',
];
const REMEDIES = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'];

/** Every measure of a form stated, each with a figure of its own that no other has. */
function filled(agency: string, year: number, form: string, seed: number): TestReport {
  const ids = cn.measures.filter((one) => one.forms.includes(form)).map((one) => one.id);
  const values = ids.map((id, i): [string, number] => [id, 20 + ((i * 37 + seed * 101) % 997)]);
  return { agency, year, form, scope: 'self', values: Object.fromEntries(values) };
}

let db: Database;
beforeAll(async () => {
  const gap = filled('three', 2023, '2021', 7);
  const { received__total, not_held__total, ...rest } = gap.values;
  expect([received__total, not_held__total]).not.toContain(undefined);
  db = await createDatabase(cn, {
    reports: [
      filled('one', 2020, '2019', 1),
      filled('two', 2020, '2019', 2),
      filled('one', 2022, '2021', 3),
      filled('two', 2022, '2021', 4),
      filled('one', 2023, '2021', 5),
      filled('two', 2023, '2021', 6),
      // States neither what it received nor one of the reasons.
      { ...gap, values: rest },
      filled('new', 2023, '2021', 8),
      { ...filled('one', 2022, '2021', 9), scope: 'area' },
    ],
  });
});
afterAll(() => {
  db.close();
});

const total = (ids: readonly string[]): string =>
  `(${ids.map((id) => `${id}__total`).join(' + ')})`;
const all = (column: string, rows: readonly string[] = REMEDIES): string =>
  `(${rows.map((row) => `${row}_${column}`).join(' + ')})`;
const LITIGATION = REMEDIES.slice(1);
const HANDLED = total(['received', 'carried_in']);
const DISCLOSED = total(['granted', 'granted_in_part']);
const PROCESSED = 'processed__total';

/** Every rate of the list that officials asked for, as plain SQL would have it. */
const RATES: Readonly<Record<string, readonly [numerator: string, denominator: string]>> = {
  processed_rate: [PROCESSED, HANDLED],
  carried_over_rate: ['carried_out__total', HANDLED],
  disclosure_rate: [DISCLOSED, PROCESSED],
  disclosure_rate_of_handled: [DISCLOSED, HANDLED],
  disclosure_rate_of_decided: [DISCLOSED, `(${DISCLOSED} + ${total(DENIALS)})`],
  full_grant_share: ['granted__total', DISCLOSED],
  denial_rate: [total(DENIALS), PROCESSED],
  unable_rate: [total(UNABLE), PROCESSED],
  rejected_rate: [total(REJECTIONS), PROCESSED],
  other_rate: [total(OTHERS), PROCESSED],
  ...Object.fromEntries(REASONS.map((id) => [`share_${id}`, [`${id}__total`, PROCESSED]] as const)),
  reconsideration_correction_rate: [
    'reconsideration_corrected',
    '(reconsideration_total - reconsideration_pending)',
  ],
  reconsideration_correction_rate_of_total: ['reconsideration_corrected', 'reconsideration_total'],
  litigation_correction_rate: [
    all('corrected', LITIGATION),
    `(${all('total', LITIGATION)} - ${all('pending', LITIGATION)})`,
  ],
  litigation_correction_rate_of_total: [all('corrected', LITIGATION), all('total', LITIGATION)],
  disputes_per_100: [all('total'), 'received__total'],
  corrected_per_1000: [all('corrected'), 'received__total'],
};

async function row(sql: string): Promise<(number | null)[]> {
  const [first] = await db.connector.query(sql);
  return Object.values(first!).map((value) => (value === null ? null : Number(value)));
}

const self = { scope: 'self', years: [2023, 2023] } as const;
/** Asked for agencies, a question goes to the reports and not to the summary. */
const everyone = { ...self, agencies: ['one', 'two', 'three', 'new'] };

describe('every indicator asked for', () => {
  it.each(Object.entries(RATES))('%s is the ratio of sums', async (id, [top, under]) => {
    const both = `${top} IS NOT NULL AND ${under} IS NOT NULL`;
    const [value, n] = await row(
      `SELECT SUM(${top}) / SUM(${under}), COUNT(*) FROM reports
       WHERE scope = 'self' AND year = 2023 AND ${both}`,
    );
    for (const filter of [self, everyone]) {
      const [line] = (await trend(db, filter, [id])).data;
      expect(line!.points[0]!.value, id).toBeCloseTo(value!, 12);
      expect(line!.points[0]!.stated, id).toBe(n);
    }
  });

  it('has every kind of requester, and the average of procurement', async () => {
    const kinds = cn.indicators.filter((one) => one.id.startsWith('share_received_'));
    const shares = await trend(
      db,
      { scope: 'self', years: [2022, 2022] },
      kinds.map((one) => one.id),
    );
    expect(kinds).toHaveLength(KINDS.length);
    const columns = kinds.map((one) => one.numerator.plus[0]!);
    const sums = await row(
      `SELECT ${columns.map((one) => `SUM(${one}) / SUM(received__total)`).join(', ')}
       FROM reports WHERE scope = 'self' AND year = 2022`,
    );
    shares.data.forEach((line, i) => {
      expect(line.points[0]!.value).toBeCloseTo(sums[i]!, 12);
    });
    const [average] = await row(
      `SELECT SUM(procurement_amount) / SUM(procurement_projects) FROM reports WHERE year = 2020`,
    );
    const { data } = await trend(db, { scope: 'self' }, ['procurement_average']);
    expect(data[0]!.points[0]!.value).toBeCloseTo(average!, 12);
  });
});

describe('figures that need the year before', () => {
  const JOINED = `FROM reports r JOIN reports p
    ON p.agency_id = r.agency_id AND p.scope = r.scope AND p.year = r.year - 1
    WHERE r.scope = 'self' AND r.year = 2023`;

  it('growth is of agencies that state both years', async () => {
    const [growth, n] = await row(
      `SELECT SUM(r.received__total) / SUM(p.received__total) - 1, COUNT(*) ${JOINED}
       AND r.received__total IS NOT NULL AND p.received__total IS NOT NULL`,
    );
    expect(n).toBe(2);
    for (const filter of [self, everyone]) {
      const [line] = (await trend(db, filter, ['received_growth'])).data;
      expect(line!.points[0]).toMatchObject({ stated: 2, reports: 4 });
      expect(line!.points[0]!.value).toBeCloseTo(growth!, 12);
    }
    // 2022 has no year before it.
    const [line] = (await trend(db, { scope: 'self' }, ['received_growth'])).data;
    expect(line!.points.find((one) => one.year === 2022)!.value).toBeNull();
  });

  it('the balance of documents follows the stock from one year to the next', async () => {
    const [balance] = await row(
      `SELECT SUM(p.normative_documents_in_force + r.normative_documents_issued
                  - r.normative_documents_repealed - r.normative_documents_in_force) ${JOINED}`,
    );
    for (const filter of [self, everyone]) {
      const [line] = (await trend(db, filter, ['normative_documents_balance'])).data;
      expect(line!.points[0]).toMatchObject({ value: balance, stated: 2 });
    }
  });

  it('names the reports behind, and only cells of the year itself', async () => {
    const { data } = await reportsBehind(db, { scope: 'self' }, 'received_growth', 2023);
    const { reports } = data;
    expect(reports.filter((one) => one.value !== null).map((one) => one.report.agency_id)).toEqual(
      expect.arrayContaining(['one', 'two']),
    );
    expect(reports.map((one) => one.measures)).toEqual(reports.map(() => ['received__total']));
  });
});
