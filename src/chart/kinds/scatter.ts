import { chartTokens } from '../palette';
import { textAt, TYPE, type Graphic } from '../picture';
import type { ChartView, Language, ScatterState } from '../types';
import { formatFigure, formatNumber, formatValue, unitText } from '../format';
import { cloudOption, type Places } from './cloud';
import { cloudTable } from './cloud-words';
import { MEDIAN } from './peer-band';
import type { ChartKind } from '.';

/** How much a body has to do against a figure: a dot each. */
export const scatter: ChartKind<ScatterState> = {
  toOption: (state, view) =>
    cloudOption(state, view, {
      heights: state.median === null ? [] : [state.median],
      across: [],
      under: (places) => medianLine(state, view, places),
    }),
  toTable: cloudTable,
  toSummary,
  heightFor: (_, width) => (width < 480 ? 340 : 430),
  isEmpty: (state) => state.points.length + state.peers.length === 0,
};

function medianLine(state: ScatterState, view: ChartView, { box, y }: Places): Graphic[] {
  if (state.median === null) return [];
  const tokens = chartTokens(view.theme);
  const place = y(state.median);
  const value = formatValue(state.median, state.unit, view.language);
  return [
    {
      type: 'line',
      silent: true,
      shape: { x1: box.left, y1: place, x2: box.right, y2: place },
      style: { stroke: tokens.mark, lineWidth: 1.5, lineDash: [5, 4] },
    },
    textAt(`${MEDIAN[view.language]} ${value}`, box.right - 4, place - 9, {
      fill: tokens.muted,
      size: TYPE.mark,
      align: 'right',
      halo: tokens.background,
    }),
  ];
}

/** Each body picked with both its figures, then the middle peer. */
function toSummary(state: ScatterState, language: Language): string[] {
  const zh = language === 'zh';
  const year = String(state.year);
  const { across } = state;
  const told = state.points.map((dot) => {
    const size = `${formatNumber(dot.x, language)} ${unitText(across.unit, language)}`;
    const value = formatFigure(dot.y, state.unit, language);
    return zh
      ? `${year} 年${dot.label.zh}${across.label.zh} ${size}，${state.up.zh} ${value}。`
      : `${dot.label.en} in ${year}: ${across.label.en.toLowerCase()} ${size}, ${state.up.en.toLowerCase()} ${value}.`;
  });
  if (state.median === null) return told;
  const median = formatFigure(state.median, state.unit, language);
  return [...told, zh ? `同类机关中位数 ${median}。` : `Median of the peers: ${median}.`];
}
