import type { Text } from '../../model/text';
import type { Point } from '../../query/types';
import type { Colour } from './colour';
import type { PeerBand } from './compare';
import type { Break, ChartFrame } from './frame';

/** Lines over the years. */
export interface TrendState extends ChartFrame {
  readonly kind: 'trend';
  readonly lines: readonly TrendLine[];
  /** Every year of the axis, without holes. */
  readonly axis: readonly number[];
  readonly breaks: readonly Break[];
  /** Years in which no form asked for any of the lines: shaded. */
  readonly notCollected: readonly number[];
  readonly band?: PeerBand;
  /** Key of the line that stands out. */
  readonly pinned?: string;
  /** Each line is of one body: a point then rests on one report, which nobody need be told. */
  readonly ofBodies?: boolean;
}

export interface TrendLine {
  readonly key: string;
  readonly label: Text;
  readonly colour: Colour;
  /** One per year of the axis. */
  readonly points: readonly Point[];
  /** Runs of years that one unbroken stroke connects; a single year is a lone point. */
  readonly strokes: readonly (readonly number[])[];
  /** Change of its latest value on the year before, like with like; null where none is told. */
  readonly change: LineChange | null;
  /** Years whose rate divides by fewer cases than it should: hollow points. */
  readonly small: readonly number[];
  /** Of an index: the year that is 100 for its latest value. */
  readonly base?: number;
}

export interface LineChange {
  readonly absolute: number;
  readonly ratio: number | null;
  /** Agencies that state it in both years, where these are not all; null: it is of all. */
  readonly among: number | null;
}
