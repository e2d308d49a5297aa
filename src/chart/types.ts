import type { Scope } from '../model/report';
import type { Text } from '../model/text';
import type { DefinitionBreak, Gap, Point } from '../query/types';
import type {
  FunnelState,
  MultiplesState,
  PeerBand,
  ScatterState,
  SlopeState,
} from './types-compare';

export type * from './types-compare';

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
}

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
}

export interface LineChange {
  readonly absolute: number;
  readonly ratio: number | null;
  /** Agencies that state it in both years, where these are not all; null: it is of all. */
  readonly among: number | null;
}

/** A definition changed: between `year` and the year before it, lines are cut. */
export type Break = DefinitionBreak;

/** Where a colour comes from: the meaning of a disposition, or the order of being picked. */
export type Colour =
  | { readonly of: 'hue'; readonly hue: string; readonly step: number; readonly steps: number }
  | { readonly of: 'picked'; readonly index: number };

/** Parts of a whole, one bar a category. */
export interface StackState extends ChartFrame {
  readonly kind: 'stack';
  readonly mode: 'absolute' | 'share';
  readonly categories: readonly StackCategory[];
  readonly parts: readonly StackPart[];
  /** Where the definition of a part changes, between two categories. */
  readonly breaks: readonly Break[];
}

export interface StackCategory {
  readonly key: string;
  readonly label: Text;
  /** Sum of the stated parts; null where none is. */
  readonly total: number | null;
  /** Why there is no bar. */
  readonly gap: Gap | null;
}

export interface StackPart {
  readonly key: string;
  readonly label: Text;
  readonly group: Text;
  readonly colour: Colour;
  /** Runs parallel to `categories`. Absolute values in every mode. */
  readonly points: readonly StackPoint[];
}

export interface StackPoint {
  readonly value: number | null;
  /** Share of the category's total; null where the value is or the total is 0. */
  readonly share: number | null;
  readonly stated: number;
  readonly gap: Gap | null;
}

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

/** What moved between two years, the largest move first. */
export interface MoversState extends ChartFrame {
  readonly kind: 'movers';
  readonly from: number;
  readonly to: number;
  readonly bars: readonly MoverBar[];
}

export interface MoverBar {
  readonly key: string;
  readonly label: Text;
  readonly colour: Colour;
  /** Shares of the whole, as ratios; `change` is their difference. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** Cases of one report from where they come to where they end. */
export interface FlowState extends ChartFrame {
  readonly kind: 'flow';
  /** Nodes with something in them, in the order of the flow; columns count from the source. */
  readonly nodes: readonly FlowNodeState[];
  /** Every link, those of 0 too; none where a link is not stated. */
  readonly links: readonly FlowLinkState[];
}

export interface FlowNodeState {
  readonly key: string;
  readonly label: Text;
  readonly hue: string;
  readonly column: number;
  /** Null for a source. */
  readonly incoming: number | null;
  /** Null for an end. */
  readonly outgoing: number | null;
}

export interface FlowLinkState {
  /** Both ends' keys with a blank between. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** A tile a place. */
export interface TilesState extends ChartFrame {
  readonly kind: 'tiles';
  readonly tiles: readonly TileState[];
}

export interface TileState {
  readonly key: string;
  readonly label: Text;
  readonly short: Text;
  readonly column: number;
  readonly row: number;
  readonly value: number | null;
  readonly rank: number | null;
  /** A rate over too few cases: hatched. */
  readonly small: boolean;
  readonly gap: Gap | null;
}

export type ChartState =
  | TrendState
  | StackState
  | RankState
  | HeatmapState
  | MoversState
  | MultiplesState
  | SlopeState
  | ScatterState
  | FunnelState
  | FlowState
  | TilesState;

/** How a state is drawn. The same state and view always make the same picture. */
export interface ChartView {
  readonly theme: Theme;
  readonly language: Language;
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
  /** `export` puts title, notes and source into the picture; on screen the page prints them. */
  readonly purpose: 'screen' | 'export';
  /** Only of an export; all shown where left out. */
  readonly show?: Partial<Record<PicturePart, boolean>>;
  readonly transparent?: boolean;
}

export type PicturePart = 'title' | 'subtitle' | 'notes' | 'source';

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
