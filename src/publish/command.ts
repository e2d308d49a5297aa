import { parseArgs } from 'node:util';
import type { FamilyReader } from '../model/family';
import type { Finding, Report } from '../model/report';
import { UsageError } from './errors';
import { ingestFolder } from './pipeline';
import { ProgressLine } from './progress';
import type { Shard } from './shards';
import { problemLines, rejectedSources, summaryJson, summaryText } from './summary-text';

export const HELP = `npm run ingest -- <文件夹 folder> --out <文件夹 folder> [选项 options]

把一个文件夹的年度报告读成一个数据发布（Parquet）。
Reads a folder of yearly reports and writes a release of Parquet files.

  --out <folder>     数据发布的位置；旧的会被整体替换  where the release goes; an old one is replaced whole
  --family <id>      报告种类（默认由文件判断）  kind of reports (default: told from the files)
  --json             向标准输出打印 JSON 摘要  print the summary as JSON on stdout
  --strict           有未收入的文件时以 1 退出  exit 1 when a file was rejected
  --ocr              识别扫描件和图片，仅采用合计可证实的数字  read scans and pictures; only figures that sums prove are taken
  --full             重读已知的文件  read known files again
  --jobs <n>         并行线程数（默认每核一个）  threads (default: one a core)
  --shard <i>/<n>    只读 n 份中的第 i 份  read only part i of n
  --merge            合并各分片并发布  join the shards and publish
  --synthetic        标明为合成数据  label the data as synthetic
  --title <text>     数据发布的标题  title of the release
  --license <name>   数据许可，如 CC0-1.0  licence of the data
  --help             显示本说明  show this text

文件夹中的 manifest.csv、corrections.csv 见 docs/release.md。
For manifest.csv and corrections.csv in the folder see docs/release.md.

退出码 exit codes: 0 每个文件都有交代 every file accounted for · 1 --strict 且有未收入 rejected files
                   2 用法有误 bad usage · 3 程序错误 a bug
`;

/** What the command does to the world, so that tests need none. */
export interface CommandEffects {
  stdout(text: string): void;
  stderr(text: string): void;
  readonly stderrIsTerminal: boolean;
  now(): Date;
  /** Milliseconds from any start. */
  clock(): number;
  readonly cores: number;
  readonly readers: Readonly<Record<string, FamilyReader>>;
  readonly check: (reader: FamilyReader, report: Report) => readonly Finding[];
  readonly checkAcrossYears: (
    reader: FamilyReader,
    earlier: Report,
    later: Report,
  ) => readonly Finding[];
  /** Whether a report put together from copies lacks nothing of its form. */
  readonly isComplete?: (reader: FamilyReader, report: Report) => boolean;
  readonly worker: URL;
  readonly version: string;
  readonly fingerprint: string;
  /** Time a file may take; the default when not given. */
  readonly timeLimitMs?: number;
}

/** Runs `ingest` with the arguments after its name and gives its exit code. */
export async function ingestCommand(
  args: readonly string[],
  effects: CommandEffects,
): Promise<number> {
  try {
    return await run(args, effects);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { text, problems } = error;
    effects.stderr([text.zh, text.en, ...problemLines(problems), ''].join('\n'));
    return 2;
  }
}

async function run(args: readonly string[], effects: CommandEffects): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.help) {
    effects.stdout(HELP);
    return 0;
  }
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0 || values.out === undefined) {
    throw new UsageError({
      zh: '用法：npm run ingest -- <文件夹> --out <文件夹>（--help 显示全部选项）',
      en: 'Usage: npm run ingest -- <folder> --out <folder> (--help for all options)',
    });
  }
  const shard = values.shard === undefined ? undefined : shardOf(values.shard);
  if (shard && values.merge) {
    throw new UsageError({
      zh: '--shard 与 --merge 不能同时使用',
      en: '--shard and --merge exclude each other',
    });
  }
  const { isComplete } = effects;
  const progress = new ProgressLine({
    write: (text) => {
      effects.stderr(text);
    },
    isTerminal: effects.stderrIsTerminal,
    now: () => effects.clock(),
  });
  const result = await ingestFolder(folder, values.out, {
    readers: effects.readers,
    check: effects.check,
    checkAcrossYears: effects.checkAcrossYears,
    worker: effects.worker,
    jobs: values.jobs === undefined ? effects.cores : jobsOf(values.jobs),
    fingerprint: effects.fingerprint,
    version: effects.version,
    now: effects.now(),
    synthetic: values.synthetic ?? false,
    ocr: values.ocr ?? false,
    full: values.full ?? false,
    merge: values.merge ?? false,
    onProgress: (state) => {
      progress.update(state);
    },
    ...(isComplete ? { isComplete } : {}),
    ...(values.family === undefined ? {} : { family: values.family }),
    ...(shard ? { shard } : {}),
    ...(values.title === undefined ? {} : { title: { zh: values.title, en: values.title } }),
    ...(values.license === undefined
      ? {}
      : { licence: { name: values.license, title: values.license } }),
    ...(effects.timeLimitMs === undefined ? {} : { timeLimitMs: effects.timeLimitMs }),
  });
  if (values.json) effects.stdout(`${JSON.stringify(summaryJson(result, values.out), null, 2)}\n`);
  else effects.stdout(summaryText(result, values.out));
  return values.strict && rejectedSources(result).length > 0 ? 1 : 0;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        family: { type: 'string' },
        json: { type: 'boolean' },
        strict: { type: 'boolean' },
        ocr: { type: 'boolean' },
        full: { type: 'boolean' },
        jobs: { type: 'string' },
        shard: { type: 'string' },
        merge: { type: 'boolean' },
        synthetic: { type: 'boolean' },
        title: { type: 'string' },
        license: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError({ zh: `选项有误：${detail}`, en: `Bad option: ${detail}` });
  }
}

function shardOf(text: string): Shard {
  const match = /^(\d+)\/(\d+)$/u.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (index >= 1 && count >= index) return { index, count };
  throw new UsageError({
    zh: `--shard 应写成 3/16 这样的形式，而不是“${text}”`,
    en: `--shard should look like 3/16, not "${text}"`,
  });
}

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new UsageError({
    zh: `--jobs 应为 1 到 256 的整数，而不是“${text}”`,
    en: `--jobs should be a whole number from 1 to 256, not "${text}"`,
  });
}
