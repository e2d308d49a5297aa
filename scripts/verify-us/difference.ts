import type { Measure } from '../../src/model/measure';
import type { OurCell } from './release';
import type { PublishedTable } from './tables';
import type { Printed, Verdict } from './values';

/** A cell that is not equal on both sides. */
export interface Difference {
  readonly verdict: Exclude<Verdict, 'equal'>;
  readonly year: number;
  readonly table: string;
  readonly agency: string;
  /** Id of the agency, where its name is known. */
  readonly body: string | null;
  readonly component: string;
  readonly column: string;
  readonly here: string;
  readonly there: string;
  /** What a rule looks at. */
  readonly facts: Facts;
}

/** What is known of both sides of a difference, by what it is a difference of. */
export type Facts = CellFacts | EntryFacts | SumFacts | { readonly kind: 'no_report' | 'no_row' };

/** A cell of the export beside the report it belongs to. */
export interface CellFacts {
  readonly kind: 'cell';
  readonly table: PublishedTable;
  readonly measure: Measure;
  readonly printed: Printed;
  readonly ours: OurCell | undefined;
  /** A figure of the same report. */
  readonly valueOf: (measure: string) => number | null;
  /** Whether the report has any cell of the measure's section. */
  readonly hasSection: boolean;
}

/** A statute. */
export interface EntryFacts {
  readonly kind: 'entry';
  readonly ours: number | null;
  readonly printed: number | null;
  /** Whether the agency names another statute in the same words. */
  readonly again: boolean;
  /** How often the agency's components relied on it, together. */
  readonly ofParts: number | null;
}

/** A sum over all agencies, and what the rows of the export come to. */
export interface SumFacts {
  readonly kind: 'sum';
  readonly printed: Printed;
  readonly ofRows: number;
}
