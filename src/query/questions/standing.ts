import { definitionColumns, valueSql, type DefinitionColumns } from '../peer-values';
import type { Quantity } from '../../model/quantity';
import { numberOrNull } from '../rows';
import type { Source } from '../source';
import { fromReports, literal } from '../sql';
import type { Answer, Filter, Row } from '../types';
import { quantities } from './trend';

/** Where an agency stands among its peers in one quantity and year. */
export interface Standing {
  /** Series or indicator id. */
  readonly key: string;
  /** Null: not stated, or a rate over nothing. */
  readonly value: number | null;
  /** Of a rate: the cases it divides by. */
  readonly denominator: number | null;
  /** From 1, largest first; null where it is not ranked. */
  readonly rank: number | null;
  /** Peers that state it under the same definition and are not too small, itself included. */
  readonly n: number;
  /** Peers not ranked because their rate is over too few cases. */
  readonly small: number;
  readonly median: number | null;
  /** Whether the agency itself is too small to be ranked. */
  readonly tooSmall: boolean;
}

/**
 * Ranks of an agency among its peers, several quantities at once: first its own values, then how
 * many peers are above them. Two questions, each over one year and the columns it needs.
 */
export async function standing(
  source: Source,
  peers: Filter,
  agency: string,
  ids: readonly string[],
  year: number,
): Promise<Answer<Standing[]>> {
  const wanted = quantities(source.family, ids).map((of) => ({ of, all: definitionColumns(of) }));
  const oneYear = { years: [year, year] } as const;
  const ownColumns = wanted.flatMap(({ all }, q) =>
    all.flatMap(({ top, over }, d) => [
      `MAX(${top})::DOUBLE AS top_${String(q)}_${String(d)}`,
      ...(over === null ? [] : [`MAX(${over})::DOUBLE AS over_${String(q)}_${String(d)}`]),
    ]),
  );
  const ownSql = `SELECT ${ownColumns.join(',\n       ')}\n${fromReports(source, { scope: peers.scope, ...oneYear, agencies: [agency] }, ownColumns)}`;
  const [own = {}] = await source.connector.query(ownSql);
  const mine = wanted.map(({ of, all }, q) => ownValue(own, of, all, q));
  const columns = mine.flatMap((one, q) => (one === null ? [] : peerColumns(one, q)));
  if (columns.length === 0) {
    return { data: mine.map((_, q) => unstated(wanted[q]!.of)), sql: ownSql };
  }
  const sql = `SELECT ${columns.join(',\n       ')}\n${fromReports(source, { ...peers, ...oneYear }, columns)}`;
  const [row = {}] = await source.connector.query(sql);
  const data = mine.map((one, q) => (one === null ? unstated(wanted[q]!.of) : read(row, one, q)));
  return { data, sql };
}

interface Own {
  readonly of: Quantity;
  readonly column: DefinitionColumns;
  readonly value: number;
  readonly denominator: number | null;
  readonly least: number;
}

/** The agency's own value, under the definition that its report states. */
function ownValue(
  row: Row,
  of: Quantity,
  all: readonly DefinitionColumns[],
  q: number,
): Own | null {
  for (const [d, column] of [...all.entries()].reverse()) {
    const top = numberOrNull(row[`top_${String(q)}_${String(d)}`]);
    const over = numberOrNull(row[`over_${String(q)}_${String(d)}`]);
    if (top === null) continue;
    const least = of.rate?.minimumDenominator ?? 0;
    if (column.over === null) return { of, column, value: top, denominator: null, least };
    if (over === null || over === 0) continue;
    return { of, column, value: top / over, denominator: over, least };
  }
  return null;
}

function peerColumns({ column, value, least }: Own, q: number): string[] {
  const shown = valueSql(column.top, column.over, least);
  const small =
    column.over === null ? '0' : `COUNT(CASE WHEN ${column.over} < ${literal(least)} THEN 1 END)`;
  return [
    `COUNT(${shown})::DOUBLE AS n_${String(q)}`,
    // Beyond rounding of a division that was done twice.
    `COUNT(CASE WHEN ${shown} > ${literal(value + Math.abs(value) * 1e-12)} THEN 1 END)::DOUBLE AS above_${String(q)}`,
    `${small}::DOUBLE AS small_${String(q)}`,
    `quantile_cont(${shown}, 0.5)::DOUBLE AS median_${String(q)}`,
  ];
}

function read(row: Row, own: Own, q: number): Standing {
  const get = (name: string) => Number(row[`${name}_${String(q)}`] ?? 0);
  const tooSmall = own.denominator !== null && own.denominator < own.least;
  return {
    key: own.of.id,
    value: own.value,
    denominator: own.denominator,
    rank: tooSmall ? null : get('above') + 1,
    n: get('n'),
    small: get('small'),
    median: numberOrNull(row[`median_${String(q)}`]),
    tooSmall,
  };
}

function unstated(of: Quantity): Standing {
  return {
    key: of.id,
    value: null,
    denominator: null,
    rank: null,
    n: 0,
    small: 0,
    median: null,
    tooSmall: false,
  };
}
