import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { us } from '../../../src/families/us';
import { usReader } from '../../../src/families/us/reader';
import { cellKey, marksOf } from '../../../src/ui/check/marks';
import { readForCheck } from '../../../src/ui/check/read-file';
import { tablesOf } from '../../../src/ui/check/tables';

it('draws the tables of a report filed as data, each figure where its cell is', async () => {
  const bytes = readFileSync(new URL('../../../src/ui/examples/us.xml', import.meta.url));
  const [file] = await readForCheck({ path: 'a.xml', bytes }, [usReader], null);
  if (file?.status !== 'parsed') throw new Error('not read');
  const { report } = file.reports[0]!;
  const tables = tablesOf(report, us);
  expect(tables.length).toBeGreaterThan(5);
  let fails = 0;
  for (const table of tables) {
    const marks = marksOf(report, table);
    for (const [row, line] of table.grid.entries()) {
      for (const [column, { text }] of line.entries()) {
        const mark = marks.get(cellKey(row, column));
        if (mark) expect(text).toBe(mark.cells[0]!.raw);
        if (mark?.fails) fails += 1;
      }
    }
  }
  expect(fails).toBeGreaterThan(3);
});
