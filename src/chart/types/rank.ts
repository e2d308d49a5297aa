import type { Text } from '../../model/text';
import type { Colour } from './colour';
import type { ChartFrame } from './frame';

/** Bars in order of size. */
export interface RankState extends ChartFrame {
  readonly kind: 'rank';
  readonly bars: readonly RankBar[];
  /** Ranked in all, where `bars` are only the first of them. */
  readonly ranked: number;
  /** What is ranked, behind a number: `17 个机关`. */
  readonly noun: Text;
  /** Heads the column of names in a table. */
  readonly head: Text;
}

export interface RankBar {
  readonly key: string;
  readonly label: Text;
  readonly value: number;
  readonly rank: number;
  readonly denominator: number | null;
  readonly marked: boolean;
  /** Of one picked for comparison, its own. */
  readonly colour?: Colour;
}
