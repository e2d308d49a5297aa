import type { Text } from '../../model/text';
import type { Gap } from '../../query/types';
import type { ChartFrame } from './frame';

/** Shares or counts in cells: a row a part, a column a year or an agency. */
export interface HeatmapState extends ChartFrame {
  readonly kind: 'heatmap';
  readonly mode: 'absolute' | 'share';
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
}

export interface HeatColumn {
  readonly key: string;
  readonly label: Text;
  readonly year: number;
  /** Agency whose column it is; null for a group's year. */
  readonly agency: string | null;
  /** Sum of the parts; null where not all of them are stated. */
  readonly total: number | null;
  /** Too few cases behind it for shares that mean much: hatched. */
  readonly small: boolean;
}

export interface HeatRow {
  readonly key: string;
  readonly label: Text;
  readonly group: Text;
  readonly hue: string;
  /** Runs parallel to `columns`. */
  readonly cells: readonly HeatCell[];
}

export interface HeatCell {
  readonly value: number | null;
  readonly share: number | null;
  /** Why there is no figure in the present mode. */
  readonly gap: Gap | null;
}
