import type { Measure } from '../../src/model/measure';
import { dateVerdict } from './dates';
import type { CellFacts, Facts } from './difference';
import { isLeading, matchSection } from './match';
import type { Column, MatchedSection } from './match';
import type { CsvSection } from './read-csv';
import { sumOf, type OurYear } from './our-year';
import type { OurReport } from './release';
import { SectionRows, type Row } from './section-rows';
import { compareStatutes } from './statutes';
import { Tally, type TableResult } from './tally';
import { readPrinted, shown, verdictOf } from './values';
import type { Printed, Verdict } from './values';

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
  private readonly tally: Tally;
  private readonly rows: SectionRows;
  private readonly table: MatchedSection['table'];
  private readonly columns: readonly Column[];

  constructor(
    private readonly section: CsvSection,
    private readonly matched: MatchedSection,
    private readonly years: ReadonlyMap<number, OurYear>,
  ) {
    this.table = matched.table;
    this.columns = matched.columns;
    this.tally = new Tally(matched.table.name);
    this.rows = new SectionRows(section, matched.columns);
  }

  result(): TableResult {
    for (const [year, rows] of this.rows.byYear()) this.compareYear(year, rows);
    return this.tally.result(this.section, this.matched);
  }

  private compareYear(year: number, rows: readonly Row[]): void {
    const ours = this.years.get(year);
    if (!ours) {
      this.tally.note(`rows of ${String(year)}, of which the release has no report`, rows.length);
      return;
    }
    const seen = new Map<OurReport, Row[]>();
    let parts = false;
    for (const row of rows) {
      const [agency, component] = [this.rows.text(row, 'agency'), this.rows.text(row, 'component')];
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
      if (before && !this.table.rowIsEntry) this.tally.note('rows of a body that has one already');
      seen.set(report, [...(before ?? []), row]);
      if (!this.table.rowIsEntry) this.compareRow(report, row);
    }
    for (const [report, entries] of seen)
      if (this.table.rowIsEntry) this.compareEntries(report, entries, ours);
    for (const report of ours.reports)
      if (!seen.has(report) && (report.scope === 'area' || parts)) this.absentThere(report);
    for (const [name, id] of ours.bodies.alike) this.tally.noteOnce(`"${name}" read as ${id}`);
  }

  private compareRow(report: OurReport, row: Row): void {
    this.columns.forEach((column, i) => {
      const there = row[i] ?? '';
      if (column.kind === 'figure') {
        const ours = report.cells.get(column.measure.id);
        const printed = this.rows.isNoItem(row, i)
          ? ({ kind: 'nothing' } as const)
          : readPrinted(there);
        if (printed.kind === 'nothing' && !column.measure.forms.includes(report.form)) {
          this.tally.note('empty cells of columns that are not on the form of the year');
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

  private compareEntries(report: OurReport, rows: readonly Row[], { reports }: OurYear): void {
    const entriesOf = (one: OurReport) => one.lists.get(this.table.list ?? '') ?? [];
    const there = rows.map((row) => ({
      name: this.rows.text(row, 'statute'),
      citation: this.rows.text(row, 'citation'),
      relied: this.rows.text(row, 'relied'),
    }));
    const parts = reports.filter(({ parent }) => parent === report.agency).flatMap(entriesOf);
    const compared = compareStatutes(entriesOf(report), there, parts);
    this.tally.same(compared.equal);
    const component = this.rows.text(rows[0]!, 'component');
    for (const one of compared.differences)
      this.tally.differ({ ...this.who(report, component), ...one });
    if (this.columns.some(({ kind }) => kind === 'words'))
      this.tally.note(
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
        this.tally.same();
        return;
      }
      const ofRows = rows
        .filter((one) => one !== row)
        .map((one) => readPrinted(one[i] ?? ''))
        .reduce((total, one) => (one.kind === 'number' ? total + one.value : total), 0);
      const facts = { kind: 'sum', printed, ofRows } as const;
      const who = { year, agency: 'All agencies', body: null, component: OVERALL };
      this.tally.differ({ ...who, verdict, column: this.rows.name(i), here, there, facts });
    });
  }

  /** A row of a body that has no report here: each of its figures is only there. */
  private missing(year: number, row: Row, body: string | null): void {
    const [agency, component] = [this.rows.text(row, 'agency'), this.rows.text(row, 'component')];
    const kind = body === null ? 'no_row' : 'no_report';
    this.columns.forEach((column, i) => {
      const there = row[i] ?? '';
      if (isLeading(column) || ['words', 'unknown'].includes(column.kind)) return;
      if (readPrinted(there).kind === 'nothing') return;
      const values = { column: this.rows.name(i), here: '', there, facts: { kind } } as const;
      this.tally.differ({ verdict: 'only_there', year, agency, body, component, ...values });
    });
  }

  /** A report that the table has no row of: each of its figures is only here. */
  private absentThere(report: OurReport): void {
    const who = this.who(report, report.scope === 'area' ? OVERALL : report.name);
    const only = (column: string, here: string, facts: Facts = { kind: 'no_row' }) => {
      this.tally.differ({ ...who, verdict: 'only_here', column, here, there: '', facts });
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
      this.tally.same();
      return;
    }
    const who = this.who(report, this.rows.text(row, 'component'));
    this.tally.differ({
      ...who,
      verdict,
      column: this.rows.name(i),
      here,
      there: row[i] ?? '',
      facts,
    });
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
}
