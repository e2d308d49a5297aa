import type { Text } from '../../model/text';

/** One agency's place in a ranking. */
export interface Rank {
  readonly agency: string;
  readonly label: Text;
  readonly value: number;
  readonly denominator?: number;
  /** From 1; equal values share a rank. */
  readonly rank: number;
}

/** Agencies, or groups of them, in order of a quantity in one year, with what is not in the order. */
export interface Ranking {
  readonly year: number;
  /** Left out: agencies. Else groups of them, whose ids stand where an agency's would. */
  readonly by?: 'place' | 'level';
  /** Of groups: reports that state it / reports there are. Of agencies each has one. */
  readonly reports?: { readonly stated: number; readonly total: number };
  readonly ranks: readonly Rank[];
  /** How many were ranked in all, when `ranks` was cut. */
  readonly total: number;
  /** Agencies with a report that states no value, and those whose denominator is too small. */
  readonly withoutData: readonly { readonly agency: string; readonly label: Text }[];
  readonly tooSmall: readonly { readonly agency: string; readonly label: Text }[];
  /** How many more there are than those two lists name; none where left out. */
  readonly unlisted?: { readonly withoutData: number; readonly tooSmall: number };
}

/** An amount of money whose unit nobody states: kept out of every sum. */
export interface UnknownAmount {
  readonly report: string;
  readonly agency: string;
  readonly label: Text;
  readonly year: number;
  readonly measure: string;
  /** As printed. */
  readonly raw: string;
}

/** Such amounts, the first of them, and how many there are. */
export interface UnknownAmounts {
  readonly amounts: readonly UnknownAmount[];
  readonly total: number;
}
