import { execFileSync } from 'node:child_process';
import { chmod, mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { brokenFiles } from '../generate/broken';
import { LAYOUTS, specimen } from '../generate/render/index';

/** What was put into a folder, by path as ingest names it. */
export interface MixedFolder {
  /** Reports that must be kept: read in whole or in part, or known as another's copy. */
  readonly good: readonly string[];
  /** Files that must be turned away with a reason; those of archives under the archive's name. */
  readonly broken: readonly string[];
  /** Reports under a wrong name: read or turned away, but never lost. */
  readonly either: readonly string[];
}

const SPARSE_BYTES = 200_000_000;

/**
 * Fills a folder as an office's share looks: reports in every layout, some in zips (one with names
 * in GBK), among them `broken` files of every kind, and what only a disk can hold: a file of
 * 200 MB, links in a circle and into nothing, a pipe, a file nobody may read.
 */
export async function fillMixed(
  folder: string,
  good: number,
  broken: number,
): Promise<MixedFolder> {
  const layouts = LAYOUTS.filter(({ id }) => !['html-giant', 'text-cut'].includes(id));
  const [kept, refused, either]: [string[], string[], string[]] = [[], [], []];
  const put = async (path: string, bytes: Uint8Array) => {
    const at = join(folder, path);
    await mkdir(join(at, '..'), { recursive: true });
    await writeFile(at, bytes);
  };
  const zipped: Record<string, Uint8Array> = {};
  for (let i = 0; i < good; i++) {
    const layout = layouts[i % layouts.length]!;
    const made = specimen(layout, 1000 + i);
    const name = `${String(i).padStart(4, '0')}_${made.path.split('/').at(-1)!}`;
    const path = `区县${i % 7}/${name}`;
    if (i % 10 === 9) zipped[name] = made.bytes;
    else await put(path, made.bytes);
    (made.mayReject ? either : kept).push(i % 10 === 9 ? `报送.zip/${name}` : path);
  }
  await put('报送.zip', zipSync(zipped));
  await put('旧系统.zip', gbkZip('财政局.html', specimen(layouts[0]!, 77).bytes));
  kept.push('旧系统.zip/财政局.html');
  refused.push(...(await oddities(folder)));
  for (const file of brokenFiles(Math.max(0, broken - refused.length), 1)) {
    await put(`待查/${file.name}`, file.bytes);
    (file.mayBeRead ? either : refused).push(`待查/${file.name}`);
  }
  return { good: kept, broken: refused, either };
}

/** What no byte string is: a sparse giant, links, a pipe, a forbidden file. */
async function oddities(folder: string): Promise<string[]> {
  await mkdir(join(folder, '杂项'), { recursive: true });
  const at = (name: string) => join(folder, '杂项', name);
  const giant = await open(at('giant.pdf'), 'w');
  await giant.truncate(SPARSE_BYTES);
  await giant.close();
  await symlink('.', at('circle'));
  await symlink('gone.html', at('dangling.html'));
  execFileSync('mkfifo', [at('pipe.txt')]);
  await writeFile(at('forbidden.txt'), '致各位同事');
  await chmod(at('forbidden.txt'), 0);
  const names = ['giant.pdf', 'dangling.html', 'pipe.txt', 'forbidden.txt'];
  return names.map((name) => `杂项/${name}`);
}

/** A zip as Chinese Windows packs it: the name in GBK, without the mark of UTF-8. */
function gbkZip(name: string, bytes: Uint8Array): Uint8Array {
  const gbk = gbkBytes(name);
  const stand = 'x'.repeat(gbk.length);
  const zip = Buffer.from(zipSync({ [stand]: bytes }));
  for (let at = zip.indexOf(stand); at >= 0; at = zip.indexOf(stand, at + 1)) zip.set(gbk, at);
  return Uint8Array.from(zip);
}

/** GBK by looking each character up: no encoder comes with the platform. */
function gbkBytes(text: string): number[] {
  const decoder = new TextDecoder('gb18030');
  return Array.from(text).flatMap((c) => {
    if (c < '\u0080') return [c.charCodeAt(0)];
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++)
        if (decoder.decode(Uint8Array.of(high, low)) === c) return [high, low];
    throw new Error(`not in GBK: ${c}`);
  });
}
