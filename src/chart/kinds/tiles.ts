import { plural } from '../../model/plural';
import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { EChartsOption } from '../echarts';
import { formatFigure, formatValue, gapText } from '../format';
import { textWidth, type Box } from '../layout';
import { FONT_STACK, chartTokens, heatColour, inkOn } from '../palette';
import { TYPE, baseOption, graphicOption, surround } from '../picture';
import { tipHtml } from '../tip';
import type { ChartTable, ChartView, Language, TileState, TilesState } from '../types';
import { hatching } from './heatmap-cell';
import type { ChartKind } from '.';

/** Largest side of a tile, in px. */
const LARGEST = 62;

/** Names are not printed smaller than this. */
const LEGIBLE = 8;

const sizeIn = (text: string, width: number) => (width - 4) / Math.max(1, textWidth(text, 1));

/** What stands in each tile: the names, or letters in all of them where a Latin one does not fit. */
function namesIn({ tiles: all }: TilesState, language: Language, width: number): string[] {
  const names = all.map(({ short }) => short[language]);
  const fit = names.every((name) => !/[A-Za-z]/.test(name) || sizeIn(name, width) >= LEGIBLE);
  return names.map((name, i) => (fit ? name : (all[i]!.code ?? name)));
}

/** A tile a place, the figure in each, its size in the tile's lightness too. No borders. */
export const tiles: ChartKind<TilesState> = {
  toOption,
  toTable,
  toSummary,
  heightFor: (state, width) => {
    const { columns, rows } = extent(state);
    return Math.ceil(Math.min(LARGEST, width / columns) * rows) + 20;
  },
  leastWidth: (state) => extent(state).columns * 34,
  isEmpty: (state) => state.tiles.every(({ value }) => value === null),
};

function extent({ tiles: all }: TilesState): { columns: number; rows: number } {
  return {
    columns: Math.max(1, ...all.map(({ column }) => column + 1)),
    rows: Math.max(1, ...all.map(({ row }) => row + 1)),
  };
}

/** Tiles are squares, in the middle of the room that there is. */
function gridIn(state: TilesState, box: Box): { left: number; top: number; side: number } {
  const { columns, rows } = extent(state);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const side = Math.max(8, Math.min(width / columns, height / rows));
  return {
    side,
    left: box.left + (width - side * columns) / 2,
    top: box.top + (height - side * rows) / 2,
  };
}

function toOption(state: TilesState, view: ChartView): EChartsOption {
  const around = surround(state, view);
  const tokens = chartTokens(view.theme);
  const grid = gridIn(state, around.box);
  const most = Math.max(0, ...state.tiles.map(({ value }) => value ?? 0));
  const names = namesIn(state, view.language, grid.side - 3);
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
      formatter: (hit: unknown) => tip(state, view, hit),
    },
    series: [
      {
        type: 'custom',
        name: 'tiles',
        data: state.tiles.map((tile) => ({
          value: [0, 0],
          ...(tile.gap === 'no_report' ? {} : { key: tile.key, year: state.years?.[0] ?? 0 }),
        })),
        renderItem: ({ dataIndex }) =>
          drawing(state.tiles[dataIndex]!, names[dataIndex]!, state, view, grid, most),
      },
    ],
    graphic: graphicOption([...around.graphics]),
  };
}

function drawing(
  tile: TileState,
  name: string,
  state: TilesState,
  view: ChartView,
  { left, top, side }: { left: number; top: number; side: number },
  most: number,
): CustomSeriesRenderItemReturn {
  const tokens = chartTokens(view.theme);
  const { value } = tile;
  const heat = value === null || most === 0 ? 0 : Math.sqrt(Math.max(0, value) / most);
  const fill = value === null ? tokens.shade : heatColour('neutral', heat, view.theme);
  const ink = value === null ? tokens.muted : inkOn(fill);
  const shape = {
    x: left + tile.column * side + 1.5,
    y: top + tile.row * side + 1.5,
    width: side - 3,
    height: side - 3,
  };
  const middle = shape.x + shape.width / 2;
  const figure = value === null ? '—' : formatValue(value, state.unit, view.language, true);
  const line = (text: string, share: number, largest: number) => {
    const size = Math.min(largest, sizeIn(text, shape.width));
    return {
      type: 'text' as const,
      style: {
        x: middle,
        y: shape.y + shape.height * share,
        text,
        fill: ink,
        ...(tile.small ? { stroke: fill, lineWidth: 3 } : {}),
        font: `400 ${size.toFixed(1)}px ${FONT_STACK}`,
        align: 'center' as const,
        verticalAlign: 'middle' as const,
      },
    };
  };
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: { ...shape, r: 2 }, style: { fill } },
      ...(tile.small ? hatching(shape, ink) : []),
      line(name, 0.34, Math.min(14, side * 0.28)),
      line(figure, 0.7, Math.min(12, side * 0.24)),
    ],
  };
}

function why(tile: TileState, language: Language): string {
  if (tile.small) return language === 'zh' ? '分母过小' : 'denominator too small';
  return gapText(tile.gap ?? 'not_stated', language);
}

function tip(state: TilesState, view: ChartView, hit: unknown): string {
  const tile = state.tiles[(hit as { dataIndex: number }).dataIndex];
  if (!tile) return '';
  const { language } = view;
  const zh = language === 'zh';
  return tipHtml({
    head: tile.label[language],
    rows: [
      [
        zh ? '数值' : 'Value',
        tile.value === null ? why(tile, language) : formatFigure(tile.value, state.unit, language),
      ],
      ...(tile.rank === null ? [] : [[zh ? '名次' : 'Rank', String(tile.rank)] as const]),
    ],
  });
}

function toTable(state: TilesState): ChartTable {
  return {
    columns: [
      { key: 'place', label: { zh: '地区', en: 'Place' }, unit: null },
      { key: 'rank', label: { zh: '名次', en: 'Rank' }, unit: null },
      { key: 'value', label: state.title, unit: state.unit },
    ],
    rows: state.tiles.map((tile) => [
      { value: tile.label, gap: null },
      { value: tile.rank, gap: tile.gap },
      { value: tile.value, gap: tile.gap },
    ]),
  };
}

function toSummary(state: TilesState, language: Language): string[] {
  const stated = state.tiles
    .filter((tile): tile is TileState & { value: number } => tile.value !== null)
    .sort((a, b) => b.value - a.value);
  const [first] = stated;
  const last = stated.at(-1);
  if (!first || !last) return [];
  const figure = (value: number) => formatFigure(value, state.unit, language);
  const year = String(state.years?.[0] ?? '');
  const [some, all] = [String(stated.length), String(state.tiles.length)];
  if (language === 'zh') {
    const rest = stated.length > 1 ? `，${last.label.zh}最低（${figure(last.value)}）` : '';
    return [
      `${year} 年 ${all} 个地区中 ${some} 个有数，${first.label.zh}最高（${figure(first.value)}）${rest}。`,
    ];
  }
  const rest = stated.length > 1 ? `, lowest ${last.label.en} (${figure(last.value)})` : '';
  return [
    `${year}: ${some} of ${all} places ${plural(some, 'has', 'have')} a figure; highest ${first.label.en} (${figure(first.value)})${rest}.`,
  ];
}
