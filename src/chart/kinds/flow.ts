import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { EChartsOption } from '../echarts';
import { formatFigure, formatNumber, formatPercent } from '../format';
import { textWidth, wrapAround } from '../layout';
import { FONT_STACK, chartTokens, colourOf } from '../palette';
import { TYPE, baseOption, graphicOption, surround } from '../picture';
import { tipHtml } from '../tip';
import type { ChartView, FlowNodeState, FlowState } from '../types';
import { NODE_WIDTH, flowLayout, type PlacedLink, type PlacedNode } from './flow-layout';
import { gapOf, sizeOf } from './flow-state';
import { flowTable } from './flow-table';
import { flowSummary } from './flow-words';
import type { ChartKind } from '.';

const ROW = 28;
/** From a node to its name, and behind it. */
const BESIDE = 10;

/** How the cases of one report pass from where they come to where they end. */
export const flow: ChartKind<FlowState> = {
  toOption,
  toTable: flowTable,
  toSummary: flowSummary,
  heightFor: (state) => {
    const rows = [0, 1, 2, 3].map((c) => state.nodes.filter((node) => node.column === c).length);
    return Math.max(220, Math.max(...rows) * ROW + 24);
  },
  leastWidth: () => 560,
  isEmpty: (state) => state.links.every(({ value }) => value === 0),
};

function toOption(state: FlowState, view: ChartView): EChartsOption {
  const around = surround(state, view);
  const tokens = chartTokens(view.theme);
  const last = Math.max(0, ...state.nodes.map(({ column }) => column));
  const ends = state.nodes.filter(({ column }) => column === last);
  const whole = around.box.right - around.box.left;
  const longest = Math.max(0, ...ends.map((node) => textWidth(labelOf(node, view), TYPE.label)));
  const room = Math.min(longest + BESIDE, whole * 0.4);
  const box = {
    left: around.box.left + 2,
    top: around.box.top + 10,
    right: around.box.right - room - 4,
    bottom: around.box.bottom - 12,
  };
  const step = last === 0 ? box.right - box.left : (box.right - box.left) / last;
  // A name ends where the next column begins, or at the edge of the picture.
  const roomOf = ({ column }: FlowNodeState) =>
    (column === last ? room + NODE_WIDTH : step) - NODE_WIDTH - BESIDE;
  const placed = flowLayout(state, box);
  const items = itemsOf(state);
  const links = new Map(placed.links.map((one) => [one.link.key, one]));
  const nodes = new Map(placed.nodes.map((one) => [one.node.key, one]));
  const hidden = { show: false, type: 'value' as const, min: 0, max: 1 };
  return {
    ...baseOption(view),
    grid: { left: 0, top: 0, right: 0, bottom: 0, outerBoundsMode: 'none' },
    xAxis: hidden,
    yAxis: hidden,
    tooltip: {
      show: view.purpose === 'screen',
      trigger: 'item',
      // Kept within the drawing it has no arrow, whose inline style a strict policy refuses.
      confine: true,
      backgroundColor: tokens.background,
      borderColor: tokens.grid,
      textStyle: { color: tokens.text, fontSize: TYPE.label },
      formatter: (hit: unknown) => tip(state, view, (hit as { dataIndex: number }).dataIndex),
    },
    series: [
      {
        type: 'custom',
        name: 'flow',
        data: items.map((item) => ({
          value: [0, 0],
          ...(item.of === 'link' ? { key: item.key, year: state.years?.[0] ?? 0 } : {}),
        })),
        renderItem: ({ dataIndex }) => {
          const item = items[dataIndex]!;
          const link = item.of === 'link' ? links.get(item.key) : undefined;
          const node = item.of === 'node' ? nodes.get(item.key) : undefined;
          if (link) return band(link, colourFor(state, link, view));
          if (node) return block(node, labelOf(node.node, view, roomOf(node.node)), view);
          return { type: 'group', children: [] };
        },
      },
    ],
    graphic: graphicOption([...around.graphics]),
  };
}

/** What the drawing's items are: all links, then all nodes, so that labels lie above bands. */
export function itemsOf(
  state: FlowState,
): readonly { readonly of: 'link' | 'node'; readonly key: string }[] {
  return [
    ...state.links.map(({ key }) => ({ of: 'link' as const, key })),
    ...state.nodes.map(({ key }) => ({ of: 'node' as const, key })),
  ];
}

/** A band has the colour of its outcome; before that, of who asked. */
function colourFor(state: FlowState, { link }: PlacedLink, view: ChartView): string {
  const to = state.nodes.find(({ key }) => key === link.to);
  return colourOf({ of: 'hue', hue: to?.hue ?? '', step: 0, steps: 1 }, view.theme);
}

function band({ from, to, width }: PlacedLink, fill: string): CustomSeriesRenderItemReturn {
  const half = Math.max(width, 0.75) / 2;
  const middle = (from.x + to.x) / 2;
  const path = [
    `M${point(from.x, from.y - half)}`,
    `C${point(middle, from.y - half)} ${point(middle, to.y - half)} ${point(to.x, to.y - half)}`,
    `L${point(to.x, to.y + half)}`,
    `C${point(middle, to.y + half)} ${point(middle, from.y + half)} ${point(from.x, from.y + half)}Z`,
  ].join('');
  return {
    type: 'path',
    shape: { pathData: path },
    style: { fill, opacity: 0.38 },
    emphasis: { style: { opacity: 0.65 } },
  };
}

const point = (x: number, y: number) => `${x.toFixed(2)},${y.toFixed(2)}`;

/** A node with its name; what has no counterpart is a dashed frame at its lower end. */
function block(placed: PlacedNode, text: string, view: ChartView): CustomSeriesRenderItemReturn {
  const { node, x, top, height, gap, label } = placed;
  const tokens = chartTokens(view.theme);
  const colour = colourOf({ of: 'hue', hue: node.hue, step: 0, steps: 1 }, view.theme);
  const beside = top + height - gap;
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: { x, y: top, width: NODE_WIDTH, height }, style: { fill: colour } },
      ...(gap > 0
        ? [
            {
              type: 'rect' as const,
              shape: { x: x - 3, y: beside, width: NODE_WIDTH + 6, height: gap },
              style: { fill: 'none', stroke: tokens.text, lineWidth: 1.5, lineDash: [4, 3] },
            },
          ]
        : []),
      {
        type: 'text',
        style: {
          x: x + NODE_WIDTH + 6,
          y: label,
          text,
          fill: tokens.text,
          // A rim keeps names clear of the bands behind them.
          stroke: tokens.background,
          lineWidth: 3,
          font: `400 ${String(TYPE.label)}px ${FONT_STACK}`,
          verticalAlign: 'middle',
        },
      },
    ],
  };
}

/** Name and figure; where a node does not balance, both figures. In one line of so many px. */
function labelOf(node: FlowNodeState, view: ChartView, room = Infinity): string {
  const print = (value: number) => formatNumber(value, view.language);
  const figures =
    gapOf(node) === 0
      ? print(sizeOf(node))
      : `${print(node.incoming ?? 0)} ≠ ${print(node.outgoing ?? 0)}`;
  const words = (name: string) => `${name} ${figures}`;
  return wrapAround(node.label[view.language], words, room, TYPE.label, 1)[0]!;
}

function tip(state: FlowState, view: ChartView, index: number): string {
  const { language } = view;
  const zh = language === 'zh';
  const item = itemsOf(state)[index];
  const figure = (value: number) => formatFigure(value, state.unit, language);
  const nameOf = (key: string) =>
    state.nodes.find((node) => node.key === key)?.label[language] ?? key;
  if (item?.of === 'link') {
    const link = state.links.find(({ key }) => key === item.key)!;
    const from = state.nodes.find(({ key }) => key === link.from);
    const of = from ? sizeOf(from) : 0;
    return tipHtml({
      head: `${nameOf(link.from)} → ${nameOf(link.to)}`,
      rows: [
        [zh ? '件数' : 'Cases', figure(link.value)],
        ...(of > 0
          ? [
              [
                zh ? '占前者' : 'Share of the former',
                formatPercent(link.value / of, language),
              ] as const,
            ]
          : []),
      ],
    });
  }
  const node = state.nodes.find(({ key }) => key === item?.key);
  if (!node) return '';
  return tipHtml({
    head: node.label[language],
    rows: [
      ...(node.incoming === null ? [] : [[zh ? '进' : 'In', figure(node.incoming)] as const]),
      ...(node.outgoing === null ? [] : [[zh ? '出' : 'Out', figure(node.outgoing)] as const]),
    ],
  });
}
