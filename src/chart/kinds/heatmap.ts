import type { EChartsOption } from '../echarts';
import { formatPercent, formatValue, gapText } from '../format';
import { textWidth, wrapTo, type Box } from '../layout';
import { chartTokens } from '../palette';
import { TYPE, baseOption, graphicOption, surround, textAt, type Graphic } from '../picture';
import { tipHtml } from '../tip';
import type { ChartView, HeatmapState, PinnedWords } from '../types';
import { cellDrawing } from './heatmap-cell';
import { heatmapTable } from './heatmap-table';
import { heatmapSummary } from './heatmap-words';
import type { ChartKind } from '.';

const HEAD_LINE = TYPE.axis * 1.3;
const ROW = 26;
/** Room that a year takes over a column; an agency as much as its longest word, between two ends. */
const YEAR = 46;
const AGENCY = [66, 92] as const;
/** Lines that names over columns take at most. */
const HEAD_LINES = 4;

/** Parts by years or agencies: the figure in each cell, its size in the cell's lightness too. */
export const heatmap: ChartKind<HeatmapState> = {
  toOption,
  toTable: heatmapTable,
  toSummary: heatmapSummary,
  heightFor: (state, width) =>
    state.rows.length * ROW + headLines(state, columnsIn(state, width).width) * HEAD_LINE + 24,
  leastWidth: (state) => 150 + state.columns.length * columnWidth(state),
  endsLatest: (state) => state.columns.every(({ agency }) => agency === null),
  pinned: (state, view) => rowNames(state, view, cellsIn(state, surround(state, view).box)),
  isEmpty: (state) => state.columns.length === 0 || state.rows.length === 0,
};

function columnWidth(state: HeatmapState): number {
  const names = state.columns.filter(({ agency }) => agency !== null).map(({ label }) => label);
  if (names.length === 0) return YEAR;
  const words = names.flatMap(({ zh, en }) => [...zh.split(/\s+/), ...en.split(/\s+/)]);
  // Chinese breaks anywhere.
  const whole = words.filter((word) => /^[\p{Script=Latin}.,()&-]+$/u.test(word));
  const longest = Math.max(0, ...whole.map((word) => textWidth(word, TYPE.axis)));
  return Math.min(AGENCY[1], Math.max(AGENCY[0], Math.ceil(longest) + 6));
}

/** Lines that the longest name over a column takes at a width. */
function headLines(state: HeatmapState, width: number): number {
  const names = state.columns.flatMap(({ label }) => [label.zh, label.en]);
  return Math.max(1, ...names.map((name) => nameLines(name, width).length));
}

function nameLines(name: string, width: number): string[] {
  return wrapTo(name, width - 6, TYPE.axis, HEAD_LINES);
}

/** Where cells lie. */
export interface Cells {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
}

function toOption(state: HeatmapState, view: ChartView): EChartsOption {
  const around = surround(state, view);
  const tokens = chartTokens(view.theme);
  const cells = cellsIn(state, around.box);
  const { box } = cells;
  const data = state.rows.flatMap((row, r) =>
    state.columns.map((column, c) => ({
      value: [c, r],
      key: row.key,
      year: column.year,
      agency: column.agency,
    })),
  );
  const hidden = { show: false, type: 'category' as const };
  return {
    ...baseOption(view),
    grid: {
      left: box.left,
      top: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      outerBoundsMode: 'none',
    },
    xAxis: { ...hidden, data: state.columns.map((column) => column.key) },
    yAxis: { ...hidden, inverse: true, data: state.rows.map((row) => row.key) },
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
        name: 'cells',
        data,
        renderItem: ({ dataIndex }) => cellDrawing(state, view, cells, dataIndex),
      },
    ],
    graphic: graphicOption([...around.graphics, ...heads(state, view, cells)]),
  };
}

function cellsIn(state: HeatmapState, box: Box): Cells {
  const { room, width } = columnsIn(state, box.right - box.left);
  const inner = {
    left: box.left + room,
    top: box.top + headLines(state, width) * HEAD_LINE + 8,
    right: box.right,
    bottom: box.bottom,
  };
  return {
    box: inner,
    width,
    height: Math.max(1, (inner.bottom - inner.top) / state.rows.length),
  };
}

/** Room for the names of rows and for each column, in either language alike. */
function columnsIn(state: HeatmapState, whole: number): { room: number; width: number } {
  const names = state.rows.flatMap(({ label }) => [label.zh, label.en]);
  const longest = Math.max(0, ...names.map((name) => textWidth(name, TYPE.label)));
  const least = state.columns.length * columnWidth(state);
  const room = Math.min(longest + 14, Math.max(130, whole - least), whole * 0.45);
  return { room, width: Math.max(1, (whole - room) / state.columns.length) };
}

/** Names of columns above and of rows at the left; agencies' names end on the first row. */
function heads(state: HeatmapState, view: ChartView, cells: Cells): Graphic[] {
  const { box, width } = cells;
  const { muted } = chartTokens(view.theme);
  const above = state.columns.flatMap((column, c) => {
    const lines = nameLines(column.label[view.language], width);
    return lines.map((line, i) =>
      textAt(
        line,
        box.left + (c + 0.5) * width,
        box.top - 6 - (lines.length - i - 0.5) * HEAD_LINE,
        { fill: muted, size: TYPE.axis, align: 'center' },
      ),
    );
  });
  const left = rowNames(state, view, cells).texts.map(({ text, x, y, size, fill }) =>
    textAt(text, x, y, { fill, size, align: 'right' }),
  );
  return [...above, ...left];
}

/** Names of rows, which end before the first cell. */
function rowNames(state: HeatmapState, view: ChartView, { box, height }: Cells): PinnedWords {
  const { text: fill } = chartTokens(view.theme);
  const room = box.left - 14;
  const full = Math.min(TYPE.label, height * 0.8);
  const texts = state.rows.flatMap((row, r) => {
    const name = row.label[view.language];
    // A name too long for one line takes two smaller ones.
    const size = textWidth(name, full) <= room ? full : Math.min(full, height * 0.4);
    const lines = wrapTo(name, room, size, 2);
    return lines.map((text, i) => ({
      text,
      x: box.left - 8,
      y: box.top + (r + 0.5) * height + (i - (lines.length - 1) / 2) * size * 1.15,
      size,
      fill,
    }));
  });
  return { width: box.left, texts };
}

function tip(state: HeatmapState, view: ChartView, hit: unknown): string {
  const { dataIndex } = hit as { dataIndex: number };
  const row = state.rows[Math.floor(dataIndex / state.columns.length)];
  const column = state.columns[dataIndex % state.columns.length];
  const cell = row?.cells[dataIndex % state.columns.length];
  if (!row || !column || !cell) return '';
  const { language } = view;
  const zh = language === 'zh';
  const total = column.total;
  return tipHtml({
    head: `${column.label[language]}${column.agency === null ? '' : ` ${String(column.year)}`}`,
    rows: [
      [
        row.label[language],
        cell.value === null
          ? gapText(cell.gap ?? 'not_stated', language)
          : formatValue(cell.value, state.unit, language),
      ],
      [zh ? '占比' : 'Share', cell.share === null ? '—' : formatPercent(cell.share, language)],
      [zh ? '合计' : 'Total', total === null ? '—' : formatValue(total, state.unit, language)],
    ],
  });
}
