import { reportsFor } from '../../model/before';
import { dataColumns } from '../data-columns';
import { numberOrNull, text } from '../rows';
import type { Source } from '../source';
import { literal, where } from '../sql';
import type { Answer, Filter } from '../types';
import {
  binSql,
  holdsOneValue,
  ordering,
  type Anchor,
  type DataOrder,
  type Ordering,
} from './data-order';

/** What the data table shows: which reports, which columns, in which order. */
export interface DataRequest {
  readonly filter: Filter;
  /** Measures, derived measures, series and indicators by id. */
  readonly columns: readonly string[];
  readonly order: DataOrder;
}

/** How many rows there are, and where to find each block of them. */
export interface DataPlan {
  readonly total: number;
  /** Rows a block; the last may have fewer. */
  readonly size: number;
  readonly blocks: number;
  /** Sorted by agency: the row that each block begins with. */
  readonly anchors: readonly Anchor[];
  /** Sorted by a figure: how many rows there are of which size, in that order. */
  readonly bins: readonly Bin[];
}

export interface Bin {
  /** See `binSql`; null holds the reports without a figure. */
  readonly bin: number | null;
  readonly rows: number;
}

/** Rows are read in blocks of so many: a block is a screen or two. */
export const BLOCK = 100;

/**
 * Counts the rows and finds where blocks are, in one pass over few columns. By agency and year they
 * stand in the file; by a figure they are only counted by its size: sorting two million rows would
 * take the browser's engine memory that it never gives back.
 */
export async function dataPlan(
  source: Source,
  request: DataRequest,
  size = BLOCK,
): Promise<Answer<DataPlan>> {
  const of = ordering(dataColumns(source.family, request.columns), request.order);
  const shape = (total: number) => ({ total, size, blocks: Math.ceil(total / size) });
  if (of.key !== null) {
    const sql = binsSql(of, of.key, request.filter);
    const rows = await source.connector.query(sql);
    const counted = rows.map((row): Bin => ({ bin: numberOrNull(row.bin), rows: Number(row.n) }));
    const stated = counted.filter(({ bin }) => bin !== null);
    const bins = [
      ...(of.descending ? stated.reverse() : stated),
      ...counted.filter(({ bin }) => bin === null),
    ];
    const total = bins.reduce((sum, one) => sum + one.rows, 0);
    return { data: { ...shape(total), anchors: [], bins }, sql };
  }
  const [counted] = await source.connector.query(
    `SELECT COUNT(*)::DOUBLE AS n FROM reports ${where(request.filter)}`,
  );
  const total = Number(counted?.n ?? 0);
  const first = of.descending ? `(${literal(total)} - place)` : '(place - 1)';
  const sql = `SELECT agency_id, year
FROM (SELECT agency_id, year, row_number() OVER () AS place FROM reports
${where(request.filter)})
WHERE ${first} % ${literal(size)} = 0
ORDER BY place ${of.descending ? 'DESC' : 'ASC'}`;
  const rows = await source.connector.query(sql);
  const anchors = rows.map((row): Anchor => ({
    agency: text(row.agency_id),
    year: Number(row.year),
  }));
  return { data: { ...shape(total), anchors, bins: [] }, sql };
}

/** The same whichever way the figures are sorted, so that turning the order round asks nothing. */
function binsSql(of: Ordering, key: string, filter: Filter): string {
  return `SELECT ${binSql('sort_key', of.scale)} AS bin, COUNT(*)::DOUBLE AS n
FROM (SELECT ${key}::DOUBLE AS sort_key FROM ${reportsFor(key)} ${where(filter)})
GROUP BY bin
ORDER BY bin`;
}

/** A stretch of rows: some of those in one bin, or in several that follow each other. */
export interface Stretch {
  readonly bins: readonly (number | null)[];
  /** Rows of these bins that come before it. */
  readonly offset: number;
  readonly rows: number;
  /** All have one figure (or none), so that they stand by agency and year. */
  readonly tied: boolean;
}

/** Bins with more rows than this are not sorted where their rows have one value. */
const MANY = 1000;

/** The stretches that make up a block. */
export function stretchesOf({ bins, size, total }: DataPlan, block: number): Stretch[] {
  const [first, end] = [block * size, Math.min(total, (block + 1) * size)];
  const found: Stretch[] = [];
  let start = 0;
  for (const { bin, rows } of bins) {
    const [from, to] = [Math.max(first, start), Math.min(end, start + rows)];
    if (from < to) {
      const tied = rows > MANY && holdsOneValue(bin);
      const last = found.at(-1);
      if (last && !last.tied && !tied) {
        found[found.length - 1] = {
          ...last,
          bins: [...last.bins, bin],
          rows: last.rows + to - from,
        };
      } else found.push({ bins: [bin], offset: from - start, rows: to - from, tied });
    }
    start += rows;
  }
  return found;
}
