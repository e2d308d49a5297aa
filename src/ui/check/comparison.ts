import type { Family } from '../../model/family';
import type { Cell, Identity, Report, Scope } from '../../model/report';
import {
  peerBand,
  peerFilter,
  quantity,
  reportOf,
  type Filter,
  type PeerSet,
  type PeerYear,
  type Quantity,
  type Source,
  type WholeReport,
} from '../../query';
import { sameDefinition } from '../../model/quantity';
import { ownValue, type OwnValue } from './own-values';
import type { EarlierReport } from './protocol';

/** What a release knows that a report can be held against. */
export interface Known {
  /** The same agency's report of the year before, in the same scope. */
  readonly earlier: WholeReport | null;
  /** Where the peers lie, by quantity, in the report's year or the last one before it. */
  readonly bands: ReadonlyMap<string, PeerYear>;
}

/** Asks a release for the report of the year before and for the peers of a report. */
export async function askKnown(
  source: Source,
  agency: string | null,
  peers: PeerSet | null,
  scope: Scope,
  year: number,
  ids: readonly string[],
): Promise<Known> {
  const earlier = agency === null ? null : await reportOf(source, agency, scope, year - 1);
  const filter: Filter | null = peers && peerFilter(peers, scope);
  const bands = new Map<string, PeerYear>();
  for (const id of filter === null ? [] : ids) {
    const least = quantity(source.family, id)?.rate?.minimumDenominator ?? 0;
    const { data } = await peerBand(source, filter!, id, least);
    const band = data.filter((one) => one.year <= year).at(-1);
    if (band !== undefined) bands.set(id, band);
  }
  return { earlier: earlier?.data ?? null, bands };
}

/** One quantity of a report beside last year's and its peers'. */
export interface Compared {
  readonly of: Quantity;
  readonly own: OwnValue | null;
  readonly before: OwnValue | null;
  /** Null where the two years are not told under one definition. */
  readonly change: number | null;
  /** Null where peers are not told under the report's definition. */
  readonly band: PeerYear | null;
  /** A rate over fewer cases than it takes to say anything. */
  readonly small: boolean;
}

/** The quantities that the report or the year before states. */
export function compareWith(
  family: Family,
  report: Pick<Report, 'form' | 'cells'>,
  known: Known,
  ids: readonly string[],
): Compared[] {
  const { earlier, bands } = known;
  return ids.flatMap((id) => {
    const of = quantity(family, id);
    if (of === undefined) return [];
    const own = ownValue(of, report.form, report.cells, earlier?.cells);
    const before = earlier && ownValue(of, earlier.report.form, earlier.cells);
    if (own === null && before === null) return [];
    const alike = own && before && sameDefinition(of, own.segment, before.segment);
    const band = bands.get(id) ?? null;
    return [
      {
        of,
        own,
        before,
        change: alike ? own.value - before.value : null,
        band: own && band && sameDefinition(of, own.segment, band.segment) ? band : null,
        small: (own?.denominator ?? Infinity) < (of.rate?.minimumDenominator ?? 0),
      },
    ];
  });
}

/** A release's report in the words of the checks. A corrected figure stands for the one read. */
export function asEarlier({ report, cells }: WholeReport): EarlierReport {
  const identity: Identity = {
    agencyName: report.agency_name,
    agencyId: report.agency_id,
    regionCode: report.region_code,
    level: report.level,
    sector: report.sector,
    scope: report.scope,
    year: report.year,
    url: null,
  };
  const read = cells.map(({ measure, value, state, raw, unit, place, corrected }): Cell => {
    const stated = corrected === null ? { value, state } : { value: corrected, state: 'stated' };
    return { measure, ...stated, raw, unit, table: null, row: null, column: null, place } as Cell;
  });
  return { identity, form: report.form, cells: read };
}
