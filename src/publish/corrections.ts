import type { Family } from '../model/family';
import type { Cell, Finding, Scope } from '../model/report';
import type { CorrectionColumns } from '../model/release-rows';
import type { CopyGroup } from './accounting';
import { publishFinding } from './findings';

/** A line of `corrections.csv`: a value that a person puts in place of the one read. */
export interface Correction {
  /** File and line it stands in, for messages. */
  readonly file: string;
  readonly line: number;
  /** Either the report's id, or agency (id or name), year and, where needed, scope. */
  readonly report: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly scope: Scope | null;
  readonly measure: string;
  /** In the measure's unit. */
  readonly value: number;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
}

/** The cells of a report with its corrections. */
export interface Corrected {
  readonly cells: readonly Cell[];
  readonly findings: readonly Finding[];
  columns(measure: string): CorrectionColumns;
}

/** Of a cell that nobody corrected. */
export const NOT_CORRECTED: CorrectionColumns = { corrected_value: null, correction: null };

/** Applies corrections, and knows in the end which of them fitted no report. */
export class Corrector {
  private readonly used = new Set<Correction>();

  constructor(
    private readonly corrections: readonly Correction[],
    private readonly family: Family,
  ) {}

  /**
   * A corrected measure that has no cell gets an absent one, so that the correction is seen.
   * Where several lines correct one value the last counts.
   */
  apply(group: CopyGroup, cells: readonly Cell[]): Corrected {
    const byMeasure = this.of(group);
    if (byMeasure.size === 0) return { cells, findings: [], columns: () => NOT_CORRECTED };
    for (const correction of byMeasure.values()) this.used.add(correction);
    const present = new Map(cells.map((cell) => [cell.measure, cell]));
    const missing = [...byMeasure.keys()].filter((measure) => !present.has(measure));
    return {
      cells: [...cells, ...missing.map(absentCell)],
      findings: [...byMeasure.values()].map((c) => correctionFinding(c, present.get(c.measure))),
      columns: (measure) => {
        const found = byMeasure.get(measure);
        return found ? { corrected_value: found.value, correction: note(found) } : NOT_CORRECTED;
      },
    };
  }

  unused(): Correction[] {
    return this.corrections.filter((correction) => !this.used.has(correction));
  }

  private of(group: CopyGroup): Map<string, Correction> {
    const fitting = this.corrections.filter(
      (c) => fits(c, group) && this.family.measures.some((measure) => measure.id === c.measure),
    );
    return new Map(fitting.map((correction) => [correction.measure, correction]));
  }
}

function fits(correction: Correction, group: CopyGroup): boolean {
  if (correction.report !== null) return correction.report === group.reportId;
  const { agency } = group.copies[0];
  const names = [agency.id, agency.name, group.copies[0].summary.identity.agencyName];
  return (
    names.includes(correction.agency) &&
    correction.year === group.year &&
    (correction.scope === null || correction.scope === group.scope)
  );
}

function absentCell(measure: string): Cell {
  const nowhere = { table: null, row: null, column: null, place: '' };
  return { measure, value: null, state: 'absent', raw: '', unit: null, ...nowhere };
}

function note({ reason, who, when }: Correction): string {
  return [reason, who, when].filter((part) => part !== '').join('; ');
}

function correctionFinding(correction: Correction, cell: Cell | undefined): Finding {
  const raw = cell?.raw ?? '';
  const value = String(correction.value);
  return publishFinding(
    'corrected',
    'note',
    {
      zh: `人工更正为 ${value}（原文“${raw}”）：${note(correction)}`,
      en: `Corrected by hand to ${value} (printed: "${raw}"): ${note(correction)}`,
    },
    {
      origin: 'source',
      measure: correction.measure,
      expected: correction.value,
      actual: cell?.value ?? null,
    },
  );
}
