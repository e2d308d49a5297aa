import { eachInItsScope } from '../own-scope';
import { definitionColumns, type DefinitionColumns } from '../peer-values';
import { numberOrNull, text } from '../rows';
import type { Source } from '../source';
import { fromReports } from '../sql';
import type { Answer, Filter, Gap, Row } from '../types';
import { quantities } from './trend';

/** One body in one year. */
export interface CloudPoint {
  readonly agency: string;
  /** Null: `gap` says why. */
  readonly value: number | null;
  /** Of a rate what it is the ratio of; null of anything else, and where not stated. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How much the body has to do; null where that is not stated. */
  readonly volume: number | null;
  readonly gap: Gap | null;
  /** One of the peers; false of a body that was only picked. */
  readonly peer: boolean;
}

/** Bodies of one year under the definition that most of them use. */
export interface AgencyCloud {
  readonly year: number;
  /** Segment of that definition. */
  readonly segment: number;
  readonly points: readonly CloudPoint[];
  /** Bodies that state the quantity under another definition: no points. */
  readonly apart: readonly string[];
}

/**
 * A quantity of every peer and every picked body in one year, beside its volume. A report is a
 * body's only one of its year and scope, so no sums are taken.
 *
 * @param peers null: only those picked
 * @param volume series that measures size
 */
export async function agencyCloud(
  source: Source,
  scope: Filter['scope'],
  peers: Filter | null,
  picked: readonly string[],
  id: string,
  volume: string,
  year: number,
): Promise<Answer<AgencyCloud>> {
  const [of, size] = quantities(source.family, [id, volume]);
  const columns = definitionColumns(of!);
  const sizes = definitionColumns(size!).toReversed();
  const values = [
    ...columns.flatMap(({ top, over }, i) => [
      `(${top})::DOUBLE AS top_${String(i)}`,
      ...(over === null ? [] : [`(${over})::DOUBLE AS over_${String(i)}`]),
    ]),
    `COALESCE(${sizes.map(({ top }) => top).join(', ')})::DOUBLE AS volume`,
  ];
  const ask = (filter: Filter) =>
    [
      `SELECT agency_id, ${values.join(',\n       ')}`,
      fromReports(source, { ...filter, years: [year, year] }, values),
      'ORDER BY agency_id',
    ].join('\n');
  const own = eachInItsScope(source.family, { scope, agencies: picked }).map(ask);
  const others = peers === null ? [] : [ask(peers)];
  const [theirs, ...mine] = await Promise.all([
    others[0] === undefined ? [] : source.connector.query(others[0]),
    ...own.map((sql) => source.connector.query(sql)),
  ]);
  const seen = new Set(theirs.map((row) => text(row.agency_id)));
  const rows = [...theirs];
  const known = new Set(seen);
  // Each of those picked once: as a peer, else in the first scope in which it reports.
  for (const row of mine.flat()) {
    const agency = text(row.agency_id);
    if (!known.has(agency)) rows.push(row);
    known.add(agency);
  }
  const data = cloudOf(rows, seen, columns, year);
  return { data, sql: [...others, ...own].join(';\n\n') };
}

function cloudOf(
  rows: readonly Row[],
  peers: ReadonlySet<string>,
  columns: readonly DefinitionColumns[],
  year: number,
): AgencyCloud {
  const states = (row: Row, i: number) => numberOrNull(row[`top_${String(i)}`]) !== null;
  const counts = columns.map((_, i) => rows.filter((row) => states(row, i)).length);
  // Of equals the later definition, as lines have it.
  const best = counts.reduce((top, count, i) => (count >= counts[top]! ? i : top), 0);
  const isApart = (row: Row) => !states(row, best) && columns.some((_, i) => states(row, i));
  return {
    year,
    segment: columns[best]!.segment,
    points: rows
      .filter((row) => !isApart(row))
      .map((row) => pointOf(row, best, columns[best]!.over !== null, peers)),
    apart: rows.filter(isApart).map((row) => text(row.agency_id)),
  };
}

function pointOf(row: Row, i: number, isRate: boolean, peers: ReadonlySet<string>): CloudPoint {
  const agency = text(row.agency_id);
  const top = numberOrNull(row[`top_${String(i)}`]);
  const over = isRate ? numberOrNull(row[`over_${String(i)}`]) : null;
  const common = {
    agency,
    volume: numberOrNull(row.volume),
    peer: peers.has(agency),
    numerator: isRate && over !== null ? top : null,
    denominator: isRate && top !== null ? over : null,
  };
  if (top === null || (isRate && over === null)) {
    return { ...common, numerator: null, denominator: null, value: null, gap: 'not_stated' };
  }
  if (over === 0) return { ...common, value: null, gap: 'nothing_to_divide' };
  return { ...common, value: over === null ? top : top / over, gap: null };
}
