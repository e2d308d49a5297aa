import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { cn } from '../../src/families/cn';
import { RELEASE_FILES } from '../../src/model/release';
import { launchChromium } from '../../tests/browser/chromium';
import { createHandler } from '../site/handler';
import { listen } from '../site/listen';
import { FOLDERS } from '../site/project';
import { program, runNode } from '../site/run';
import { command, say } from '../site/say';
import type { PageResult, QuestionResult } from './page/main';
import { AGENCIES, writeSyntheticRelease, YEARS } from './release';

const HELP = `npm run bench -- [options]

Measures the query engine in Chromium beside native DuckDB, on the same synthetic figures, in one
run. Times depend on the machine; the ratios are what to compare.

  --runs <number>  times each question is asked warm (default: 15)
`;

const SITE = join(FOLDERS.cache, 'bench', 'site');
const RELEASE = join(SITE, 'release');

await command(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '15' },
      help: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (values.help || !(runs >= 1)) {
    say(HELP);
    return;
  }
  await runNode(
    [program('vite', 'bin/vite.js'), 'build', 'scripts/bench/page']
      .concat(['--outDir', SITE, '--emptyOutDir', '--base', './', '--logLevel', 'error'])
      .concat(['--configLoader', 'runner']),
    'The page could not be built.',
  );
  await writeSyntheticRelease(RELEASE);
  const { page, requests } = await inChromium(runs);
  const native = await inNative(page.questions, runs);
  report(page, native, requests);
});

/** Runs the page in a fresh browser; also counts its requests for parts of `reports.parquet`. */
async function inChromium(runs: number): Promise<{ page: PageResult; requests: number }> {
  const { server, url } = await listen(createHandler(SITE), 0, '127.0.0.1');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    let requests = 0;
    page.context().on('request', (request) => {
      if (request.url().includes(RELEASE_FILES.reports)) requests++;
    });
    await page.goto(url);
    await page.waitForFunction(() => 'runBench' in window);
    const result = await page.evaluate((n) => window.runBench('release/', n), runs);
    return { page: result, requests };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** The same questions, word for word, to native DuckDB with one thread, as the browser has. */
async function inNative(questions: readonly QuestionResult[], runs: number): Promise<number[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const at = (file: string): string => join(RELEASE, file);
    await connection.run(`CREATE TABLE summary AS SELECT * FROM '${at(RELEASE_FILES.summary)}'`);
    await connection.run(`CREATE VIEW reports AS SELECT * FROM '${at(RELEASE_FILES.reports)}'`);
    const medians: number[] = [];
    for (const { sql } of questions) {
      const times: number[] = [];
      for (let run = 0; run <= runs; run++) {
        const began = performance.now();
        await connection.runAndReadAll(sql);
        times.push(performance.now() - began);
      }
      medians.push(median(times.slice(1)));
    }
    return medians;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function report(page: PageResult, native: readonly number[], requests: number): void {
  const size = (file: string): string =>
    `${(statSync(join(RELEASE, file)).size / 1e6).toFixed(2)} MB`;
  say(
    `\nsynthetic figures: ${String(AGENCIES * YEARS.length)} reports x ${String(cn.measures.length)} measures, ` +
      `reports.parquet ${size(RELEASE_FILES.reports)}, summary.parquet ${size(RELEASE_FILES.summary)}\n`,
  );
  say('question                    wasm cold   wasm warm   native   warm / native');
  page.questions.forEach((question, index) => {
    const warm = median(question.warm);
    const beside = native[index] ?? NaN;
    say(
      question.name.padEnd(26) +
        ms(question.cold, 11) +
        ms(warm, 12) +
        ms(beside, 9) +
        `${(warm / beside).toFixed(1)} x`.padStart(16),
    );
  });
  const [summary, reports] = page.questions;
  if (summary === undefined || reports === undefined) return;
  const ratio = (a: number, b: number): string => `${(a / b).toFixed(1)} x`;
  say(
    `\nfirst trend from the reports over HTTP / from the summary in memory: ${ratio(reports.cold, summary.cold)}`,
  );
  say(`the same, warm: ${ratio(median(reports.warm), median(summary.warm))}`);
  say(
    `engine boot (with the summary loaded): ${page.boot.toFixed(0)} ms, ${ratio(page.boot, reports.cold)} the first trend from the reports`,
  );
  say(`requests for parts of reports.parquet in the whole run: ${String(requests)}`);
}

function ms(value: number, width: number): string {
  return `${value.toFixed(1)} ms`.padStart(width);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]!
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
