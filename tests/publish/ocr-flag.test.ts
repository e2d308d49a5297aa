import { expect, it, vi } from 'vitest';
import { inFolder } from './in-folder';
import { query } from './publish';

// Each test starts threads and writes a release.
vi.setConfig({ testTimeout: 120_000 });

const PICTURE = 'picture\neast 2020\nloans_adults 1\nloans_children 2\n';
const TEXT = 'west 2020\nloans_adults 4\n';

it('reads pictures only when asked to with --ocr', async () => {
  const { ingest, out } = await inFolder({ 'scan.png': PICTURE, 'b.txt': TEXT });
  const without = await ingest();
  expect(without.summary.rejected.map(({ path }) => path)).toEqual(['scan.png']);
  const asked = await ingest(['--ocr']);
  expect(asked.code).toBe(0);
  expect(asked.summary.rejected).toEqual([]);
  expect(asked.summary.files).toMatchObject({ total: 2, parsed: 2, rejected: 0 });
  const rows = await query(out, 'SELECT count(*)::INT AS n FROM reports WHERE loans_adults = 1');
  expect(rows).toEqual([{ n: 1 }]);
});

it('takes nothing read without --ocr for read with it, nor the other way round', async () => {
  const { ingest } = await inFolder({ 'scan.png': PICTURE, 'b.txt': TEXT });
  const known = async (args: readonly string[]) => (await ingest(args)).summary.files.known;
  expect(await known([])).toBe(0);
  expect(await known(['--ocr'])).toBe(0);
  expect(await known(['--ocr'])).toBe(2);
  const back = await ingest();
  expect(back.summary.rejected.map(({ path }) => path)).toEqual(['scan.png']);
});
