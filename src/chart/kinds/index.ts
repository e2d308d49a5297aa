import type { EChartsOption } from '../echarts';
import { inGrey } from '../grey';
import { ownText, ownWords } from '../own-words';
import type {
  ChartState,
  ChartTable,
  ChartView,
  Language,
  PinnedWords,
  ReleaseNote,
} from '../types';
import { flow } from './flow';
import { funnel } from './funnel';
import { heatmap } from './heatmap';
import { movers } from './movers';
import { multiples } from './multiples';
import { rank } from './rank';
import { scatter } from './scatter';
import { slope } from './slope';
import { stack } from './stack';
import { tiles } from './tiles';
import { trend } from './trend';

/** What each kind of chart must do. A new kind: one file like these and one line below. */
export interface ChartKind<S extends ChartState> {
  toOption(state: S, view: ChartView): EChartsOption;
  toTable(state: S): ChartTable;
  /** Sentences in plain words, each made from the data, without a trailing space. */
  toSummary(state: S, language: Language): string[];
  /** Height in CSS px at which everything is legible on a page of this width. */
  heightFor(state: S, width: number): number;
  /** Width in CSS px below which a page scrolls it sideways; any width will do where left out. */
  leastWidth?(state: S): number;
  /** Where it is wider than its page: whether what matters most is at its right end. */
  endsLatest?(state: S): boolean;
  /** Words at its left that should stay in sight while it is scrolled sideways. */
  pinned?(state: S, view: ChartView): PinnedWords;
  /** Whether there is anything to draw. */
  isEmpty(state: S): boolean;
  /** What the drawing and its tips are made from; all of the state where left out. */
  drawnFrom?(state: S): unknown;
}

const kinds: { [K in ChartState['kind']]: ChartKind<Extract<ChartState, { kind: K }>> } = {
  trend,
  stack,
  rank,
  heatmap,
  movers,
  multiples,
  slope,
  scatter,
  funnel,
  flow,
  tiles,
};

function kindOf(state: ChartState): ChartKind<ChartState> {
  return kinds[state.kind] as ChartKind<ChartState>;
}

/** The ECharts option that draws a state. Pure: the same input gives an equal option. */
export function toOption(state: ChartState, view: ChartView): EChartsOption {
  const option = inOwnWords(kindOf(state).toOption(state, view), state.release);
  return view.ink === 'grey' ? inGrey(option) : option;
}

/** Tips are sentences too: they call bodies what their family calls them. */
function inOwnWords(option: EChartsOption, release: ReleaseNote): EChartsOption {
  const { tooltip } = option;
  if (tooltip === undefined || Array.isArray(tooltip)) return option;
  const tip = tooltip.formatter as ((hit: unknown) => string) | undefined;
  if (tip === undefined) return option;
  return { ...option, tooltip: { ...tooltip, formatter: (hit) => ownWords(tip(hit), release) } };
}

/** Tells drawings apart: two states with one name at the same size give the same picture and tips. */
export function pictureName(state: ChartState): string {
  return JSON.stringify(kindOf(state).drawnFrom?.(state) ?? state);
}

/** The same data as rows, missing values marked by their reason. */
export function toTable(state: ChartState): ChartTable {
  const table = kindOf(state).toTable(state);
  const columns = table.columns.map((one) => ({
    ...one,
    label: ownText(one.label, state.release),
  }));
  return { ...table, columns };
}

/** The same data in sentences, for screen readers and for copying into a briefing. */
export function toSummary(state: ChartState, language: Language): string[] {
  return kindOf(state)
    .toSummary(state, language)
    .map((sentence) => ownWords(sentence, state.release));
}

/** Height in CSS px at which all of a chart is legible on a page of this width. */
export function heightFor(state: ChartState, width: number): number {
  return kindOf(state).heightFor(state, width);
}

/** Width in CSS px below which a page scrolls a chart sideways instead of squeezing it. */
export function leastWidth(state: ChartState): number {
  return kindOf(state).leastWidth?.(state) ?? 0;
}

/** Whether a page that scrolls a chart sideways begins at its right end: with the latest year. */
export function endsLatest(state: ChartState): boolean {
  return kindOf(state).endsLatest?.(state) ?? false;
}

/** What stays in sight at the left while a chart is scrolled sideways; null where nothing does. */
export function pinnedWords(state: ChartState, view: ChartView): PinnedWords | null {
  return kindOf(state).pinned?.(state, view) ?? null;
}

/** Whether a chart has nothing to draw. */
export function isEmpty(state: ChartState): boolean {
  return kindOf(state).isEmpty(state);
}
