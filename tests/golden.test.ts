import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { familyReaders } from '../src/families/readers';
import { ingest } from '../src/ingest';
import type { Cell, Finding, IngestOutcome } from '../src/model/report';

/**
 * Every golden pair: a report and what a person read in it. A stated cell must be equal, or NULL
 * with a parser's finding on its measure or row; nothing else may ever become a number.
 */

const GOLDEN = join(import.meta.dirname, 'golden');
const BUNDLED = join(import.meta.dirname, '..', 'datasets', 'reports', 'cn');
const reader = familyReaders['cn']!;

interface Truth {
  readonly measure: string;
  readonly state: string;
  readonly value: string;
}

const truths = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.truth.tsv'))
  .sort();

function load(truth: string): { path: string; bytes: Uint8Array; rows: Truth[] } {
  const report = basename(truth).replace(/\.truth\.tsv$/, '');
  const beside = join(GOLDEN, dirname(truth), report);
  const file = existsSync(beside) ? beside : join(BUNDLED, report);
  const rows = readFileSync(join(GOLDEN, truth), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [measure = '', state = '', value = ''] = line.split('\t');
      return { measure, state, value };
    });
  return { path: report, bytes: new Uint8Array(readFileSync(file)), rows };
}

function read(outcome: IngestOutcome): { cells: Map<string, Cell>; findings: readonly Finding[] } {
  if (outcome.status === 'rejected') return { cells: new Map(), findings: [] };
  const report = outcome.reports[0]!;
  return { cells: new Map(report.cells.map((c) => [c.measure, c])), findings: report.findings };
}

const doubted = (measure: string, findings: readonly Finding[]) =>
  findings.some(
    (f) =>
      f.origin === 'parser' &&
      (f.measure === measure || f.measure === measure.split('__')[0] || f.cells.includes(measure)),
  );

describe('golden reports', () => {
  test('there are some', () => expect(truths.length).toBeGreaterThan(30));

  test.each(truths)('%s', async (truth) => {
    const { path, bytes, rows } = load(truth);
    const { cells, findings } = read(await ingest({ path, bytes }, reader, null));
    const silent: string[] = [];
    let stated = 0;
    let right = 0;
    for (const row of rows) {
      const cell = cells.get(row.measure);
      const number = cell?.state === 'stated' ? cell.value : null;
      if (row.state === 'stated') {
        stated++;
        if (number !== null && Math.abs(number - Number(row.value)) < 1e-9) right++;
        else if (!doubted(row.measure, findings))
          silent.push(`${row.measure}: ${cell?.state} ${number} for ${row.value}`);
      } else if (cell?.state !== row.state)
        silent.push(`${row.measure}: ${cell?.state} ${number} for ${row.state}`);
    }
    const known = new Set(rows.map((row) => row.measure));
    for (const cell of cells.values())
      if (cell.state !== 'absent' && !known.has(cell.measure))
        silent.push(`${cell.measure}: ${cell.state} ${cell.raw}, not in the report`);
    expect(silent).toEqual([]);
    expect(right / Math.max(1, stated)).toBeGreaterThanOrEqual(stated === 0 ? 0 : 0.98);
  });
});
