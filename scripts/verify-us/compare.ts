import type { Measure } from '../../src/model/measure';
import { Bodies } from './bodies';
import { dateVerdict } from './dates';
import type { CellFacts, Difference, Facts } from './difference';
import { isLeading, matchSection } from './match';
import type { Column, MatchedSection } from './match';
import type { CsvSection } from './read-csv';
import type { OurBody, OurReport } from './release';
import { compareStatutes } from './statutes';
import { readPrinted, shown, verdictOf } from './values';
import type { Printed, Verdict } from './values';

/** What came of one table of the export. */
export interface TableResult {
  readonly path: string;
  readonly table: string;
  readonly equal: number;
  readonly differences: readonly Difference[];
  /** What was not compared, or compared only after a guess, in words. */
  readonly notes: readonly string[];
  /** Columns that no measure stands for: a gap of ours. */
  readonly unknownColumns: readonly string[];
}

/** The year's reports, to be held against the export's tables of that year. */
export interface OurYear {
  readonly year: number;
  readonly bodies: Bodies;
  readonly reports: readonly OurReport[];
}

export function ourYear(
  year: number,
  bodies: readonly OurBody[],
  reports: readonly OurReport[],
): OurYear {
  return { year, reports, bodies: new Bodies(bodies, reports) };
}

type Row = readonly string[];

const ALL = /^all\s+agenc/iu;
const OVERALL = 'Agency Overall';

/** Compares one table, row by row; null where nobody can say which table it is. */
export function compareSection(
  section: CsvSection,
  years: ReadonlyMap<number, OurYear>,
): TableResult | null {
  const matched = matchSection(section);
  return matched && new Comparison(section, matched, years).result();
}

class Comparison {
  private equal = 0;
  private readonly differences: Difference[] = [];
  private readonly notes = new Map<string, number>();
  private readonly table: MatchedSection['table'];
  private readonly columns: readonly Column[];

  constructor(
    private readonly section: CsvSection,
    matched: MatchedSection,
    private readonly years: ReadonlyMap<number, OurYear>,
  ) {
    this.table = matched.table;
    this.columns = matched.columns;
  }

  result(): TableResult {
    const byYear = byYearOf(this.section.rows, (row) => this.yearOf(row));
    for (const [year, rows] of byYear) this.compareYear(year, rows);
    const { header, path } = this.section;
    this.columns.forEach((column, i) => {
      if (column.kind === 'figure' && column.alike)
        this.note(`column "${header[i]!}" read as "${column.measure.officialColumn}"`);
    });
    return {
      path,
      table: this.table.name,
      equal: this.equal,
      differences: this.differences,
      notes: [...this.notes].map(([note, n]) => (n === 1 ? note : `${note}: ${String(n)}`)),
      unknownColumns: header.filter((_, i) => this.columns[i]?.kind === 'unknown'),
    };
  }

  private compareYear(year: number, rows: readonly Row[]): void {
    const ours = this.years.get(year);
    if (!ours) {
      this.note(`rows of ${String(year)}, of which the release has no report`, rows.length);
      return;
    }
    const seen = new Map<OurReport, Row[]>();
    let parts = false;
    for (const row of rows) {
      const [agency, component] = [this.text(row, 'agency'), this.text(row, 'component')];
      if (ALL.test(agency)) {
        this.compareSums(ours, row, rows);
        continue;
      }
      const report = ours.bodies.find(agency, component);
      if (!report) {
        this.missing(year, row, ours.bodies.idOf(agency));
        continue;
      }
      parts ||= report.scope === 'self';
      const before = seen.get(report);
      if (before && !this.table.rowIsEntry) this.note('rows of a body that has one already');
      seen.set(report, [...(before ?? []), row]);
      if (!this.table.rowIsEntry) this.compareRow(report, row);
    }
    for (const [report, entries] of seen)
      if (this.table.rowIsEntry) this.compareEntries(report, entries, ours);
    for (const report of ours.reports)
      if (!seen.has(report) && (report.scope === 'area' || parts)) this.absentThere(report);
    for (const [name, id] of ours.bodies.alike) this.notes.set(`"${name}" read as ${id}`, 1);
  }

  private compareRow(report: OurReport, row: Row): void {
    this.columns.forEach((column, i) => {
      const there = row[i] ?? '';
      if (column.kind === 'figure') {
        const ours = report.cells.get(column.measure.id);
        const printed = this.isNoItem(row, i) ? ({ kind: 'nothing' } as const) : readPrinted(there);
        if (printed.kind === 'nothing' && !column.measure.forms.includes(report.form)) {
          this.note('empty cells of columns that are not on the form of the year');
          return;
        }
        const facts = this.factsOf(report, column.measure, printed);
        this.count(verdictOf(printed, there, ours), report, row, i, shown(ours), facts);
      } else if (column.kind === 'date') {
        const position = Number(column.measure.id.split('__')[1]);
        const here = report.lists.get(this.table.list ?? '')?.[position - 1]?.name ?? '';
        const facts = this.factsOf(report, column.measure, readPrinted(there));
        this.count(dateVerdict(here, there), report, row, i, here, facts);
      }
    });
  }

  /** Beside the date `N/A` the export prints 0 days for an item that is not there. */
  private isNoItem(row: Row, i: number): boolean {
    const date = this.columns[i - 1]?.kind === 'date' ? (row[i - 1] ?? '') : null;
    return date !== null && readPrinted(date).kind === 'nothing' && Number(row[i]) === 0;
  }

  private compareEntries(report: OurReport, rows: readonly Row[], { reports }: OurYear): void {
    const entriesOf = (one: OurReport) => one.lists.get(this.table.list ?? '') ?? [];
    const there = rows.map((row) => ({
      name: this.text(row, 'statute'),
      citation: this.text(row, 'citation'),
      relied: this.text(row, 'relied'),
    }));
    const parts = reports.filter(({ parent }) => parent === report.agency).flatMap(entriesOf);
    const compared = compareStatutes(entriesOf(report), there, parts);
    this.equal += compared.equal;
    const component = this.text(rows[0]!, 'component');
    for (const one of compared.differences) this.differ({ ...this.who(report, component), ...one });
    if (this.columns.some(({ kind }) => kind === 'words'))
      this.note(
        'descriptions of what was withheld: words, which the release leaves out',
        rows.length,
      );
  }

  /** The export's row of all agencies is the sum of their rows. */
  private compareSums({ year, reports }: OurYear, row: Row, rows: readonly Row[]): void {
    this.columns.forEach((column, i) => {
      const there = row[i] ?? '';
      const printed = readPrinted(there);
      if (column.kind !== 'figure' || printed.kind !== 'number') return;
      const sum = sumOf(reports, column.measure.id);
      const here = String(Math.round(sum * 1e6) / 1e6);
      const ours = { state: 'stated', value: sum, raw: here };
      const verdict = verdictOf(printed, there, ours);
      if (verdict === 'equal') {
        this.equal += 1;
        return;
      }
      const ofRows = rows
        .filter((one) => one !== row)
        .map((one) => readPrinted(one[i] ?? ''))
        .reduce((total, one) => (one.kind === 'number' ? total + one.value : total), 0);
      const facts = { kind: 'sum', printed, ofRows } as const;
      const who = { year, agency: 'All agencies', body: null, component: OVERALL };
      this.differ({ ...who, verdict, column: this.name(i), here, there, facts });
    });
  }

  /** A row of a body that has no report here: each of its figures is only there. */
  private missing(year: number, row: Row, body: string | null): void {
    const [agency, component] = [this.text(row, 'agency'), this.text(row, 'component')];
    const kind = body === null ? 'no_row' : 'no_report';
    this.columns.forEach((column, i) => {
      const there = row[i] ?? '';
      if (isLeading(column) || ['words', 'unknown'].includes(column.kind)) return;
      if (readPrinted(there).kind === 'nothing') return;
      const values = { column: this.name(i), here: '', there, facts: { kind } } as const;
      this.differ({ verdict: 'only_there', year, agency, body, component, ...values });
    });
  }

  /** A report that the table has no row of: each of its figures is only here. */
  private absentThere(report: OurReport): void {
    const who = this.who(report, report.scope === 'area' ? OVERALL : report.name);
    const only = (column: string, here: string, facts: Facts = { kind: 'no_row' }) => {
      this.differ({ ...who, verdict: 'only_here', column, here, there: '', facts });
    };
    for (const { id, officialColumn } of this.table.measures) {
      const cell = report.cells.get(id);
      if (cell?.state === 'stated') only(officialColumn, shown(cell));
    }
    if (!this.table.rowIsEntry) return;
    for (const { name, state, value, raw } of report.lists.get(this.table.list ?? '') ?? []) {
      if (state !== 'stated' || readPrinted(name).kind === 'nothing') continue;
      const none = { printed: null, again: false, ofParts: null };
      only('Statute', `${name}: ${raw}`, { kind: 'entry', ours: value, ...none });
    }
  }

  private count(
    verdict: Verdict,
    report: OurReport,
    row: Row,
    i: number,
    here: string,
    facts: Facts,
  ): void {
    if (verdict === 'equal') {
      this.equal += 1;
      return;
    }
    const who = this.who(report, this.text(row, 'component'));
    this.differ({ ...who, verdict, column: this.name(i), here, there: row[i] ?? '', facts });
  }

  private differ(difference: Omit<Difference, 'table'>): void {
    this.differences.push({ table: this.table.name, ...difference });
  }

  private who(report: OurReport, component: string) {
    const { year, name: agency, agency: body } = report;
    return { year, agency, body, component };
  }

  private factsOf(report: OurReport, measure: Measure, printed: Printed): CellFacts {
    const { cells } = report;
    const { table } = this;
    return {
      kind: 'cell',
      table,
      measure,
      printed,
      ours: cells.get(measure.id),
      valueOf: (id) => (cells.get(id)?.state === 'stated' ? cells.get(id)!.value : null),
      hasSection: table.measures.some(({ id, row }) => row === measure.row && cells.has(id)),
    };
  }

  /** Wording of a column; the date of one of ten with the figure it stands beside. */
  private name(i: number): string {
    const column = this.columns[i];
    const wording = this.section.header[i] ?? '';
    return column?.kind === 'date' ? `Date (${column.measure.officialColumn})` : wording;
  }

  private text(row: Row, kind: Column['kind']): string {
    return row[this.columns.findIndex((column) => column.kind === kind)] ?? '';
  }

  private yearOf(row: Row): number {
    const stated = /\b(20\d\d)\b/u.exec(this.text(row, 'year'))?.[1];
    const inPath = /(?:^|\D)(20\d\d)(?!\d)/u.exec(this.section.path)?.[1];
    return Number(stated ?? inPath ?? NaN);
  }

  private note(note: string, n = 1): void {
    this.notes.set(note, (this.notes.get(note) ?? 0) + n);
  }
}

function byYearOf(rows: readonly Row[], yearOf: (row: Row) => number): Map<number, Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) found.set(yearOf(row), [...(found.get(yearOf(row)) ?? []), row]);
  return found;
}

/** Sum over all agencies that state the figure. */
function sumOf(reports: readonly OurReport[], measure: string): number {
  return reports.reduce((sum, { scope, cells }) => {
    const cell = scope === 'area' ? cells.get(measure) : undefined;
    return cell?.state === 'stated' ? sum + (cell.value ?? 0) : sum;
  }, 0);
}
