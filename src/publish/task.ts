import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identity, IngestOutcome, InputFile, ManifestRow, Reason } from '../model/report';
import { NO_STAMP, stampFile } from './file-stamp';
import type { FileStamp } from './file-stamp';
import { sha256 } from './ids';
import { summariseOutcome } from './ingested-file';
import type { IngestedFile } from './ingested-file';
import { ObjectStore, objectName } from './objects';

/** A file with the name its outcome is stored under; none when there is nothing to load. */
export interface StoredFile extends IngestedFile {
  readonly object: string | null;
}

/** Work for a worker: one file to ingest, or one archive to unpack. */
export type Task = IngestTask | UnpackTask;

export interface IngestTask {
  readonly kind: 'ingest';
  readonly path: string;
  readonly disk: Uint8Array;
  readonly manifest: ManifestRow | null;
  readonly family: string;
  /** Folder of stored outcomes. */
  readonly objects: string;
  /** Stands for the generator in the names of outcomes. */
  readonly seed: string;
  /** Read pictures of pages by character recognition. */
  readonly ocr: boolean;
  /** Read again what is known. */
  readonly full: boolean;
  /** Files of more bytes are not read. */
  readonly sizeLimit: number;
}

export interface UnpackTask {
  readonly kind: 'unpack';
  readonly path: string;
  readonly disk: Uint8Array;
  /** Folder to unpack into; emptied first. */
  readonly into: string;
  readonly sizeLimit: number;
}

/** What a worker hands back; light, the reports stay on disk. */
export type TaskResult =
  | { readonly kind: 'ingest'; readonly file: StoredFile; readonly known: boolean }
  | { readonly kind: 'unpack'; readonly entries: readonly UnpackedEntry[] }
  | { readonly kind: 'unpack'; readonly entries: null; readonly file: StoredFile };

/** A file of an archive; `reason` says why it could not be unpacked. */
export interface UnpackedEntry {
  readonly path: string;
  readonly file: string | null;
  readonly reason: Reason | null;
}

/** What an archive holds, as the reader of archives says. */
export type OpenedArchive =
  | {
      readonly ok: true;
      readonly entries: Iterable<{
        readonly path: string;
        readonly content: Uint8Array | Reason;
      }>;
    }
  | { readonly ok: false; readonly reason: Reason };

/** What tasks need of the rooms before. */
export interface TaskTools {
  ingest(
    file: InputFile,
    family: string,
    manifest: ManifestRow | null,
    options: { readonly ocr: boolean },
  ): Promise<IngestOutcome>;
  openArchive(bytes: Uint8Array): OpenedArchive;
}

/** Does one task. Never rejects for anything that a file can hold. */
export function runTask(task: Task, tools: TaskTools): Promise<TaskResult> {
  return task.kind === 'ingest' ? ingestOne(task, tools) : unpackOne(task, tools);
}

async function ingestOne(task: IngestTask, tools: TaskTools): Promise<TaskResult> {
  const bytes = await readBytes(task);
  if ('reason' in bytes) {
    const file = rejectedFile(task.path, bytes.reason, bytes, task.manifest);
    return { kind: 'ingest', file, known: false };
  }
  const contentHash = sha256(bytes.content);
  const objects = new ObjectStore(task.objects);
  const name = objectName(task.seed, task.path, contentHash, task.manifest);
  const stored = task.full ? null : await objects.read(name);
  if (stored) return { kind: 'ingest', file: { ...stored.file, object: name }, known: true };
  const { path, manifest } = task;
  const { length } = bytes.content;
  const outcome = await tools
    .ingest({ path, bytes: bytes.content }, task.family, manifest, { ocr: task.ocr })
    .catch((error: unknown) => failed(error));
  const about = { path, sha256: contentHash, bytes: length, inManifest: manifest !== null };
  const file = summariseOutcome(about, outcome);
  await objects.write(name, { file, outcome });
  return { kind: 'ingest', file: { ...file, object: name }, known: false };
}

async function unpackOne(task: UnpackTask, tools: TaskTools): Promise<TaskResult> {
  const bytes = await readBytes(task);
  const notOpened = (reason: Reason, stamp: FileStamp): TaskResult => {
    return { kind: 'unpack', entries: null, file: rejectedFile(task.path, reason, stamp) };
  };
  if ('reason' in bytes) return notOpened(bytes.reason, bytes);
  const stamp = { bytes: bytes.content.length, sha256: sha256(bytes.content) };
  const archive = tools.openArchive(bytes.content);
  if (!archive.ok) return notOpened(archive.reason, stamp);
  await rm(task.into, { recursive: true, force: true });
  await mkdir(task.into, { recursive: true });
  const entries: UnpackedEntry[] = [];
  for (const { path, content } of archive.entries) {
    if (!(content instanceof Uint8Array)) {
      entries.push({ path, file: null, reason: content });
      continue;
    }
    // Never under its own name: a name from an archive may point anywhere.
    const file = join(task.into, `${String(entries.length)}.bin`);
    await writeFile(file, content);
    entries.push({ path, file, reason: null });
  }
  return { kind: 'unpack', entries };
}

type Bytes = { readonly content: Uint8Array } | ({ readonly reason: Reason } & FileStamp);

async function readBytes(task: Task): Promise<Bytes> {
  try {
    const disk = Buffer.from(task.disk);
    const found = await stat(disk);
    if (!found.isFile()) return { reason: NOT_A_FILE, ...NO_STAMP };
    const { size } = found;
    if (size <= task.sizeLimit) return { content: await readFile(disk) };
    return { reason: tooLarge(size, task.sizeLimit), ...(await stampFile(task.disk)) };
  } catch (error) {
    return { reason: cannotOpen(error), ...NO_STAMP };
  }
}

/** A pipe or a device: reading one may never end. */
const NOT_A_FILE: Reason = {
  code: 'not_a_file',
  message: {
    zh: '这不是普通文件（是管道或设备），请移走。',
    en: 'This is a pipe or a device, not a file: take it away.',
  },
};

/** A file rejected before its content was looked at. */
export function rejectedFile(
  path: string,
  reason: Reason,
  stamp: FileStamp = NO_STAMP,
  manifest: ManifestRow | null = null,
): StoredFile {
  return {
    path,
    sha256: stamp.sha256,
    bytes: stamp.bytes,
    mediaType: 'application/octet-stream',
    status: 'rejected',
    reason,
    inManifest: manifest !== null,
    identity: manifest && fromManifest(manifest),
    reports: [],
    object: null,
  };
}

function fromManifest(row: ManifestRow): Identity {
  return {
    agencyName: row.agency ?? null,
    agencyId: null,
    regionCode: row.regionCode ?? null,
    level: row.level ?? null,
    sector: null,
    scope: row.scope ?? 'unknown',
    year: row.year ?? null,
    url: row.url ?? null,
  };
}

function tooLarge(size: number, limit: number): Reason {
  const [is, most] = [size, limit].map((bytes) => (bytes / 1_000_000).toFixed(0));
  return {
    code: 'too_large',
    message: {
      zh: `文件 ${is!} MB，超过上限 ${most!} MB。年度报告不会这么大；请另存为较小的文件或取出报告部分。`,
      en: `The file has ${is!} MB, more than the ${most!} MB read. No report is so large: save it smaller, or take the report out of it.`,
    },
  };
}

/** Why systems refuse a file, for a person. */
const REFUSALS: Readonly<Record<string, { zh: string; en: string }>> = {
  ENOENT: {
    zh: '这是一个失效的快捷方式（链接），或文件在读取时被移走，请放入文件本身。',
    en: 'This is a link to nothing, or the file was taken away meanwhile: put in the file itself.',
  },
  ELOOP: {
    zh: '这个快捷方式（链接）指向自己，请放入文件本身。',
    en: 'This link points to itself: put in the file itself.',
  },
  EACCES: {
    zh: '没有读取这个文件的权限，请修改权限后再试。',
    en: 'There is no permission to read this file: change its permissions and try again.',
  },
};

function cannotOpen(error: unknown): Reason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = REFUSALS[code === 'EPERM' ? 'EACCES' : code];
  if (known) return { code: 'cannot_open', message: known };
  const detail = error instanceof Error ? error.message.replace(/,? '.*'$/su, '') : String(error);
  return {
    code: 'cannot_open',
    message: {
      zh: `无法打开文件（${detail}）。请检查存储介质。`,
      en: `The file could not be opened (${detail}). Check the disk.`,
    },
  };
}

/** A reader threw: our own bug, which must not cost the other files. */
function failed(error: unknown): IngestOutcome {
  const detail = error instanceof Error ? error.message : String(error);
  const message = {
    zh: `读取程序出错（${detail}）。请另存为其他格式再试，并报告此问题。`,
    en: `The reader failed (${detail}). Save the file in another format, and report this bug.`,
  };
  const reason = { code: 'reader_failed', message };
  return { status: 'rejected', mediaType: 'application/octet-stream', identity: null, reason };
}
