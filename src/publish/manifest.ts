import type { Family } from '../model/family';
import type { ManifestRow, Scope } from '../model/report';
import type { Text } from '../model/text';
import { readCsv } from './csv';
import type { CsvColumns, CsvRecord, Problem } from './csv';

/** Columns of `manifest.csv` with the names a header may give them. */
const COLUMNS: CsvColumns = {
  file: ['file', 'path', '文件', '文件名', '路径'],
  agency: ['agency', '机关', '机关名称', '单位', '单位名称'],
  region_code: ['region_code', 'region', '行政区划代码', '区划代码', '区划'],
  level: ['level', '层级', '级别'],
  scope: ['scope', '范围', '统计范围'],
  year: ['year', '年度', '年份', '报告年度'],
  url: ['url', '网址', '链接', '地址'],
};

const SCOPES: Readonly<Record<string, Scope>> = {
  self: 'self',
  本机关: 'self',
  本级: 'self',
  本单位: 'self',
  area: 'area',
  全区域: 'area',
  全域: 'area',
  汇总: 'area',
  unknown: 'unknown',
  未知: 'unknown',
};

/** A `manifest.csv` found in a folder: `''` for the top one. */
export interface ManifestFile {
  readonly folder: string;
  readonly bytes: Uint8Array;
}

interface Line {
  readonly manifest: string;
  readonly line: number;
  readonly folder: string;
  readonly row: ManifestRow;
}

/** Form of a path for comparison: `/`, NFC, no leading `./`. */
export function normalPath(path: string): string {
  return path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/u, '');
}

const joined = (folder: string, file: string): string =>
  normalPath(folder === '' ? file : `${folder}/${normalPath(file)}`);

/** All manifests of a folder together. */
export class Manifest {
  private readonly byPath: ReadonlyMap<string, readonly Line[]>;

  private constructor(
    private readonly lines: readonly Line[],
    /** Lines that say something impossible; ingest does not start while there are any. */
    readonly problems: readonly Problem[],
  ) {
    const byPath = new Map<string, Line[]>();
    // Outer folders first, so that a manifest nearer to the file has the last word.
    for (const line of [...lines].sort((a, b) => a.folder.length - b.folder.length)) {
      const path = joined(line.folder, line.row.file);
      byPath.set(path, [...(byPath.get(path) ?? []), line]);
    }
    this.byPath = byPath;
  }

  static read(files: readonly ManifestFile[], family: Pick<Family, 'levels'>): Manifest {
    const lines: Line[] = [];
    const problems: Problem[] = [];
    for (const { folder, bytes } of files) {
      const manifest = joined(folder, 'manifest.csv');
      const table = readCsv(manifest, bytes, COLUMNS, ['file']);
      problems.push(...table.problems);
      for (const record of table.records) {
        const row = toRow(record, family, (message) => {
          problems.push({ file: manifest, line: record.line, message });
        });
        if (row) lines.push({ manifest, line: record.line, folder, row });
      }
    }
    return new Manifest(lines, [...problems, ...repeated(lines)]);
  }

  /** What the manifests say of a file; a value nearer to the file wins. Null: nothing. */
  rowFor(path: string): ManifestRow | null {
    const lines = this.byPath.get(normalPath(path));
    if (!lines) return null;
    return Object.assign({}, ...lines.map((line) => line.row), { file: path }) as ManifestRow;
  }

  /** Lines about files that are not there. */
  unknownFiles(paths: readonly string[]): Problem[] {
    const present = new Set(paths.map(normalPath));
    return this.lines
      .filter((line) => !present.has(joined(line.folder, line.row.file)))
      .map(({ manifest, line, row }) => ({
        file: manifest,
        line,
        message: { zh: `没有文件“${row.file}”`, en: `There is no file "${row.file}"` },
      }));
  }
}

function toRow(
  { values }: CsvRecord,
  family: Pick<Family, 'levels'>,
  complain: (message: Text) => void,
): ManifestRow | null {
  const { file, agency, region_code: regionCode, url } = values;
  if (file === undefined) {
    complain({ zh: '缺少文件名', en: 'The file name is missing' });
    return null;
  }
  const year = yearOf(values['year'], complain);
  const scope = scopeOf(values['scope'], complain);
  const level = levelOf(values['level'], family, complain);
  return {
    file,
    ...(agency === undefined ? {} : { agency }),
    ...(regionCode === undefined ? {} : { regionCode }),
    ...(level === undefined ? {} : { level }),
    ...(scope === undefined ? {} : { scope }),
    ...(year === undefined ? {} : { year }),
    ...(url === undefined ? {} : { url }),
  };
}

type Complain = (message: Text) => void;

/** A report year as people write it (`2020`, `２０２０年度`); undefined if it is none. */
export function yearNamed(text: string): number | undefined {
  const match = /^((?:19|20)\d\d)(?:年|年度)?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  return match ? Number(match[1]) : undefined;
}

/** A scope by its id or Chinese name; undefined if it is none. */
export function scopeNamed(text: string): Scope | undefined {
  return SCOPES[text.toLowerCase()];
}

function yearOf(text: string | undefined, complain: Complain): number | undefined {
  if (text === undefined) return undefined;
  const year = yearNamed(text);
  if (year !== undefined) return year;
  complain({ zh: `年度“${text}”不是四位年份`, en: `"${text}" is no four-digit year` });
  return undefined;
}

function scopeOf(text: string | undefined, complain: Complain): Scope | undefined {
  if (text === undefined) return undefined;
  const scope = scopeNamed(text);
  if (scope === undefined) {
    complain({
      zh: `范围“${text}”应为 self（本机关）、area（全区域）或 unknown（未知）`,
      en: `Scope "${text}" should be self, area or unknown`,
    });
  }
  return scope;
}

function levelOf(
  text: string | undefined,
  family: Pick<Family, 'levels'>,
  complain: Complain,
): string | undefined {
  if (text === undefined) return undefined;
  const known = Object.entries(family.levels);
  const found = known.find(([id, { zh, en }]) => [id, zh, en].includes(text));
  if (!found) {
    const words = known.map(([id, { zh }]) => `${id}（${zh}）`).join('、');
    const ids = known.map(([id]) => id).join(', ');
    complain({ zh: `层级“${text}”应为 ${words}`, en: `Level "${text}" should be one of ${ids}` });
  }
  return found?.[0];
}

/** Two lines of one manifest about one file: nobody can tell which one is meant. */
function repeated(lines: readonly Line[]): Problem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ manifest, line, folder, row }) => {
    const key = `${manifest}\n${joined(folder, row.file)}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, line);
      return [];
    }
    const before = String(earlier);
    const message = {
      zh: `文件“${row.file}”在第 ${before} 行已有一条`,
      en: `The file "${row.file}" already has line ${before}`,
    };
    return [{ file: manifest, line, message }];
  });
}
