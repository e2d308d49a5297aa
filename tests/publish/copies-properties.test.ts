import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IngestOutcome } from '../../src/model/report';
import { account } from '../../src/publish/accounting';
import { completeReport } from '../../src/publish/complete';
import type { LoadedCopy } from '../../src/publish/complete';
import { inMemory } from '../../src/publish/ingested-file';
import { Registry } from '../../src/publish/registry';
import { agencies, check, family, identity, regions, report } from './family';

const value = fc.constantFrom<number | 'blank' | 'filler' | 'unreadable' | 'absent'>(
  0,
  1,
  2,
  'blank',
  'filler',
  'unreadable',
  'absent',
);

describe('account', () => {
  const outcome = fc
    .record({
      status: fc.constantFrom('parsed' as const, 'partial' as const, 'rejected' as const),
      reports: fc.array(
        fc.record({
          agencyId: fc.constantFrom('east', 'west', null),
          agencyName: fc.constantFrom('东镇图书馆', '南镇图书馆', null),
          year: fc.constantFrom(2019, 2020, null),
          scope: fc.constantFrom('self' as const, 'area' as const, 'unknown' as const),
          value,
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ status, reports }): IngestOutcome => {
      const reason = { code: 'x', message: { zh: '某', en: 'some' } };
      const mediaType = 'text/plain';
      if (status === 'rejected') {
        return { status, mediaType, reason, identity: identity(reports[0] ?? {}) };
      }
      const read = reports.map(({ value, ...who }) => report({ loans_adults: value }, who));
      return { status, mediaType, reason: null, reports: read };
    });
  const folder = fc.array(
    fc.record({ outcome, content: fc.constantFrom('p', 'q', 'r'), inManifest: fc.boolean() }),
    { maxLength: 8 },
  );

  it('leaves no file out, explains every loss, and counts no report twice', () => {
    fc.assert(
      fc.property(folder, (inputs) => {
        const held = inMemory(inputs.map((input, i) => ({ ...input, path: `${String(i)}.txt` })));
        const { groups, sources } = account(held.files, new Registry(agencies, regions));
        expect(sources.map((source) => source.path)).toEqual(held.files.map((file) => file.path));
        const keys = groups.map((group) => group.reportId);
        expect(new Set(keys).size).toBe(keys.length);
        const kept = new Set(groups.map((group) => group.copies[0].file.path));
        for (const { path, status, reason } of sources) {
          expect(status === 'parsed' || status === 'partial').toBe(kept.has(path));
          if (!kept.has(path)) expect(reason).toMatch(/.+ \| .+/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('completeReport', () => {
  const ids = family.measures.filter((measure) => !measure.money).map((measure) => measure.id);
  const copies = fc
    .array(fc.dictionary(fc.constantFrom(...ids), value, { minKeys: 1 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) =>
      all.map((values, i): LoadedCopy => ({
        sourceId: `s${String(i)}`,
        path: `${String(i)}.txt`,
        complete: true,
        report: report(values),
      })),
    );

  it('takes every cell as some copy has it, and names that copy', () => {
    fc.assert(
      fc.property(copies, ([best, ...others]) => {
        const { report: whole, cellSources } = completeReport([best!, ...others], check);
        for (const cell of whole.cells) {
          const from = [best!, ...others].find((c) => c.sourceId === cellSources.get(cell.measure));
          const there = from?.report.cells.find((c) => c.measure === cell.measure);
          expect(cell).toEqual({ ...there, table: cell.table });
          if (cell.table === null || cell.row === null || cell.column === null) continue;
          const table = whole.tables.find(({ index }) => index === cell.table);
          expect(table?.grid[cell.row]?.[cell.column]?.text).toBe(cell.raw);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never changes what the best copy states, and marks each cell that a copy has otherwise', () => {
    fc.assert(
      fc.property(copies, ([best, ...others]) => {
        const { report: whole } = completeReport([best!, ...others], check);
        const marked = new Set(
          whole.findings.filter((f) => f.rule === 'copies_disagree').map((f) => f.measure),
        );
        for (const cell of best!.report.cells.filter((c) => c.state === 'stated')) {
          expect(whole.cells.find((c) => c.measure === cell.measure)?.value).toBe(cell.value);
          const otherwise = others.some((copy) =>
            copy.report.cells.some(
              (c) => c.measure === cell.measure && c.state === 'stated' && c.value !== cell.value,
            ),
          );
          if (otherwise) expect(marked).toContain(cell.measure);
        }
      }),
      { numRuns: 500 },
    );
  });
});
