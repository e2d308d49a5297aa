import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAcrossYears, checkReport, examineAcrossYears, examineReport } from '../../src/check';
import { familyReaders } from '../../src/families/readers';
import { ingest } from '../../src/ingest';
import type { Examined } from '../../src/model/examined';
import type { Report } from '../../src/model/report';

const FOLDER = join(import.meta.dirname, '../../datasets/reports/cn');
const reader = familyReaders['cn']!;

async function readAll(): Promise<Report[]> {
  const names = readdirSync(FOLDER).filter((name) => /\.(html|txt)$/.test(name));
  const outcomes = await Promise.all(
    names.map((path) => ingest({ path, bytes: readFileSync(join(FOLDER, path)) }, reader, null)),
  );
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [] : outcome.reports));
}

const ofSums = new Set(reader.rules.flatMap((rule) => (rule.kind === 'equation' ? [rule.id] : [])));
const fails = (sums: readonly Examined[]) => sums.filter(({ result }) => result === 'fails');

describe('what was examined in a real report', () => {
  it('fails exactly where a finding says so, and holds elsewhere', async () => {
    const reports = await readAll();
    expect(reports.length).toBeGreaterThan(20);
    let held = 0;
    for (const report of reports) {
      const { sums } = examineReport(report, reader.rules);
      const findings = checkReport(report, reader.rules).filter(({ rule }) => ofSums.has(rule));
      expect(fails(sums).map(({ rule, subject, severity }) => [rule, subject, severity])).toEqual(
        findings.map(({ rule, measure, severity }) => [rule, measure, severity]),
      );
      for (const sum of sums.filter(({ result }) => result === 'holds')) {
        expect(sum.sides[0].value).toBe(sum.sides[1].value);
        held += 1;
      }
    }
    expect(held).toBeGreaterThan(400);
  });

  it('says the same across years as the checks do', async () => {
    const reports = await readAll();
    let pairs = 0;
    for (const later of reports) {
      for (const earlier of reports) {
        if (earlier.identity.agencyName !== later.identity.agencyName) continue;
        const { sums } = examineAcrossYears(earlier, later, reader.crossYearRules);
        const known = new Set(sums.map(({ rule }) => rule));
        const findings = checkAcrossYears(earlier, later, reader.crossYearRules).filter(
          ({ rule }) => known.has(rule),
        );
        expect(fails(sums).map(({ subject }) => subject)).toEqual(
          findings.map(({ measure }) => measure),
        );
        if (sums.length > 0) pairs += 1;
      }
    }
    expect(pairs).toBeGreaterThan(5);
  });
});

describe('a sum over blanks', () => {
  const cell = (measure: string, value: number | null) =>
    ({ measure, value, state: value === null ? 'blank' : 'stated', unit: 'request' }) as never;
  const result = (values: Record<string, number | null>) =>
    examineReport(
      { cells: Object.entries(values).map(([id, value]) => cell(id, value)) },
      reader.rules,
    ).sums.find(({ sides }) => sides[0].parts[0]?.measure === 'received__total')?.result;
  const whole = {
    received__total: 5,
    carried_in__total: 0,
    processed__total: 4,
    carried_out__total: 1,
  };

  it('is left open where blanks stand on both sides, and counts them as nothing', () => {
    expect(result(whole)).toBe('holds');
    expect(result({ ...whole, carried_in__total: null, carried_out__total: null })).toBe(
      'undecided',
    );
    expect(result({ ...whole, processed__total: 9 })).toBe('fails');
  });

  it('is not there where the report has no such table', () => {
    const { received__total, ...rest } = whole;
    expect(received__total).toBe(5);
    expect(result(rest)).toBeUndefined();
  });
});
