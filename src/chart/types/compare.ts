import type { Text } from '../../model/text';
import type { Chance } from '../../query/chance';
import type { PeerYear } from '../../query/questions/peers';
import type { Colour } from './colour';
import type { Break, ChartFrame } from './frame';
import type { TrendLine } from './trend';

/** Where peers lie, behind the lines of those picked. */
export interface PeerBand {
  /** Who the peers are. */
  readonly label: Text;
  /** Years with enough peers for a band. */
  readonly years: readonly PeerYear[];
  /** Runs of years of one definition. */
  readonly strokes: readonly (readonly number[])[];
}

/** A panel for each line. */
export interface MultiplesState extends ChartFrame {
  readonly kind: 'multiples';
  readonly panels: readonly TrendLine[];
  readonly axis: readonly number[];
  readonly breaks: readonly Break[];
  readonly notCollected: readonly number[];
  readonly band?: PeerBand;
  readonly pinned?: string;
  readonly ofBodies?: boolean;
  /** Own: each panel's value axis fits its line, so that shapes compare and heights do not. */
  readonly axes: 'shared' | 'own';
}

/** Two years beside each other, a stroke for each agency. */
export interface SlopeState extends ChartFrame {
  readonly kind: 'slope';
  readonly from: number;
  readonly to: number;
  readonly lines: readonly SlopeLine[];
  /** The middle peer of either year, where enough of them state it alike. */
  readonly median: readonly [number, number] | null;
  readonly pinned?: string;
}

export interface SlopeLine {
  readonly key: string;
  readonly label: Text;
  readonly colour: Colour;
  readonly before: number;
  readonly after: number;
  /** Which of the two divides by fewer cases than it should. */
  readonly small: readonly [boolean, boolean];
}

/** Bodies as points: how much they have to do against a figure. */
interface Cloud extends ChartFrame {
  readonly year: number;
  /** What lies to the right: always positive, on a logarithmic scale. */
  readonly across: { readonly label: Text; readonly unit: string };
  readonly up: Text;
  readonly points: readonly Dot[];
  /** Peers not picked; where they are many, one dot stands for those that lie together. */
  readonly peers: readonly PeerDot[];
  readonly pinned?: string;
}

/** One of those picked. */
export interface Dot {
  readonly key: string;
  readonly label: Text;
  readonly colour: Colour;
  readonly x: number;
  readonly y: number;
  readonly denominator: number | null;
  /** A rate over fewer cases than it should: hollow. */
  readonly small: boolean;
  /** Against what chance allows; null where that was not asked. */
  readonly place: Place | null;
}

/** Within both limits, or beyond the 95 % or the 99.8 % ones. */
export type Place = 'within' | 'above' | 'below' | 'far_above' | 'far_below';

export interface PeerDot {
  readonly key: string;
  readonly label: Text;
  readonly x: number;
  readonly y: number;
  readonly small: boolean;
  /** Bodies that it stands for, the named one among them. */
  readonly count: number;
  readonly place: Place | null;
}

/** Volume against rate. */
export interface ScatterState extends Cloud {
  readonly kind: 'scatter';
  /** The middle peer. */
  readonly median: number | null;
}

/** Rates over the cases they divide by, with what chance alone allows around the common rate. */
export interface FunnelState extends Cloud {
  readonly kind: 'funnel';
  readonly chance: Chance;
  /** Rate of all peers together. */
  readonly rate: number;
  /** From few cases to many. */
  readonly limits: readonly FunnelLimit[];
  /** Bodies by where they lie, those picked among them. */
  readonly counts: Readonly<Record<Place, number>>;
}

export interface FunnelLimit {
  readonly x: number;
  readonly inner: { readonly low: number; readonly high: number };
  readonly outer: { readonly low: number; readonly high: number };
}
