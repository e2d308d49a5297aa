import type { Agency, Region } from '../model/agency';
import type { Identity, Scope } from '../model/report';
import type { AgencyRow } from '../model/release-rows';
import { compareText, unresolvedAgencyId } from './ids';

/** Who a report is by, after the registry was asked. */
export interface AgencyOfReport {
  readonly id: string;
  readonly name: string;
  readonly regionCode: string | null;
  readonly level: string | null;
  readonly sector: string | null;
  readonly resolved: boolean;
  readonly parent: string | null;
  /** The name was made from the file's name because the report gives none. */
  readonly nameFromFile: boolean;
}

/** Names of the places a region code lies in; all null for a code nobody knows. */
export type Place = Pick<Region, 'province' | 'prefecture' | 'county'>;

const NOWHERE: Place = { province: null, prefecture: null, county: null };

/** Looks agencies and regions up, and remembers those that only reports know. */
export class Registry {
  private readonly agencies: ReadonlyMap<string, Agency>;
  private readonly regions: ReadonlyMap<string, Region>;

  constructor(agencies: readonly Agency[], regions: readonly Region[]) {
    this.agencies = new Map(agencies.map((agency) => [agency.id, agency]));
    this.regions = new Map(regions.map((region) => [region.code, region]));
  }

  /** The agency of a report in the file at `path`. Never fails: what nobody knows gets an id. */
  agencyOf(identity: Identity, path: string): AgencyOfReport {
    const known = identity.agencyId === null ? undefined : this.agencies.get(identity.agencyId);
    const name = known?.name ?? identity.agencyName ?? nameFromPath(path);
    const regionCode = identity.regionCode ?? known?.regionCode ?? null;
    return {
      id: identity.agencyId ?? unresolvedAgencyId(name, regionCode),
      name,
      regionCode,
      level: identity.level ?? known?.level ?? null,
      sector: identity.sector ?? known?.sector ?? null,
      parent: known?.parent ?? identity.parent ?? null,
      resolved: identity.agencyId !== null,
      nameFromFile: known === undefined && identity.agencyName === null,
    };
  }

  place(regionCode: string | null): Place {
    const region = regionCode === null ? undefined : this.regions.get(regionCode);
    if (!region) return NOWHERE;
    return { province: region.province, prefecture: region.prefecture, county: region.county };
  }

  agency(id: string): Agency | undefined {
    return this.agencies.get(id);
  }
}

function nameFromPath(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
}

interface Seen {
  readonly agency: AgencyOfReport;
  readonly years: Map<string, { from: number; to: number }>;
  reports: number;
}

/** Collects the rows of `agencies.parquet` while reports go by. */
export class AgencyList {
  private readonly seen = new Map<string, Seen>();

  constructor(private readonly registry: Registry) {}

  /** Notes an agency; `report` when it has a row in `reports.parquet`. */
  add(agency: AgencyOfReport, report?: { year: number; scope: Scope }): void {
    const seen = this.seen.get(agency.id) ?? { agency, years: new Map(), reports: 0 };
    this.seen.set(agency.id, seen);
    if (!report) return;
    seen.reports += 1;
    if (agency.regionCode === null) return;
    const years = seen.years.get(agency.regionCode) ?? { from: report.year, to: report.year };
    years.from = Math.min(years.from, report.year);
    years.to = Math.max(years.to, report.year);
    seen.years.set(agency.regionCode, years);
  }

  /** All agencies noted and, of those, the parents and successors the registry knows; by id. */
  rows(): AgencyRow[] {
    const rows = new Map<string, AgencyRow>();
    for (const seen of this.seen.values()) rows.set(seen.agency.id, this.row(seen));
    const queue = [...rows.values()];
    for (let row = queue.pop(); row; row = queue.pop()) {
      for (const id of [row.parent, row.successor]) {
        const agency = id === null || rows.has(id) ? undefined : this.registry.agency(id);
        if (!agency) continue;
        const relative = this.row({ agency: asOfReport(agency), years: new Map(), reports: 0 });
        rows.set(agency.id, relative);
        queue.push(relative);
      }
    }
    return [...rows.values()].sort((a, b) => compareText(a.agency_id, b.agency_id));
  }

  private row({ agency, years, reports }: Seen): AgencyRow {
    const known = this.registry.agency(agency.id);
    const regionCode = known?.regionCode ?? agency.regionCode;
    return {
      agency_id: agency.id,
      name: known?.name ?? agency.name,
      aliases: (known?.aliases ?? []).map(({ name, from, to }) => ({
        name,
        from: from ?? null,
        to: to ?? null,
      })),
      region_code: regionCode,
      ...this.registry.place(regionCode),
      regions: [...years]
        .map(([region_code, span]) => ({ region_code, ...span }))
        .sort((a, b) => a.from - b.from || compareText(a.region_code, b.region_code)),
      level: known?.level ?? agency.level,
      sector: known?.sector ?? agency.sector,
      parent: known?.parent ?? agency.parent,
      successor: known?.successor ?? null,
      resolved: agency.resolved,
      reports,
    };
  }
}

function asOfReport(agency: Agency): AgencyOfReport {
  const { id, name, regionCode, level, sector, parent } = agency;
  return { id, name, regionCode, level, sector, parent, resolved: true, nameFromFile: false };
}
