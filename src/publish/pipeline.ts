import { existsSync } from 'node:fs';
import { access, constants, mkdir, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { FamilyReader } from '../model/family';
import type { Finding, Report } from '../model/report';
import type { Text } from '../model/text';
import { readCorrections } from './corrections-file';
import type { Problem } from './csv';
import type { Licence } from './datapackage';
import { UsageError } from './errors';
import { readerNamed } from './choose-family';
import type { Readers } from './choose-family';
import { ingestInputs } from './ingest-inputs';
import type { IngestedInputs } from './ingest-inputs';
import { listFolder } from './inputs';
import type { Listing } from './inputs';
import type { IngestedFile, LoadReports } from './ingested-file';
import { Manifest } from './manifest';
import { ObjectStore } from './objects';
import type { Progress } from './progress';
import { publishRelease } from './release';
import type { PublishResult } from './release';
import { readShards, writeShard } from './shards';
import type { Shard } from './shards';
import { mayReplace } from './swap';
import type { StoredFile } from './task';

/** How to turn a folder into a release. */
export interface IngestOptions {
  /** Families that the files may be of. */
  readonly readers: Readers;
  /** The family that a person names; without it the files tell. */
  readonly family?: string;
  readonly check: (reader: FamilyReader, report: Report) => readonly Finding[];
  readonly checkAcrossYears: (
    reader: FamilyReader,
    earlier: Report,
    later: Report,
  ) => readonly Finding[];
  /** Whether a report put together from copies lacks nothing of its form. */
  readonly isComplete?: (reader: FamilyReader, report: Report) => boolean;
  /** Module of the worker threads. */
  readonly worker: URL;
  readonly jobs: number;
  /** Stands for the generator: outcomes of another one are not used again. */
  readonly fingerprint: string;
  readonly version: string;
  readonly now: Date;
  readonly synthetic: boolean;
  readonly title?: Text;
  readonly licence?: Licence;
  /** Read scanned pages and pictures too; see docs/ocr.md. */
  readonly ocr?: boolean;
  /** Read known files again. */
  readonly full?: boolean;
  /** Ingest only a part, and publish nothing. */
  readonly shard?: Shard;
  /** Publish what shards ingested, and ingest nothing. */
  readonly merge?: boolean;
  readonly timeLimitMs?: number;
  readonly memoryLimitMb?: number;
  readonly sizeLimit?: number;
  readonly onProgress?: (progress: Progress) => void;
}

export interface IngestResult {
  /** Null after a shard: the release comes with `merge`. */
  readonly published: PublishResult | null;
  readonly files: readonly IngestedFile[];
  /** Files known from an earlier run. */
  readonly known: number;
  /** What is not right in the tables kept by hand but stops nothing. */
  readonly problems: readonly Problem[];
}

const DEFAULTS = { timeLimitMs: 120_000, memoryLimitMb: 2048, sizeLimit: 100_000_000 };
/** Recognising a page takes up to 20 seconds on an old machine, and a report has a dozen. */
const OCR_TIME_LIMIT_MS = 900_000;

const defaultsFor = ({ ocr = false }: IngestOptions) =>
  ocr ? { ...DEFAULTS, timeLimitMs: OCR_TIME_LIMIT_MS } : DEFAULTS;

/** Where a run keeps what it needs to go on after being killed: beside the release. */
export function workFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.work`);
}

/**
 * Ingests a folder and publishes the release. Whatever is wrong with a file is in its outcome;
 * only a request that makes no sense throws (`UsageError`).
 */
export async function ingestFolder(
  folder: string,
  out: string,
  options: IngestOptions,
): Promise<IngestResult> {
  await checkFolders(folder, out);
  const listing = await listFolder(folder);
  const work = workFolder(resolve(out));
  const objects = join(work, 'objects');
  const shards = join(work, 'shards');
  const ingested = options.merge
    ? await joined(shards, listing, options)
    : await ingestInputs(listing, { ...defaultsFor(options), ...options, objects, work });
  const { reader } = ingested;
  const { family } = reader;
  const corrections = readCorrections(listing.corrections, family);
  const impossible = [...ingested.manifest.problems, ...corrections.problems];
  if (impossible.length > 0) throw badTables(impossible);
  const { files, known } = ingested;
  if (files.length === 0 && !options.shard) throw nothingToRead(folder);
  if (options.shard) {
    const { fingerprint } = options;
    await writeShard(shards, options.shard, { family: family.id, fingerprint, files });
    return { published: null, files, known, problems: [] };
  }
  const { isComplete, ...rest } = options;
  const published = await publishRelease({
    ...rest,
    family,
    agencies: reader.agencies,
    regions: reader.regions,
    check: (report) => options.check(reader, report),
    checkAcrossYears: (earlier, later) => options.checkAcrossYears(reader, earlier, later),
    ...(isComplete ? { isComplete: (report: Report) => isComplete(reader, report) } : {}),
    ...(reader.peerRules ? { peerRules: reader.peerRules } : {}),
    files,
    load: loader(files, new ObjectStore(objects)),
    corrections: corrections.corrections,
    out: resolve(out),
    onReports: (done, total) => {
      options.onProgress?.({ stage: 'publish', done, total, known: 0 });
    },
  });
  if (!options.merge) await tidy(work, files);
  const unknown = options.merge ? [] : ingested.manifest.unknownFiles(files.map((f) => f.path));
  return { published, files, known, problems: [...unknown, ...unusedCorrections(published)] };
}

/** What the shards read, as if one run had. */
async function joined(
  shards: string,
  listing: Listing,
  { readers, family, fingerprint }: IngestOptions,
): Promise<IngestedInputs> {
  const named = family === undefined ? null : readerNamed(family, readers);
  const read = await readShards(shards, named?.family.id ?? null, fingerprint);
  const reader = readerNamed(read.family, readers);
  const manifest = Manifest.read(listing.manifests, reader.family);
  return { reader, files: read.files, known: 0, manifest };
}

/** Files with several reports that are kept unpacked: those of one agency over its years. */
const UNPACKED_FILES = 24;

function loader(files: readonly StoredFile[], store: ObjectStore): LoadReports {
  const objectOf = new Map(files.map((file) => [file.path, file.object]));
  return lastUsed(UNPACKED_FILES, async (file) => {
    const name = objectOf.get(file.path) ?? null;
    const stored = name === null ? null : await store.read(name);
    if (!stored) {
      throw new UsageError({
        zh: `“${file.path}”的读取结果不见了，请用 --full 重新运行。`,
        en: `What was read from "${file.path}" is gone: run again with --full.`,
      });
    }
    return stored.outcome.status === 'rejected' ? [] : stored.outcome.reports;
  });
}

/** Remembers what the last files gave whose reports are asked for one by one. */
function lastUsed(most: number, load: LoadReports): LoadReports {
  const kept = new Map<string, ReturnType<LoadReports>>();
  return (file) => {
    if (file.reports.length < 2) return load(file);
    const reports = kept.get(file.path) ?? load(file);
    kept.delete(file.path);
    kept.set(file.path, reports);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return reports;
  };
}

/** After a whole run only its own outcomes are worth keeping. */
async function tidy(work: string, files: readonly StoredFile[]): Promise<void> {
  const used = new Set(files.flatMap((file) => (file.object === null ? [] : [file.object])));
  await new ObjectStore(join(work, 'objects')).keepOnly(used);
  await rm(join(work, 'archives'), { recursive: true, force: true });
}

async function checkFolders(folder: string, out: string): Promise<void> {
  const info = await stat(folder).catch(() => null);
  if (!info) throw new UsageError({ zh: `没有文件夹：${folder}`, en: `No such folder: ${folder}` });
  if (!info.isDirectory()) {
    throw new UsageError({ zh: `不是文件夹：${folder}`, en: `Not a folder: ${folder}` });
  }
  const [from, to] = [await realpath(folder), await realPathOf(resolve(out))];
  if (to === from || to.startsWith(`${from}${sep}`)) {
    throw new UsageError({
      zh: `输出文件夹 ${out} 在输入文件夹之内，会被当作报告读取；请放到别处。`,
      en: `The output folder ${out} is inside the folder of reports and would be read as one: put it elsewhere.`,
    });
  }
  if (from.startsWith(`${to}${sep}`)) {
    throw new UsageError({
      zh: `输入文件夹在输出文件夹 ${out} 之内，会被新版本替换；请放到别处。`,
      en: `The folder of reports is inside the output folder ${out} and would be replaced: put it elsewhere.`,
    });
  }
  if (!(await mayReplace(out))) {
    throw new UsageError({
      zh: `${out} 已存在且不是数据发布文件夹，未作改动；请另选文件夹。`,
      en: `${out} exists and is no release; it was left alone. Choose another folder.`,
    });
  }
  const parent = dirname(resolve(out));
  try {
    await mkdir(parent, { recursive: true });
    await access(parent, constants.W_OK);
  } catch {
    throw new UsageError({ zh: `无法写入 ${parent}`, en: `Cannot write to ${parent}` });
  }
}

/** Real path of a folder that need not exist yet. */
async function realPathOf(path: string): Promise<string> {
  if (existsSync(path)) return realpath(path);
  const parent = dirname(path);
  return parent === path ? path : join(await realPathOf(parent), basename(path));
}

/** An empty folder is a mistake (a share not mounted): it must not replace a release. */
function nothingToRead(folder: string): UsageError {
  return new UsageError({
    zh: `${folder} 中没有可读的文件，未作改动。`,
    en: `There are no files to read in ${folder}; nothing was changed.`,
  });
}

function badTables(problems: readonly Problem[]): UsageError {
  const zh = '随附表格有误，请改正后再运行：';
  return new UsageError(
    { zh, en: 'Tables kept by hand have mistakes; mend them first:' },
    problems,
  );
}

function unusedCorrections(published: PublishResult): Problem[] {
  return published.unusedCorrections.map(({ file, line }) => ({
    file,
    line,
    message: {
      zh: '没有与此更正相符的报告',
      en: 'No report fits this correction',
    },
  }));
}
