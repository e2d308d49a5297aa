import type { Text } from '../../model/text';
import type { Gap } from '../../query/types';

/** A chart as rows: for the table view and for CSV and XLSX. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
}

export interface ChartColumn {
  readonly key: string;
  readonly label: Text;
  /** Unit to format numbers with; null for texts and years. */
  readonly unit: string | null;
}

/** A number or a text; where it is null, `gap` says why. */
export interface ChartCell {
  readonly value: number | string | Text | null;
  readonly gap: Gap | null;
  /** Whose reports stand behind it, where the row and column do not tell. */
  readonly point?: ChartPoint;
}

/** A point of a chart as the reports behind it are asked for. */
export interface ChartPoint {
  /** Series or indicator, or the key of the line. */
  readonly key: string;
  readonly year: number;
  /** Agency, where only one's reports stand behind it. */
  readonly agency: string | null;
}
