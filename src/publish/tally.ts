import type { Cell, Finding } from '../model/report';
import type { CopyGroup } from './accounting';
import type { Correction } from './corrections';
import { compareText } from './ids';
import type { AgencyOfReport } from './registry';

/** Counts over all reports written. */
export interface Totals {
  readonly reports: number;
  readonly agencies: number;
  /** Report years, ascending. */
  readonly years: readonly number[];
  readonly cells: Readonly<Record<Cell['state'], number>>;
  readonly findings: Readonly<Record<Finding['severity'], number>>;
  readonly byForm: Readonly<Record<string, number>>;
  readonly byYear: Readonly<Record<string, number>>;
  /** Agencies that no registry knows. */
  readonly unresolved: readonly { readonly id: string; readonly name: string }[];
  /** Corrections that fit no report. */
  readonly unusedCorrections: readonly Correction[];
}

/** Counts while reports go by. */
export class Tally {
  private reports = 0;
  private readonly agencies = new Map<string, AgencyOfReport>();
  private readonly cells = { stated: 0, blank: 0, filler: 0, unreadable: 0, absent: 0 };
  private readonly findings = { error: 0, warning: 0, note: 0 };
  private readonly byForm = new Map<string, number>();
  private readonly byYear = new Map<number, number>();

  add(
    group: CopyGroup,
    form: string | null,
    written: { readonly cells: readonly Cell[]; readonly findings: readonly Finding[] },
  ): void {
    this.reports += 1;
    this.agencies.set(group.copies[0].agency.id, group.copies[0].agency);
    for (const cell of written.cells) this.cells[cell.state] += 1;
    for (const finding of written.findings) this.findings[finding.severity] += 1;
    this.byForm.set(form ?? '', (this.byForm.get(form ?? '') ?? 0) + 1);
    this.byYear.set(group.year, (this.byYear.get(group.year) ?? 0) + 1);
  }

  totals(unusedCorrections: readonly Correction[]): Totals {
    const years = [...this.byYear.keys()].sort((a, b) => a - b);
    const forms = [...this.byForm].sort(([a], [b]) => compareText(a, b));
    return {
      reports: this.reports,
      agencies: this.agencies.size,
      years,
      cells: this.cells,
      findings: this.findings,
      byForm: Object.fromEntries(forms),
      byYear: Object.fromEntries(years.map((year) => [String(year), this.byYear.get(year) ?? 0])),
      unresolved: [...this.agencies.values()]
        .filter((agency) => !agency.resolved)
        .map(({ id, name }) => ({ id, name })),
      unusedCorrections,
    };
  }
}
