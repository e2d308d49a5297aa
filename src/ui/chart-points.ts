import {
  formatChange,
  formatFigure,
  formatValue,
  gapText,
  unitText,
  type ChartState,
  type FlowState,
  type Language,
  type TrendLine,
} from '../chart';
import type { Text } from '../model/text';
import { CATALOGUES } from './messages';

/** A point that the keyboard can reach. */
export interface Reachable {
  readonly key: string;
  readonly label: Text;
  readonly year: number;
  readonly agency?: string | null;
  readonly drawn: boolean;
  /** Item of the drawing, where its place is not that of the point. */
  readonly item?: { readonly seriesIndex: number; readonly dataIndex: number };
  readonly text: (language: Language) => string;
}

export interface At {
  readonly row: number;
  readonly column: number;
}

/** Points of a chart: a row a line or part, a column a year or agency; bars are a row each. */
export function pointsOf(state: ChartState): readonly (readonly Reachable[])[] {
  switch (state.kind) {
    case 'trend':
      return linePoints(state.lines, state.unit, false);
    case 'multiples':
      return linePoints(state.panels, state.unit, true);
    case 'slope':
      return state.lines.map((line, row) =>
        [line.before, line.after].map((value, i) => ({
          key: line.key,
          label: line.label,
          year: i === 0 ? state.from : state.to,
          drawn: true,
          item: { seriesIndex: row, dataIndex: i },
          text: (language) => formatFigure(value, state.unit, language),
        })),
      );
    case 'scatter':
    case 'funnel':
      return [state.points, state.peers].flatMap((dots, kind) =>
        dots.map((dot, i): readonly Reachable[] => [
          {
            key: dot.key,
            label: dot.label,
            year: state.year,
            drawn: true,
            item: { seriesIndex: 1 - kind, dataIndex: i },
            text: (language) => formatFigure(dot.y, state.unit, language),
          },
        ]),
      );
    case 'stack':
      return state.parts.map((part) =>
        part.points.map((point, i) => ({
          key: part.key,
          label: part.label,
          year: Number(state.categories[i]?.key),
          drawn: point.value !== null,
          text: (language) =>
            point.value === null
              ? gapText(point.gap ?? 'not_stated', language)
              : state.mode === 'share' && point.share !== null
                ? formatValue(point.share, 'percent', language)
                : formatFigure(point.value, state.unit, language),
        })),
      );
    case 'rank':
      return state.bars.map((bar, i) => [
        {
          key: bar.key,
          label: bar.label,
          year: state.years?.[1] ?? 0,
          drawn: true,
          item: { seriesIndex: 0, dataIndex: i },
          text: (language) => formatFigure(bar.value, state.unit, language),
        },
      ]);
    case 'heatmap':
      return state.rows.map((row, r) =>
        row.cells.map((cell, c) => {
          const column = state.columns[c]!;
          const value = state.mode === 'share' ? cell.share : cell.value;
          const unit = state.mode === 'share' ? 'percent' : state.unit;
          return {
            key: row.key,
            label: inColumn(row.label, column.agency === null ? null : column.label),
            year: column.year,
            agency: column.agency,
            drawn: true,
            item: { seriesIndex: 0, dataIndex: r * state.columns.length + c },
            text: (language) =>
              value === null
                ? gapText(cell.gap ?? 'not_stated', language)
                : formatFigure(value, unit, language),
          };
        }),
      );
    case 'movers':
      return state.bars.map((bar, i) => [
        {
          key: bar.key,
          label: bar.label,
          year: state.to,
          drawn: true,
          item: { seriesIndex: 0, dataIndex: i },
          text: (language) =>
            `${formatChange(bar.change, 'points', language)} ${unitText('points', language)}`,
        },
      ]);
    case 'flow':
      return state.links.map((link, i) => [
        {
          key: link.key,
          label: between(state, link.from, link.to),
          year: state.years?.[0] ?? 0,
          drawn: link.value > 0,
          item: { seriesIndex: 0, dataIndex: i },
          text: (language) => formatFigure(link.value, state.unit, language),
        },
      ]);
    case 'tiles':
      return state.tiles.map((tile, i) => [
        {
          key: tile.key,
          label: tile.label,
          year: state.years?.[1] ?? 0,
          drawn: tile.value !== null,
          item: { seriesIndex: 0, dataIndex: i },
          text: (language) =>
            tile.value === null
              ? gapText(tile.gap ?? 'not_stated', language)
              : formatFigure(tile.value, state.unit, language),
        },
      ]);
  }
}

/** A row a line; each point knows its place among the strokes that are drawn. */
function linePoints(
  lines: readonly TrendLine[],
  unit: string,
  panels: boolean,
): readonly (readonly Reachable[])[] {
  // What lies under the lines is a series of its own, of each panel or of all.
  let series = panels ? 0 : 1;
  return lines.map((line) => {
    if (panels) series += 1;
    const first = series;
    series += line.strokes.length;
    return line.points.map((point) => {
      const stroke = line.strokes.findIndex((years) => years.includes(point.year));
      return {
        key: line.key,
        label: line.label,
        year: point.year,
        drawn: stroke >= 0,
        ...(stroke < 0
          ? {}
          : {
              item: {
                seriesIndex: first + stroke,
                dataIndex: line.strokes[stroke]!.indexOf(point.year),
              },
            }),
        text: (language) =>
          point.value === null
            ? gapText(point.gap ?? 'not_stated', language)
            : formatFigure(point.value, unit, language),
      };
    });
  });
}

/** Both ends of a link of a flow, by their names where they are drawn. */
function between(state: FlowState, from: string, to: string): Text {
  const name = (key: string) =>
    state.nodes.find((node) => node.key === key)?.label ?? { zh: key, en: key };
  const [a, b] = [name(from), name(to)];
  return { zh: `${a.zh} → ${b.zh}`, en: `${a.en} → ${b.en}` };
}

/** A part's name with the agency whose it is. */
function inColumn(part: Text, column: Text | null): Text {
  if (column === null) return part;
  return {
    zh: `${column.zh}${CATALOGUES.zh.punctuation.colon}${part.zh}`,
    en: `${column.en}${CATALOGUES.en.punctuation.colon}${part.en}`,
  };
}

/** Where an arrow key leads; null for other keys and beyond the edge. */
export function moveOn(
  rows: readonly (readonly Reachable[])[],
  at: At | null,
  key: string,
): At | null {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[key];
  if (step === undefined || rows[0]?.length === undefined || rows[0].length === 0) return null;
  // The first key press lands on the latest year of the first line.
  if (at === null) return { row: 0, column: rows[0].length - 1 };
  const next = { row: at.row + step[0]!, column: at.column + step[1]! };
  return rows[next.row]?.[next.column] === undefined ? null : next;
}

/** A point in words: line, year, value or why there is none. */
export function readPoint(
  state: ChartState,
  rows: readonly (readonly Reachable[])[],
  at: At,
  language: Language,
): string {
  const point = rows[at.row]?.[at.column];
  if (point === undefined) return '';
  const name = rows.length > 1 ? point.label[language] : state.title[language];
  return [name, String(point.year), point.text(language)].join(
    CATALOGUES[language].punctuation.comma,
  );
}
