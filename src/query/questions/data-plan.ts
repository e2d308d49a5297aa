import { binSql, holdsOneValue } from '../../model/bins';
import { dataColumns } from '../data-columns';
import { numberOrNull, text } from '../rows';
import type { Source } from '../source';
import { literal, where } from '../sql';
import type { Answer, Filter, Row } from '../types';
import { ordering, type Anchor, type DataOrder, type Ordering } from './data-order';
import { dataSource, type DataSource } from './data-source';

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
  /** Part of the file of figures that these rows of the bin stand in; null where none is known. */
  readonly part: number | null;
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
  const { filter, order } = request;
  const sortedBy = dataColumns(source.family, [order.by]);
  const from = dataSource(source, filter, order, sortedBy);
  const of = ordering(dataColumns(source.family, request.columns), order, from.value);
  const shape = (total: number) => ({ total, size, blocks: Math.ceil(total / size) });
  if (of.key !== null) {
    const sql = countedSql(source, order.by, filter) ?? binsSql(of, of.key, from, filter);
    const bins = inOrder(await source.connector.query(sql), of.descending);
    const total = bins.reduce((sum, one) => sum + one.rows, 0);
    return { data: { ...shape(total), anchors: [], bins }, sql };
  }
  const [counted] = await source.connector.query(
    `SELECT COUNT(*)::DOUBLE AS n FROM reports ${where(filter)}`,
  );
  const total = Number(counted?.n ?? 0);
  const first = of.descending ? `(${literal(total)} - place)` : '(place - 1)';
  const sql = `SELECT agency_id, year
FROM (SELECT agency_id, year, row_number() OVER () AS place FROM reports
${where(filter)})
WHERE ${first} % ${literal(size)} = 0
ORDER BY place ${of.descending ? 'DESC' : 'ASC'}`;
  const rows = await source.connector.query(sql);
  const anchors = rows.map((row): Anchor => ({
    agency: text(row.agency_id),
    year: Number(row.year),
  }));
  return { data: { ...shape(total), anchors, bins: [] }, sql };
}

/**
 * The same whichever way the figures are sorted, so that turning the order round asks nothing.
 * Counted by figure first: there are far fewer of them than rows to put into bins.
 */
function binsSql(of: Ordering, key: string, from: DataSource, filter: Filter): string {
  const [part, named] = from.sorted ? ['part, ', ', part'] : ['', ''];
  return `SELECT ${part}${binSql('sort_key', of.scale)} AS bin, SUM(n)::DOUBLE AS n
FROM (SELECT ${part}${key}::DOUBLE AS sort_key, COUNT(*) AS n ${from.rows(filter, [], [key])} GROUP BY ${part}sort_key)
GROUP BY bin${named}
ORDER BY bin${named}`;
}

/** The same where a very large release has counted it; null where it has not. */
function countedSql(
  { shortcuts }: Pick<Source, 'shortcuts'>,
  figure: string,
  filter: Filter,
): string | null {
  const { scope, years, ...others } = filter;
  const further = Object.values(others).some((one) => one !== undefined);
  if (further || shortcuts?.distributions?.includes(figure) !== true) return null;
  return `SELECT part, bin, SUM(reports)::DOUBLE AS n
FROM distributions
${where({ scope, ...(years ? { years } : {}) }, `figure = ${literal(figure)}`)}
GROUP BY bin, part
ORDER BY bin, part`;
}

/** Bins as they are shown: those without a figure last; rows of one bin stand as in the file. */
function inOrder(rows: readonly Row[], descending: boolean): Bin[] {
  const counted = rows.map((row): Bin => ({
    bin: numberOrNull(row.bin),
    rows: Number(row.n),
    part: numberOrNull(row.part),
  }));
  const stated = counted.filter(({ bin }) => bin !== null);
  return [
    // Sorting keeps the parts of a bin as they are, which turning round would not.
    ...(descending ? stated.sort((a, b) => b.bin! - a.bin!) : stated),
    ...counted.filter(({ bin }) => bin === null),
  ];
}

/** A stretch of rows: some of those in one bin, or in several that follow each other. */
export interface Stretch {
  readonly bins: readonly (number | null)[];
  /** Rows of these bins, and of this part of the file, that come before it. */
  readonly offset: number;
  readonly rows: number;
  /** All have one figure (or none), so that they stand by agency and year. */
  readonly tied: boolean;
  /** Part of the file that it lies in, if it is tied; null where none is known. */
  readonly part: number | null;
}

/** Bins with more rows than this are not sorted where their rows have one value. */
const MANY = 1000;

/** The stretches that make up a block. */
export function stretchesOf({ bins, size, total }: DataPlan, block: number): Stretch[] {
  const [first, end] = [block * size, Math.min(total, (block + 1) * size)];
  const found: Stretch[] = [];
  let start = 0;
  for (const { bin, rows, part, tied } of whole(bins)) {
    const [from, to] = [Math.max(first, start), Math.min(end, start + rows)];
    if (from < to) {
      const last = found.at(-1);
      if (last && !last.tied && !tied) {
        found[found.length - 1] = {
          ...last,
          bins: [...last.bins, bin],
          rows: last.rows + to - from,
        };
      } else found.push({ bins: [bin], offset: from - start, rows: to - from, tied, part });
    }
    start += rows;
  }
  return found;
}

/** Bins in whole where they are sorted, and part by part where they stand as they are shown. */
function whole(bins: readonly Bin[]): (Bin & { readonly tied: boolean })[] {
  const found: (Bin & { tied: boolean })[] = [];
  for (let i = 0; i < bins.length;) {
    const { bin } = bins[i]!;
    let end = i;
    let rows = 0;
    while (end < bins.length && bins[end]!.bin === bin) rows += bins[end++]!.rows;
    const tied = rows > MANY && holdsOneValue(bin);
    if (tied) found.push(...bins.slice(i, end).map((one) => ({ ...one, tied })));
    else found.push({ bin, rows, part: null, tied });
    i = end;
  }
  return found;
}
