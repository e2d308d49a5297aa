import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FamilyReader } from '../model/family';
import type { Reason } from '../model/report';
import { chooseFamily, readerNamed } from './choose-family';
import type { Readers } from './choose-family';
import { stampFile } from './file-stamp';
import { compareText, sha256 } from './ids';
import type { Input, Listing } from './inputs';
import { roleOf } from './inputs';
import { Manifest } from './manifest';
import type { ManifestFile } from './manifest';
import type { Progress } from './progress';
import { inShard } from './shards';
import type { Shard } from './shards';
import { rejectedFile } from './task';
import type { StoredFile, Task, TaskResult } from './task';
import { WorkerPool } from './worker-pool';
import type { Attempt, Lost } from './worker-pool';

export interface InputsOptions {
  /** Families that the files may be of. */
  readonly readers: Readers;
  /** The family that a person names; without it the files tell. */
  readonly family?: string;
  readonly worker: URL;
  readonly jobs: number;
  readonly timeLimitMs: number;
  readonly memoryLimitMb: number;
  readonly sizeLimit: number;
  readonly fingerprint: string;
  /** Folder of stored outcomes. */
  readonly objects: string;
  /** Folder for whatever else a run needs. */
  readonly work: string;
  /** Read pictures of pages; part of the names of outcomes. */
  readonly ocr?: boolean;
  readonly full?: boolean;
  readonly shard?: Shard;
  readonly onProgress?: (progress: Progress) => void;
}

export interface IngestedInputs {
  /** The family they were read as. */
  readonly reader: FamilyReader;
  /** Every input, by path; those in archives below the archive's name. */
  readonly files: readonly StoredFile[];
  readonly known: number;
  /** With the manifests that lay in archives. */
  readonly manifest: Manifest;
}

/** Ingests every input of a folder, archives opened as folders, one worker a job. */
export async function ingestInputs(
  listing: Listing,
  options: InputsOptions,
): Promise<IngestedInputs> {
  const named = options.family === undefined ? null : readerNamed(options.family, options.readers);
  const pool = new WorkerPool<Task, TaskResult>(options);
  try {
    const run = new Run(pool, options);
    const archives = listing.inputs.filter(isArchive);
    const opened: Opened[] = [];
    await inParallel(archives, options.jobs, async (archive) => {
      opened.push(await run.open(archive));
    });
    opened.sort((a, b) => compareText(a.path, b.path));
    const found = [
      ...listing.inputs.filter((input) => !isArchive(input)),
      ...opened.flatMap((one) => one.inputs),
    ];
    const reader = named ?? (await chooseFamily(found, options.readers));
    const manifests = [...listing.manifests, ...opened.flatMap((one) => one.manifests)];
    const manifest = Manifest.read(manifests, reader.family);
    if (manifest.problems.length > 0) return { reader, files: [], known: 0, manifest };
    const mine = ({ path }: { path: string }) => !options.shard || inShard(path, options.shard);
    const rejected = opened.flatMap((one) => one.rejected).filter(mine);
    const files = await run.ingestAll(found.filter(mine), manifest, reader.family.id);
    const all = [...files, ...rejected].sort((a, b) => compareText(a.path, b.path));
    return { reader, files: all, known: run.known, manifest };
  } finally {
    await pool.close();
  }
}

const isArchive = ({ path }: Input): boolean => /\.zip$/iu.test(path);

/** An archive as a folder. */
interface Opened {
  readonly path: string;
  readonly inputs: readonly Input[];
  readonly manifests: readonly ManifestFile[];
  /** The archive itself, or files of it that could not be unpacked. */
  readonly rejected: readonly StoredFile[];
}

class Run {
  known = 0;

  constructor(
    private readonly pool: WorkerPool<Task, TaskResult>,
    private readonly options: InputsOptions,
  ) {}

  async ingestAll(
    inputs: readonly Input[],
    manifest: Manifest,
    family: string,
  ): Promise<StoredFile[]> {
    const files: StoredFile[] = [];
    const report = () =>
      this.options.onProgress?.({
        stage: 'read',
        done: files.length,
        total: inputs.length,
        known: this.known,
      });
    report();
    await inParallel(inputs, this.options.jobs, async (input) => {
      files.push(await this.ingest(input, manifest, family));
      report();
    });
    return files;
  }

  private async ingest(
    { path, disk }: Input,
    manifest: Manifest,
    family: string,
  ): Promise<StoredFile> {
    const { objects, fingerprint, full, ocr = false, sizeLimit } = this.options;
    const row = manifest.rowFor(path);
    const seed = `${family} ${fingerprint}${ocr ? ' ocr' : ''}`;
    const attempt = await this.attempt({
      kind: 'ingest',
      path,
      disk,
      manifest: row,
      family,
      objects,
      seed,
      ocr,
      full: full ?? false,
      sizeLimit,
    });
    if (!attempt.ok) {
      return rejectedFile(path, lostReason(attempt.lost, this.options), await stampFile(disk), row);
    }
    if (attempt.result.kind !== 'ingest') throw new Error('worker: answered another question');
    if (attempt.result.known) this.known += 1;
    return attempt.result.file;
  }

  async open({ path, disk }: Input): Promise<Opened> {
    const into = join(this.options.work, 'archives', sha256(path).slice(0, 16));
    const { sizeLimit } = this.options;
    const attempt = await this.attempt({ kind: 'unpack', path, disk, into, sizeLimit });
    const nothing = { path, inputs: [], manifests: [] };
    if (!attempt.ok) {
      const reason = lostReason(attempt.lost, this.options);
      return { ...nothing, rejected: [rejectedFile(path, reason, await stampFile(disk))] };
    }
    if (attempt.result.kind !== 'unpack') throw new Error('worker: answered another question');
    if (attempt.result.entries === null) return { ...nothing, rejected: [attempt.result.file] };
    const opened = await sortEntries(path, attempt.result.entries);
    if (opened.inputs.length + opened.rejected.length > 0) return opened;
    return { ...opened, rejected: [rejectedFile(path, EMPTY_ARCHIVE, await stampFile(disk))] };
  }

  /** A thread may be killed by what the file before left behind: so it is tried once more. */
  private async attempt(task: Task): Promise<Attempt<TaskResult>> {
    const first = await this.pool.run(task);
    return !first.ok && first.lost === 'crash' ? this.pool.run(task) : first;
  }
}

/** What the files of an archive are to ingest. Tables of corrections count only outside. */
async function sortEntries(
  archive: string,
  entries: Extract<TaskResult, { kind: 'unpack'; entries: readonly unknown[] }>['entries'],
): Promise<Opened> {
  const inputs: Input[] = [];
  const manifests: ManifestFile[] = [];
  const rejected: StoredFile[] = [];
  for (const entry of entries) {
    const path = `${archive}/${entry.path}`;
    const parts = entry.path.split('/');
    const roles = parts.map(roleOf);
    if (roles.includes('ignored')) continue;
    const role = roles.at(-1);
    if (entry.file === null) {
      if (entry.reason) rejected.push(rejectedFile(path, entry.reason));
    } else if (role === 'manifest') {
      const folder = [archive, ...parts.slice(0, -1)].join('/');
      manifests.push({ folder, bytes: await readFile(entry.file) });
    } else if (role === 'input') inputs.push({ path, disk: Buffer.from(entry.file) });
  }
  return { path: archive, inputs, manifests, rejected };
}

/** Runs `work` over all items, `jobs` at a time, in their order. */
async function inParallel<T>(
  items: readonly T[],
  jobs: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const item = items[next]!;
      next += 1;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, lane));
}

const EMPTY_ARCHIVE: Reason = {
  code: 'empty_archive',
  message: {
    zh: '压缩包里没有文件。请检查后重新打包。',
    en: 'There is no file in the archive. Check it and pack it again.',
  },
};

function lostReason(lost: Lost, limits: { timeLimitMs: number; memoryLimitMb: number }): Reason {
  const seconds = String(Math.round(limits.timeLimitMs / 1000));
  const messages = {
    slow: {
      zh: `读取超过 ${seconds} 秒，已放弃。文件可能损坏或异常复杂；请另存为其他格式再试。`,
      en: `Reading took more than ${seconds} s and was given up. The file may be damaged or far too complex: save it in another format.`,
    },
    memory: {
      zh: `读取所需内存超过 ${String(limits.memoryLimitMb)} MB，已放弃。请取出报告部分另存后再试。`,
      en: `Reading needs more than ${String(limits.memoryLimitMb)} MB of memory and was given up. Take the report out of the file and try again.`,
    },
    crash: {
      zh: '读取时程序异常终止（已试两次）。请另存为其他格式再试，并报告此问题。',
      en: 'Reading the file ended the reader, twice. Save it in another format, and report this bug.',
    },
  };
  return { code: `reader_${lost}`, message: messages[lost] };
}
