import type { Text } from '../../model/text';

/** Who reported when. */
export interface Coverage {
  readonly years: readonly number[];
  readonly rows: readonly CoverageRow[];
}

export interface CoverageRow {
  readonly agency: string;
  readonly label: Text;
  /** Runs parallel to `Coverage.years`; null: no report. */
  readonly cells: readonly (CoverageCell | null)[];
}

export interface CoverageCell {
  readonly report: string;
  readonly status: 'parsed' | 'partial';
  readonly form: string | null;
  readonly errors: number;
  readonly warnings: number;
}
