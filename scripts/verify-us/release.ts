import { join } from 'node:path';
import { RELEASE_FILES } from '../../src/model/release';
import { readRows } from '../site/rows';

/** What one report of the release has for one measure. */
export interface OurCell {
  readonly state: string;
  readonly value: number | null;
  readonly raw: string;
}

export interface OurEntry extends OurCell {
  readonly name: string;
  readonly citation: string;
}

/** One report, as far as the export speaks of it. */
export interface OurReport {
  readonly agency: string;
  readonly name: string;
  readonly parent: string | null;
  readonly year: number;
  readonly scope: string;
  readonly form: string;
  readonly cells: ReadonlyMap<string, OurCell>;
  /** Entries by list, in order. */
  readonly lists: ReadonlyMap<string, readonly OurEntry[]>;
}

export interface OurBody {
  readonly id: string;
  readonly parent: string | null;
  readonly names: readonly string[];
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Every body of the release with all its names. */
export async function readBodies(folder: string): Promise<OurBody[]> {
  const file = quoted(join(folder, RELEASE_FILES.agencies));
  const rows = await readRows(
    `SELECT agency_id, parent, to_json(list_prepend(name, list_transform(aliases, x -> x.name)))::VARCHAR FROM ${file}`,
  );
  return rows.map(([id, parent, names]) => ({
    id: String(id),
    parent: parent === null ? null : String(parent),
    names: JSON.parse(String(names)) as string[],
  }));
}

/** Years of which the release has reports. */
export async function readYears(folder: string): Promise<number[]> {
  const file = quoted(join(folder, RELEASE_FILES.reports));
  const rows = await readRows(`SELECT DISTINCT year FROM ${file} ORDER BY year`);
  return rows.map(([year]) => Number(year));
}

/** The reports of one year with all their cells and lists. */
export async function readYear(folder: string, year: number): Promise<OurReport[]> {
  const file = (name: keyof typeof RELEASE_FILES) => quoted(join(folder, RELEASE_FILES[name]));
  const chosen = `SELECT report_id FROM ${file('reports')} WHERE year = ${String(year)}`;
  const [reports, cells, entries] = await Promise.all([
    readRows(
      `SELECT r.report_id, r.agency_id, r.agency_name, a.parent, r.scope, r.form FROM ${file('reports')} r LEFT JOIN ${file('agencies')} a USING (agency_id) WHERE r.year = ${String(year)} ORDER BY r.report_id`,
    ),
    readRows(
      `SELECT report_id, measure, state, value, raw FROM ${file('cells')} WHERE report_id IN (${chosen})`,
    ),
    readRows(
      `SELECT report_id, list, name, state, value, raw, list_filter(attributes, x -> x.id = 'case_citation')[1].text FROM ${file('lists')} WHERE report_id IN (${chosen}) ORDER BY report_id, list, position`,
    ),
  ]);
  const cellsOf = new Map<string, Map<string, OurCell>>();
  for (const [report, measure, state, value, raw] of cells) {
    const of = cellsOf.get(String(report)) ?? new Map<string, OurCell>();
    cellsOf.set(String(report), of.set(String(measure), cellOf(state, value, raw)));
  }
  const listsOf = new Map<string, Map<string, OurEntry[]>>();
  for (const [report, list, name, state, value, raw, citation] of entries) {
    const of = listsOf.get(String(report)) ?? new Map<string, OurEntry[]>();
    const entry = { ...cellOf(state, value, raw), name: asText(name), citation: asText(citation) };
    of.set(String(list), [...(of.get(String(list)) ?? []), entry]);
    listsOf.set(String(report), of);
  }
  return reports.map(([id, agency, name, parent, scope, form]) => ({
    agency: String(agency),
    name: String(name),
    parent: parent === null ? null : String(parent),
    year,
    scope: String(scope),
    form: String(form),
    cells: cellsOf.get(String(id)) ?? new Map<string, OurCell>(),
    lists: listsOf.get(String(id)) ?? new Map<string, OurEntry[]>(),
  }));
}

const asText = (value: unknown): string => (value === null ? '' : String(value));

const cellOf = (state: unknown, value: unknown, raw: unknown): OurCell => ({
  state: String(state),
  value: value === null ? null : Number(value),
  raw: asText(raw),
});
