import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesizeNation } from '../../scripts/synthesize/nation';
import { cn } from '../../src/families/cn';
import { cnReader } from '../../src/families/cn/reader';
import { RELEASE_FILES, type Overview } from '../../src/model/release';
import { sumExpression } from '../../src/publish/summary';

/** A small nation stands for the large one: the same queries, fewer places. */
const folder = mkdtempSync(join(tmpdir(), 'gongkai-nation-'));

const make = (name: string, seed: number) =>
  synthesizeNation({
    out: join(folder, name),
    bodies: 300,
    seed,
    now: new Date('2026-01-01T00:00:00Z'),
    version: 'test',
    onProgress: () => undefined,
  });

const bytes = (name: string, file: string) => readFileSync(join(folder, name, file));

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(
    sql.replace(
      /\{(\w+)\}/g,
      (_, table: keyof typeof RELEASE_FILES) => `'${join(folder, 'a', RELEASE_FILES[table])}'`,
    ),
  );
  connection.closeSync();
  instance.closeSync();
  return result.getRowObjectsJS();
}

beforeAll(async () => {
  await make('a', 1);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a synthetic nation', () => {
  it('says in its files and in every name that it is synthetic', async () => {
    const overview = JSON.parse(bytes('a', RELEASE_FILES.overview).toString()) as Overview;
    const descriptor = JSON.parse(bytes('a', RELEASE_FILES.datapackage).toString()) as {
      synthetic: boolean;
    };
    expect(overview.synthetic).toBe(true);
    expect(descriptor.synthetic).toBe(true);
    const names = await query(
      `SELECT count(*)::INTEGER AS n FROM {reports} WHERE agency_name NOT LIKE '%（合成）'`,
    );
    expect(names).toEqual([{ n: 0 }]);
  });

  it('has both scopes, all forms and every level', async () => {
    const found = await query(
      `SELECT list_sort(list(DISTINCT form)) AS forms, list_sort(list(DISTINCT scope)) AS scopes,
        count(DISTINCT level)::INTEGER AS levels FROM {reports}`,
    );
    expect(found[0]).toMatchObject({ levels: 5 });
    expect(JSON.stringify(found[0]?.['scopes'])).toContain('"area","self"');
    expect(JSON.stringify(found[0]?.['forms'])).toContain('"2014","2019","2021"');
  });

  it('states figures that satisfy every sum of the forms, but for those with a finding', async () => {
    const failing = cnReader.rules.flatMap((rule) => {
      if (rule.kind !== 'equation') return [];
      return rule.equations.map(({ left, right, subject }) => {
        const sides = [sumExpression(cn, left), sumExpression(cn, right)] as const;
        return `SELECT '${rule.id}' AS rule, '${subject}' AS subject, report_id FROM {reports}
          WHERE ${sides[0]} <> ${sides[1]}`;
      });
    });
    const found = await query(`SELECT f.report_id, f.rule FROM (${failing.join(' UNION ALL ')}) f
      LEFT JOIN {findings} told ON told.report_id = f.report_id AND told.rule = f.rule
      WHERE told.rule IS NULL`);
    expect(found).toEqual([]);
    const wrong = await query(
      `SELECT count(*)::INTEGER AS n FROM {findings} WHERE severity = 'error'`,
    );
    expect(wrong[0]?.['n']).toBeGreaterThan(0);
  });

  it('carries requests over from year to year', async () => {
    const found = await query(`SELECT count(*)::INTEGER AS n FROM {reports} a JOIN {reports} b
      ON a.agency_id = b.agency_id AND a.scope = b.scope AND b.year = a.year + 1
      WHERE a.carried_out__total <> b.carried_in__total`);
    expect(found).toEqual([{ n: 0 }]);
  });

  it('never states a negative count, and no measure of another form', async () => {
    const signed = cn.measures.filter(({ id }) => !id.endsWith('_items_change'));
    const negative = signed.map(({ id }) => `coalesce("${id}" < 0, false)`).join(' OR ');
    const foreign = cn.measures
      .map(
        ({ id, forms }) =>
          `("${id}" IS NOT NULL AND form NOT IN (${forms.map((f) => `'${f}'`).join(', ')}))`,
      )
      .join(' OR ');
    expect(await query(`SELECT report_id FROM {reports} WHERE ${negative}`)).toEqual([]);
    expect(await query(`SELECT report_id FROM {reports} WHERE ${foreign}`)).toEqual([]);
  });

  it('is the same nation for the same seed, and another for another', async () => {
    await make('again', 1);
    await make('other', 2);
    expect(bytes('again', RELEASE_FILES.reports).equals(bytes('a', RELEASE_FILES.reports))).toBe(
      true,
    );
    expect(
      bytes('again', RELEASE_FILES.datapackage).equals(bytes('a', RELEASE_FILES.datapackage)),
    ).toBe(true);
    expect(bytes('other', RELEASE_FILES.reports).equals(bytes('a', RELEASE_FILES.reports))).toBe(
      false,
    );
  }, 60_000);
});
