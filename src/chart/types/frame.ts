import type { Scope } from '../../model/report';
import type { Text } from '../../model/text';
import type { DefinitionBreak } from '../../query/types';

/** Chinese first. */
export type Language = 'zh' | 'en';

export type Theme = 'light' | 'dark';

/**
 * What every picture says about itself, whatever its kind. It travels with the drawing onto the
 * page, into the table view and into exported files, so that no picture is ever without it.
 */
export interface ChartFrame {
  readonly title: Text;
  /** Place, level or agencies: what the title leaves open. Empty texts when nothing. */
  readonly subtitle: Text;
  /** A measure's unit (`request`, `case` …), or an indicator's (`percent`, `per_100` …). */
  readonly unit: string;
  readonly scope: Scope;
  /** First and last year drawn; null without years. */
  readonly years: readonly [number, number] | null;
  /** Reports that state a value drawn, and reports there are in the group. */
  readonly reports: { readonly stated: number; readonly total: number };
  /** How a rate is made; null where nothing is divided. */
  readonly formula: Text | null;
  /** Whose figures: agencies' own reports, or the release's own words. */
  readonly source: Text;
  readonly release: ReleaseNote;
  readonly caveats: readonly Text[];
  /** Agencies (or groups) asked for that state nothing at all. */
  readonly withoutData: readonly Text[];
}

export interface ReleaseNote {
  readonly id: string;
  readonly version: string;
  readonly synthetic: boolean;
  /** What its family calls scopes, where not by the usual words. */
  readonly scopes?: Readonly<Partial<Record<Scope, Text>>>;
  /** What its family calls a body in Chinese, where not 机关. */
  readonly bodyWord?: string;
}

/** A definition changed: between `year` and the year before it, lines are cut. */
export type Break = DefinitionBreak;
