import { spawn } from 'node:child_process';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { query, temporaryFolder } from './publish';

// The command as a person starts it: a process of its own, with its threads.
vi.setConfig({ testTimeout: 120_000 });

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `scripts/ingest.ts` from another folder than the project's. */
function ingest(
  args: readonly string[],
  cwd: string,
): Promise<{ code: number | null; stdout: string }> {
  return new Promise((resolve, reject) => {
    const loader = import.meta.resolve('tsx');
    const child = spawn(
      process.execPath,
      ['--import', loader, join(PROJECT, 'scripts', 'ingest.ts'), ...args],
      { cwd, stdio: ['ignore', 'pipe', 'ignore'] },
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
