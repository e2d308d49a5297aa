import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { fixture } from '../families/us/read';
import { query, temporaryFolder } from './publish';

// The command as a person starts it: a process of its own, with its threads.
vi.setConfig({ testTimeout: 120_000 });

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `scripts/ingest.ts` from another folder than the project's. */
function ingest(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; stdout: string }> {
  return new Promise((resolve, reject) => {
    const loader = import.meta.resolve('tsx');
    const child = spawn(
      process.execPath,
      ['--import', loader, join(PROJECT, 'scripts', 'ingest.ts'), ...args],
      { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve({ code, stdout });
    });
  });
}

/** Table 4 of the form of 2021 on a page of its own: enough to be a (partial) report. */
const page = (
  year: number,
  kept: number,
) => `<h1>合成县人民政府办公室${String(year)}年政府信息公开工作年度报告</h1>
<table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr><td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td><td rowspan="2">尚未审结</td><td rowspan="2">总计</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${'<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>'.repeat(2)}</tr>
<tr><td>${String(kept)}</td><td>1</td><td>0</td><td>0</td><td>${String(kept + 1)}</td>${'<td>0</td>'.repeat(10)}</tr></table>`;

it('ingests pages, zips and what is no report, from the shell', async () => {
  const base = await temporaryFolder();
  const folder = join(base, 'in');
  await mkdir(folder);
  await writeFile(join(folder, 'a.html'), page(2022, 3));
  await writeFile(
    join(folder, 'b.zip'),
    zipSync({
      '年报/b.html': strToU8(page(2023, 5)),
      '年报/letter.txt': strToU8('你好'),
      '../out.txt': strToU8('x'),
    }),
  );
  await writeFile(join(folder, 'broken.zip'), 'PK');
  const { code, stdout } = await ingest(['in', '--out', 'out', '--json', '--synthetic'], base);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ files: { total: 5, rejected: 3 }, reports: 2 });
  const out = join(base, 'out');
  expect(
    await query(out, 'SELECT year, reconsideration_upheld AS upheld FROM reports ORDER BY year'),
  ).toEqual([
    { year: 2022, upheld: 3 },
    { year: 2023, upheld: 5 },
  ]);
  // A web server of another user has to be able to read it.
  expect((await stat(out)).mode).toBe((await stat(folder)).mode);
  expect((await readdir(base)).sort()).toEqual(['.out.work', 'in', 'out']);
  expect((await ingest(['in', '--out', 'out', '--strict'], base)).code).toBe(1);
  expect((await ingest(['in'], base)).code).toBe(2);
});

it('tells from the files which family they are, and names the other one of those that are not', async () => {
  const base = await temporaryFolder();
  const folder = join(base, 'in');
  await mkdir(folder);
  const reports = {
    'all/a.xml': fixture('fmc-2008.xml'),
    'all/b.xml': fixture('flra-2024.xml'),
    'all/other.xml': strToU8('<?xml version="1.0"?><catalogue/>'),
  };
  await writeFile(join(folder, 'years.zip'), zipSync(reports));
  await writeFile(join(folder, 'page.html'), page(2022, 3));
  const args = ['in', '--out', 'out', '--json'];
  const us = JSON.parse((await ingest(args, base)).stdout) as {
    files: object;
    rejected: { path: string; en: string }[];
  };
  expect(us.files).toMatchObject({ total: 4, parsed: 2, rejected: 2 });
  const reasons = new Map(us.rejected.map(({ path, en }) => [path, en]));
  expect(reasons.get('page.html')).toMatch(
    /^This is of the family "Yearly reports on disclosure .*--family cn\.$/u,
  );
  expect(reasons.get('years.zip/all/other.xml')).toMatch(/not of the form of these reports/u);
  expect(await query(join(base, 'out'), 'SELECT DISTINCT form FROM reports ORDER BY 1')).toEqual([
    { form: '2008' },
    { form: '2017' },
  ]);

  const cn = JSON.parse((await ingest([...args, '--family', 'cn'], base)).stdout) as typeof us;
  expect(cn.files).toMatchObject({ total: 4, rejected: 3 });
  expect(cn.rejected.map(({ en }) => /--family us\.$/u.test(en))).toEqual([true, true, false]);

  await writeFile(join(folder, 'page2.html'), page(2021, 3));
  await writeFile(join(folder, 'page3.html'), page(2023, 3));
  expect(JSON.parse((await ingest(args, base)).stdout)).toMatchObject({ reports: 3 });
  expect((await ingest([...args, '--family', 'none'], base)).code).toBe(2);
});

it('makes the same bytes of the same files, the creation time too where it is given', async () => {
  const base = await temporaryFolder();
  const folder = join(base, 'in');
  await mkdir(folder);
  for (const name of ['fmc-2008.xml', 'flra-2024.xml', 'stb-2019.xml']) {
    await writeFile(join(folder, name), fixture(name));
  }
  const env = { SOURCE_DATE_EPOCH: '1700000000' };
  for (const out of ['one', 'two']) {
    expect((await ingest(['in', '--out', out, '--jobs', '2'], base, env)).code).toBe(0);
  }
  for (const name of await readdir(join(base, 'one'))) {
    const [one, two] = await Promise.all(
      ['one', 'two'].map((out) => readFile(join(base, out, name))),
    );
    expect(one!.equals(two!), name).toBe(true);
  }
});
