import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../src/publish/ids';
import { inFolder } from './in-folder';
import { query } from './publish';

// Each test starts threads and writes a release.
vi.setConfig({ testTimeout: 120_000 });

const EAST = 'east 2020\nloans_adults 1\nloans_children 2\n';

describe('ingest', () => {
  it('turns a folder into a release and accounts for every file', async () => {
    const { ingest, out } = await inFolder({
      'a.txt': EAST,
      'sub/b.txt': 'west 2020\nloans_adults 4\n',
      'sub/letter.txt': 'Dear all',
      '.hidden': 'x',
      'README.md': 'x',
      'agencies.csv': 'x',
      '~$a.docx': 'x',
    });
    const { code, summary } = await ingest();
    expect(code).toBe(0);
    expect(summary.files).toMatchObject({ total: 3, parsed: 2, rejected: 1 });
    expect(summary.rejected).toEqual([
      { path: 'sub/letter.txt', zh: '不是年报', en: 'not a report' },
    ]);
    expect(await query(out, 'SELECT agency_id, loans_adults FROM reports')).toEqual([
      { agency_id: 'east', loans_adults: 1 },
      { agency_id: 'west', loans_adults: 4 },
    ]);
  });

  it('goes on when a file hangs, kills its thread or meets a bug', async () => {
    const { ingest } = await inFolder({
      'a.txt': EAST,
      'bug.txt': 'throw',
      'hang.txt': 'hang',
      'kill.txt': 'kill',
      'z.txt': 'west 2020\nloans_adults 4\n',
    });
    const { code, summary } = await ingest(['--jobs', '2'], { timeLimitMs: 5000 });
    expect(code).toBe(0);
    expect(summary.files).toMatchObject({ total: 5, parsed: 2, rejected: 3 });
    expect(summary.rejected.map(({ path, en }) => [path, en.split('.')[0]])).toEqual([
      ['bug.txt', 'The reader failed (a bug)'],
      ['hang.txt', 'Reading took more than 5 s and was given up'],
      ['kill.txt', 'Reading the file ended the reader, twice'],
    ]);
  });

  it('reads again only what changed, unless told to read all', async () => {
    const { ingest, put, out } = await inFolder({ 'a.txt': EAST, 'b.txt': 'west 2020\n' });
    expect((await ingest()).summary.files.known).toBe(0);
    expect((await ingest()).summary.files.known).toBe(2);
    await put({ 'b.txt': 'west 2021\nloans_adults 9\n' });
    expect((await ingest()).summary.files.known).toBe(1);
    expect(await query(out, "SELECT year FROM reports WHERE agency_id = 'west'")).toEqual([
      { year: 2021 },
    ]);
    await put({ 'manifest.csv': 'file,year\na.txt,2019\n' });
    expect((await ingest()).summary.files.known).toBe(1);
    expect((await ingest([], { fingerprint: 'newer' })).summary.files.known).toBe(0);
    expect((await ingest(['--full'], { fingerprint: 'newer' })).summary.files.known).toBe(0);
  });

  it('goes on where a killed run stopped, whatever it left half written', async () => {
    const { ingest, base, out } = await inFolder({ 'a.txt': EAST, 'b.txt': 'west 2020\n' });
    await ingest();
    const objects = join(base, '.out.work', 'objects');
    const [folder] = await readdir(objects);
    const [name] = await readdir(join(objects, folder!));
    await writeFile(join(objects, folder!, name!), 'half');
    await rm(out, { recursive: true });
    const { summary } = await ingest();
    expect(summary.files).toMatchObject({ known: 1, parsed: 2 });
  });

  it('makes the same release from shards as from one run', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [
        `${String(i)}.txt`,
        `east ${String(2010 + i)}\nloans_adults ${String(i)}\n`,
      ]),
    );
    const whole = await inFolder(files);
    await whole.ingest();
    const parts = await inFolder(files);
    const missing = await parts.run([...parts.usual, '--shard', '1/3']);
    expect(missing.stdout).toContain('--merge');
    const early = await parts.run([...parts.usual, '--merge']);
    expect(early.code).toBe(2);
    expect(early.stderr).toContain('Shards are missing: 2/3, 3/3');
    await parts.ingest(['--shard', '2/3']);
    await parts.ingest(['--shard', '3/3']);
    expect(existsSync(parts.out)).toBe(false);
    expect((await parts.ingest(['--merge'])).summary.files.total).toBe(9);
    for (const name of await readdir(parts.out)) {
      const [a, b] = await Promise.all([whole, parts].map(({ out }) => readFile(join(out, name))));
      expect([name, sha256(b!)]).toEqual([name, sha256(a!)]);
    }
  });

  it('opens archives as folders, with manifests of their own', async () => {
    const { ingest, out } = await inFolder({
      'all.zip':
        'archive\nx/a.txt=east none~loans_adults 1\nx/manifest.csv=file,year~a.txt,2018\nREADME=hello\n',
      'broken.zip': 'nothing',
      'empty.zip': 'archive\n',
    });
    const { summary } = await ingest();
    expect(summary.files).toMatchObject({ total: 3, parsed: 1, rejected: 2 });
    expect(summary.rejected.map(({ path, en }) => [path, en])).toEqual([
      ['broken.zip', 'damaged'],
      ['empty.zip', 'There is no file in the archive. Check it and pack it again.'],
    ]);
    expect(await query(out, "SELECT path, year FROM sources WHERE status = 'parsed'")).toEqual([
      { path: 'all.zip/x/a.txt', year: 2018 },
    ]);
  });

  it('lets the manifest give the year that a report does not', async () => {
    const { ingest, put } = await inFolder({ 'a.txt': 'east none\nloans_adults 1\n' });
    const first = await ingest();
    expect(first.summary.rejected[0]?.en).toContain('a.txt,east,,,,2020,');
    await put({ 'manifest.csv': 'file,year\na.txt,2020\ngone.txt,2020\n' });
    const second = await ingest();
    expect(second.summary.files).toMatchObject({ parsed: 1, rejected: 0 });
    expect(second.summary.problems).toMatchObject([{ file: 'manifest.csv', line: 3 }]);
  });

  it('puts corrections beside what was read, and tells those that fit nothing', async () => {
    const { ingest, out } = await inFolder({
      'a.txt': EAST,
      'corrections.csv':
        'agency,year,measure,value,reason,who,when\n东镇图书馆,2020,loans_adults,10,印刷错误,王某,2030-01-01\n' +
        'east,2020,spending,2.5,来函,王某,2030-01-01\neast,1999,loans_adults,1,x,y,z\n',
    });
    const { summary } = await ingest();
    expect(summary.problems).toMatchObject([{ file: 'corrections.csv', line: 4 }]);
    expect(await query(out, 'SELECT loans_adults, loans_children, spending FROM reports')).toEqual([
      { loans_adults: 10, loans_children: 2, spending: 2.5 },
    ]);
    expect(
      await query(
        out,
        'SELECT measure, value, raw, state, corrected_value, correction FROM cells WHERE corrected_value IS NOT NULL',
      ),
    ).toEqual([
      {
        measure: 'loans_adults',
        value: 1,
        raw: '1',
        state: 'stated',
        corrected_value: 10,
        correction: '印刷错误; 王某; 2030-01-01',
      },
      {
        measure: 'spending',
        value: null,
        raw: '',
        state: 'absent',
        corrected_value: 2.5,
        correction: '来函; 王某; 2030-01-01',
      },
    ]);
    expect(
      await query(out, "SELECT severity, measure FROM findings WHERE rule = 'corrected'"),
    ).toEqual([
      { severity: 'note', measure: 'loans_adults' },
      { severity: 'note', measure: 'spending' },
    ]);
    expect(await query(out, 'SELECT sum_loans_adults AS s FROM summary')).toEqual([{ s: 10 }]);
  });

  it('exits with 1 under --strict when a file was rejected', async () => {
    const { ingest, put } = await inFolder({ 'a.txt': EAST });
    expect((await ingest(['--strict'])).code).toBe(0);
    await put({ 'b.txt': 'Dear all' });
    expect((await ingest(['--strict'])).code).toBe(1);
    expect((await ingest()).code).toBe(0);
  });

  it('tells a person what became of the folder', async () => {
    const { run, usual } = await inFolder({ 'a.txt': EAST, 'b.txt': 'Dear all', 'c.txt': EAST });
    const { stdout, stderr } = await run(usual);
    expect(stdout).toContain('Files: 3 · 完整 parsed 1 · 重复 duplicate 1 · 未收入 rejected 1');
    expect(stdout).toContain('Cells: 2 · 有数 stated 2');
    expect(stdout).toContain('未收入 Rejected: 不是年报\n  not a report\n  - b.txt');
    expect(stderr).toContain('files read 3 / 3 (100%)');
    expect(stderr).toContain('reports written 1 / 1 (100%)');
  });
});

describe('a request that makes no sense', () => {
  const refused = async (
    of: Awaited<ReturnType<typeof inFolder>>,
    args: readonly string[],
    message: string,
  ) => {
    const { code, stderr } = await of.run([...args, '--family', 'library']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  };

  it('is answered in plain words and changes nothing', async () => {
    const of = await inFolder({ 'a.txt': EAST });
    const { folder, out, base } = of;
    await refused(of, [], 'Usage: npm run ingest');
    await refused(of, [folder], 'Usage: npm run ingest');
    await refused(of, [folder, '--out', out, '--nonsense'], 'Bad option');
    await refused(of, [join(base, 'none'), '--out', out], 'No such folder');
    await refused(of, [join(folder, 'a.txt'), '--out', out], 'Not a folder');
    await refused(of, [folder, '--out', join(folder, 'out')], 'inside the folder of reports');
    await refused(of, [folder, '--out', folder], 'inside the folder of reports');
    await refused(of, [folder, '--out', base], 'inside the output folder');
    await refused(
      of,
      [folder, '--out', join(folder, 'a.txt', 'x')],
      'inside the folder of reports',
    );
    await refused(of, [folder, '--out', out, '--shard', '4/3'], 'should look like 3/16');
    await refused(of, [folder, '--out', out, '--jobs', 'many'], 'whole number');
    await refused(of, [folder, '--out', out, '--shard', '1/2', '--merge'], 'exclude each other');
    await refused(of, [folder, '--out', out, '--merge'], 'no shards to merge');
    expect(await readdir(base)).toEqual(['in']);
  });

  it('includes an unknown family, a folder that is no release, and a place one cannot write to', async () => {
    const of = await inFolder({ 'a.txt': EAST });
    const unknown = await of.run([of.folder, '--out', of.out, '--family', 'none']);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('known: library')]);
    const photos = join(of.base, 'photos');
    await mkdir(photos);
    await writeFile(join(photos, 'holiday.jpg'), 'x');
    await refused(of, [of.folder, '--out', photos], 'is no release');
    await refused(of, [of.folder, '--out', join(photos, 'holiday.jpg', 'out')], 'Cannot write to');
    expect(await readdir(photos)).toEqual(['holiday.jpg']);
  });

  it('includes an empty folder, which must not replace a release', async () => {
    const of = await inFolder({ 'a.txt': EAST });
    await of.ingest();
    await rm(join(of.folder, 'a.txt'));
    await refused(of, [of.folder, '--out', of.out], 'There are no files to read');
    expect(await query(of.out, 'SELECT count(*)::INTEGER AS n FROM reports')).toEqual([{ n: 1 }]);
  });

  it('includes mistakes in the tables kept by hand, each with its line', async () => {
    const of = await inFolder({
      'a.txt': EAST,
      'manifest.csv': 'file,year\na.txt,soon\n',
      'corrections.csv': 'report,measure,value,reason,who\neast-2020-self,nothing,much,,\n',
    });
    await refused(of, of.usual.slice(0, 3), 'manifest.csv:2: 年度“soon”不是四位年份');
    await refused(of, of.usual.slice(0, 3), 'corrections.csv:2: “much”不是数字');
    expect(existsSync(of.out)).toBe(false);
  });

  it('is not what --help is', async () => {
    const of = await inFolder({});
    const { code, stdout } = await of.run(['--help']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('--strict')]);
  });
});
