/** From answers to pictures: pure functions, the same in Node and in the browser. */
export type * from './types';
export type { EChartsOption } from './echarts';
export type { FrameInput, FrameLines } from './frame';
export { trendState, type TrendInput } from './kinds/trend-state';
export { trendBases, withBasis, type TrendBasis } from './kinds/trend-basis';
export { stackState, type StackInput } from './kinds/stack-state';
export { rankState, type RankInput, type RankWords } from './kinds/rank-state';
export { heatmapState, type HeatmapInput } from './kinds/heatmap-state';
export { moversState, type MoversInput } from './kinds/movers-state';
export { asTrend, multiplesState, type MultiplesInput } from './kinds/multiples';
export { slopeState, type SlopeInput } from './kinds/slope-state';
export { scatterState } from './kinds/scatter-state';
export { funnelState, type FunnelInput } from './kinds/funnel-state';
export type { CloudInput } from './kinds/cloud-state';
export { indexLines } from './kinds/index-lines';
export { baseYears, usualBase, usualBetween, usualYear } from './kinds/usual';
export type { PeersInput } from './kinds/peer-band';
export { markerPath } from './markers';
export { flowState, type FlowInput } from './kinds/flow-state';
export { tilesState, type TilesInput } from './kinds/tiles-state';
export {
  endsLatest,
  heightFor,
  isEmpty,
  leastWidth,
  pictureName,
  pinnedWords,
  toOption,
  toTable,
  toSummary,
} from './kinds';
export {
  figureParts,
  formatFigure,
  formatNumber,
  formatPercent,
  formatValue,
  formatChange,
  formatYears,
  gapText,
  scopeText,
  unitText,
} from './format';
export { colourOf, chartTokens, FONT_STACK, type ChartTokens } from './palette';
export { BREAK_KEY } from './kinds/break-column';
export { frameLines } from './frame';
export { per } from './units';
export { ownText, ownWords } from './own-words';
