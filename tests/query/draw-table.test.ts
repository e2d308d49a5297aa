import { expect, it, onTestFinished } from 'vitest';
import { us } from '../../src/families/us';
import { cellRow } from '../../src/publish/rows';
import { cellInSource } from '../../src/query';
import { reportsIn } from '../families/us/read';
import { createDatabase } from './database';

it('draws a table that the release leaves out from its cells, with every figure in place', async () => {
  const report = (await reportsIn('flra-2024.xml')).get('us-flra')!;
  const values = { requests__received: 1 };
  const db = await createDatabase(us, {
    reports: [{ agency: 'us-flra', year: 2024, scope: 'area', form: '2017', values }],
    cells: report.cells.map((cell) => cellRow('us-flra-2024-area', 'source', cell)),
  });
  onTestFinished(() => {
    db.close();
  });
  const asked = report.cells.filter(({ table }) => table !== null);
  expect(asked.length).toBeGreaterThan(100);
  for (const cell of asked) {
    const { data } = await cellInSource(db, 'us-flra-2024-area', cell.measure);
    const measure = us.measures.find(({ id }) => id === cell.measure)!;
    const { row, column } = data!.marked!;
    const { grid, kind } = data!.table!;
    expect(kind).toBe(measure.table);
    expect(grid[0]![column]!.text).toBe(measure.officialColumn);
    expect(grid[row]![column]!.text).toBe(cell.raw === '' ? '0' : cell.raw);
  }
});
