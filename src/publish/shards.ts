import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { UsageError } from './errors';
import { sha256 } from './ids';
import type { StoredFile } from './task';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** One part of many of a folder: `index` of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What one shard made of its files; the outcomes themselves are in the store. */
interface ShardRecord {
  readonly family: string;
  readonly fingerprint: string;
  readonly files: readonly StoredFile[];
}

/** Whether a file belongs to a shard: by its path, so that every machine agrees. */
export function inShard(path: string, shard: Shard): boolean {
  const hash = parseInt(sha256(path.normalize('NFC')).slice(0, 8), 16);
  return hash % shard.count === shard.index - 1;
}

const fileName = ({ index, count }: Shard): string =>
  `${String(index)}-of-${String(count)}.json.gz`;

/** Notes that a shard is done. */
export async function writeShard(folder: string, shard: Shard, record: ShardRecord): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, fileName(shard));
  await writeFile(`${file}.unfinished`, await pack(JSON.stringify(record)));
  await rename(`${file}.unfinished`, file);
}

/**
 * The files of all shards together, and the family they are of.
 * @param family the one that a person names; without it that of the first shard
 * @throws UsageError when a shard is missing or was made by another version or family.
 */
export async function readShards(
  folder: string,
  family: string | null,
  fingerprint: string,
): Promise<{ readonly family: string; readonly files: StoredFile[] }> {
  const names = await readdir(folder).catch(() => []);
  const shards = names.flatMap((name) => {
    const match = /^(\d+)-of-(\d+)\.json\.gz$/u.exec(name);
    return match ? [{ index: Number(match[1]), count: Number(match[2]) }] : [];
  });
  const [first] = shards;
  if (!first) {
    throw new UsageError({
      zh: `没有可合并的分片：${folder}。请先用 --shard 1/n … n/n 各运行一次，并把各机器的此文件夹合在一起。`,
      en: `There are no shards to merge in ${folder}. Run --shard 1/n to n/n first, and bring the folders of all machines together there.`,
    });
  }
  const { count } = first;
  if (shards.some((shard) => shard.count !== count)) {
    throw new UsageError({
      zh: `${folder} 中的分片总数不一致，请删除旧的分片文件。`,
      en: `The shards in ${folder} are of different counts: delete the old ones.`,
    });
  }
  const present = new Set(shards.map((shard) => shard.index));
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((i) => !present.has(i));
  if (missing.length > 0) {
    const list = missing.map((index) => `${String(index)}/${String(count)}`).join(', ');
    throw new UsageError({ zh: `缺少分片 ${list}`, en: `Shards are missing: ${list}` });
  }
  const files: StoredFile[] = [];
  let common = family;
  for (let index = 1; index <= count; index += 1) {
    const shard = { index, count };
    const json = await unpack(await readFile(join(folder, fileName(shard))));
    const record = JSON.parse(json.toString('utf8')) as ShardRecord;
    common ??= record.family;
    if (record.family !== common || record.fingerprint !== fingerprint) {
      const which = `${String(index)}/${String(count)}`;
      throw new UsageError({
        zh: `分片 ${which} 由另一版本或另一类报告生成，请重新运行该分片。`,
        en: `Shard ${which} was made by another version or for another family: run it again.`,
      });
    }
    files.push(...record.files);
  }
  return { family: common ?? '', files };
}
