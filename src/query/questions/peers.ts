import { definitionColumns, valueSql } from '../peer-values';
import { list, numberOrNull, text } from '../rows';
import type { Source } from '../source';
import { fromReports, literal } from '../sql';
import type { Answer, Filter } from '../types';
import { quantities } from './trend';

/** Where the peers of a year lie: the middle one, and the range of all but the outer tenths. */
export interface PeerYear {
  readonly year: number;
  /** Segment of the definition that most peers state. */
  readonly segment: number;
  /** Peers whose value counts. */
  readonly n: number;
  /** Peers left out because they divide by fewer cases than the minimum. */
  readonly small: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/**
 * Median and 10th to 90th percentile of the peers' own values, by year; years without a peer
 * that states the quantity are left out. A report is a peer's only one of its year and scope, so
 * no sums are taken. Reads the quantity's columns and what the filter names, nothing else.
 *
 * @param least rates over fewer cases do not count
 */
export async function peerBand(
  source: Source,
  peers: Filter,
  id: string,
  least: number,
): Promise<Answer<PeerYear[]>> {
  const of = quantities(source.family, [id])[0]!;
  const columns = definitionColumns(of);
  const inner = columns.flatMap(({ top, over }, i) => [
    `${top} AS top_${String(i)}`,
    ...(over === null ? [] : [`${over} AS over_${String(i)}`]),
  ]);
  const outer = columns.flatMap(({ over }, i) => {
    const [top, under] = [`top_${String(i)}`, over === null ? null : `over_${String(i)}`];
    const value = valueSql(top, under, least);
    const small =
      under === null
        ? '0'
        : `COUNT(CASE WHEN ${under} < ${literal(Math.max(least, 1))} AND ${top} IS NOT NULL THEN 1 END)`;
    return [
      `COUNT(${value})::DOUBLE AS n_${String(i)}`,
      `${small}::DOUBLE AS small_${String(i)}`,
      `quantile_cont(${value}, [0.1, 0.5, 0.9]) AS q_${String(i)}`,
    ];
  });
  const sql = [
    `SELECT year, ${outer.join(',\n       ')}`,
    `FROM (SELECT year, ${inner.join(', ')}`,
    `      ${fromReports(source, peers, inner)})`,
    'GROUP BY year',
    'ORDER BY year',
  ].join('\n');
  const rows = await source.connector.query(sql);
  const data = rows.flatMap((row) => {
    const read = (name: string, i: number) => Number(row[`${name}_${String(i)}`] ?? 0);
    // Of equals the later definition, as lines have it.
    const best = columns.reduce((top, _, i) => (read('n', i) >= read('n', top) ? i : top), 0);
    const [low, median, high] = list(row[`q_${String(best)}`]).map(Number);
    if (read('n', best) === 0 || low === undefined || median === undefined || high === undefined) {
      return [];
    }
    const found: PeerYear = {
      year: Number(row.year),
      segment: columns[best]!.segment,
      n: read('n', best),
      small: read('small', best),
      low,
      median,
      high,
    };
    return [found];
  });
  return { data, sql };
}

/** A body suggested for comparison, with its volume. */
export interface Suggestion {
  readonly agency: string;
  readonly volume: number | null;
}

export interface Suggestions {
  readonly year: number;
  /** Of the agency itself. */
  readonly volume: number | null;
  readonly peers: readonly Suggestion[];
}

/**
 * The peers whose volume in a year is nearest to an agency's own, by ratio; where its own is not
 * stated, those that come first by id.
 *
 * @param volume series that measures size (requests received)
 */
export async function suggestPeers(
  source: Source,
  peers: Filter,
  agency: string,
  volume: string,
  year: number,
  limit = 6,
): Promise<Answer<Suggestions>> {
  const of = quantities(source.family, [volume])[0]!;
  const value = `COALESCE(${definitionColumns(of)
    .toReversed()
    .map(({ top }) => top)
    .join(', ')})`;
  const oneYear = { years: [year, year] } as const;
  const sql = [
    'SELECT p.agency_id, p.v::DOUBLE AS v, own.v::DOUBLE AS own',
    `FROM (SELECT agency_id, ${value} AS v ${fromReports(source, { ...peers, ...oneYear }, [value])}) p,`,
    `     (SELECT MAX(${value}) AS v ${fromReports(source, { scope: peers.scope, ...oneYear, agencies: [agency] }, [value])}) own`,
    `WHERE p.agency_id <> ${literal(agency)}`,
    'ORDER BY ABS(LN(GREATEST(p.v, 0) + 1) - LN(GREATEST(own.v, 0) + 1)) NULLS LAST, p.agency_id',
    `LIMIT ${literal(limit)}`,
  ].join('\n');
  const rows = await source.connector.query(sql);
  return {
    data: {
      year,
      volume: numberOrNull(rows[0]?.own),
      peers: rows.map((row) => ({ agency: text(row.agency_id), volume: numberOrNull(row.v) })),
    },
    sql,
  };
}
