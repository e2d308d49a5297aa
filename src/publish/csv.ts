import { parse } from 'csv-parse/sync';
import type { Text } from '../model/text';

/** Something wrong in a file that a person keeps beside the reports. */
export interface Problem {
  readonly file: string;
  /** Line of the file, from 1; null where the whole file is meant. */
  readonly line: number | null;
  readonly message: Text;
}

/** A line of a table kept by hand: its values by column, blanks left out. */
export interface CsvRecord {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Accepted names of each column, the official one first. */
export type CsvColumns = Readonly<Record<string, readonly string[]>>;

/**
 * Reads a comma-separated table with a header line. UTF-8 with or without a byte order mark;
 * what is no UTF-8 is taken for GB 18030, which is what spreadsheets write in China.
 */
export function readCsv(
  file: string,
  bytes: Uint8Array,
  columns: CsvColumns,
  required: readonly string[],
): { records: CsvRecord[]; problems: Problem[] } {
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    const options = { bom: true, info: true, relax_column_count: true, trim: true } as const;
    rows = parse(decode(bytes), { ...options, skip_empty_lines: true }) as unknown as typeof rows;
  } catch (error) {
    return { records: [], problems: [notCsv(file, error)] };
  }
  const [header, ...lines] = rows;
  const names = (header?.record ?? []).map((name) => columnNamed(columns, name));
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) return { records: [], problems: [noColumn(file, missing)] };
  const records = lines.map(({ record, info }) => ({
    line: info.lines,
    values: Object.fromEntries(
      record.flatMap((value, i) => {
        const name = names[i];
        return name === undefined || value === '' ? [] : [[name, value]];
      }),
    ),
  }));
  return { records: records.filter((r) => Object.keys(r.values).length > 0), problems: [] };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function columnNamed(columns: CsvColumns, header: string): string | undefined {
  const wanted = header.normalize('NFKC').trim().toLowerCase();
  return Object.keys(columns).find((name) => columns[name]?.includes(wanted));
}

function notCsv(file: string, error: unknown): Problem {
  const line = typeof error === 'object' && error && 'lines' in error ? Number(error.lines) : null;
  const detail = error instanceof Error ? error.message : String(error);
  return {
    file,
    line,
    message: {
      zh: `不是有效的 CSV（引号可能未成对）：${detail}`,
      en: `Not a valid CSV (a quote may lack its pair): ${detail}`,
    },
  };
}

function noColumn(file: string, missing: readonly string[]): Problem {
  return {
    file,
    line: 1,
    message: {
      zh: `首行缺少列：${missing.join('、')}`,
      en: `The first line lacks the column ${missing.join(', ')}`,
    },
  };
}
