import type { BlockSpec, RowSpec, TableSpec } from '../model/form';
import { dataRows } from '../model/form';
import { assignCells, type ValueCell } from './assign';
import type { Context } from './context';
import { fold } from './fold';
import { agree, cutPieces } from './glued';
import { enterLabel } from './enter-label';
import type { FoundCell, Readings } from './readings';
import type { Token } from './scan';
import { cutSegment, type Segment } from './segment';
import type { TextTables } from './text-tables';
import type { TextView } from './text-view';

/** Reads a table whose rows stand side by side over one line of values, in running text. */
export class TextRemedies {
  constructor(
    private readonly view: TextView,
    private readonly context: Context,
    private readonly readings: Readings,
    private readonly tables: TextTables,
  ) {}

  /**
   * The remedies stand side by side: after the last group's name come heads in whatever order
   * the extraction left them, then one line of figures. Returns the token to go on with.
   */
  read(t: number): number | null {
    const { tokens } = this.view.scanned;
    const entry = tokens[t]!.match.entries.find(
      (e) => e.role === 'row' && e.block.layout === 'across',
    );
    if (entry?.role !== 'row') return null;
    // The other groups must have been named just before: prose names one at a time.
    const named: RowSpec[] = [];
    for (const token of tokens.slice(Math.max(0, t - 20), t + 1))
      for (const e of token.match.entries)
        if (e.role === 'row' && e.block === entry.block)
          named.splice(0, named.length, ...named.filter((row) => row !== e.row), e.row);
    const rows = dataRows(entry.block).length === named.length ? named : null;
    if (rows === null) return null;
    let stop = t + 1;
    while (stop < tokens.length && this.isHeadOf(entry.block, tokens[stop]!)) {
      if (tokens[stop]!.match.entries.some((e) => e.role === 'row' && e.block === entry.block))
        return null;
      stop++;
    }
    for (const token of tokens.slice(t, stop)) enterLabel(token.match, this.context);
    const n = rows.length * entry.block.columns.length;
    const last = tokens[stop - 1]!.end;
    const limit = tokens[stop]?.start ?? this.view.end;
    const behind = this.view.between(last, limit);
    const separated = cutRow(behind, n);
    const text = separated ? { at: last } : this.remaining(t, stop, entry.block);
    const segment = separated ?? cutSegment('values' in text ? text.values : '', n, 'cell');
    const place = this.view.placeOf(text.at);
    // Fewer empty cells than figures are what is left of some other line.
    const few = segment.cells.length < n && segment.cells.every((cell) => fold(cell) === '');
    if (few) {
      for (const row of rows)
        this.readings.labelsOnly.push({ tableSpec: entry.table, block: entry.block, row, place });
      return stop;
    }
    this.context.groupsUsed = true;
    this.context.enterFigures();
    const cut = this.view.endsWith(tokens[stop - 1]!, segment);
    this.addRemedies(entry.block, entry.table, rows, segment, { place, cut });
    return stop;
  }

  /** A head of the block, or a piece of one that extraction broke up (`其他` of `其他结果`). */
  private isHeadOf(block: BlockSpec, token: Token): boolean {
    if (token.match.entries.some((e) => e.role !== 'anchor' && e.block === block)) return true;
    const heads = block.columns.map((c) => c.label).join('');
    const text = fold(this.view.textOf(token.start, token.end));
    return token.match.number === '' && [...text].every((c) => heads.includes(c));
  }

  private addRemedies(
    block: BlockSpec,
    table: TableSpec,
    rows: readonly RowSpec[],
    segment: Segment,
    { place, cut }: { place: string; cut: boolean },
  ): void {
    const n = rows.length * block.columns.length;
    const width = block.columns.length;
    const at = this.tables.add(table, '', segment.cells);
    const values = segment.cells.map((text, i): ValueCell => ({
      text,
      place,
      row: at.row,
      column: i + 1,
      x: i,
      width: 1,
    }));
    const fallback: FoundCell = { text: segment.cells.join(' '), place, row: at.row, column: 1 };
    const whole: BlockSpec = { ...block, columns: rows.flatMap(() => [...block.columns]) };
    const header = { cells: [], foreign: [], units: [], fit: 0, explained: 0, latest: 0 };
    let cells = assignCells(whole, values, header, -1, this.view.rowEnd(segment));
    let glued = false;
    if (cells.every((c) => c === null) && segment.kind === 'spaced' && segment.cells.length < n) {
      const cuts = cutPieces(segment.cells, {
        columns: whole.columns.map(() => ({ signed: false, decimal: false })),
        totals: rows.map((_, g) => ({ from: g * width, total: (g + 1) * width - 1 })),
      });
      const agreed = agree(cuts ?? [], n);
      cells = agreed.map((text) => (text === null ? null : { ...fallback, text }));
      glued = agreed.some((text) => text !== null);
    }
    rows.forEach((row, g) => {
      const own = cells.slice(g * width, (g + 1) * width);
      this.readings.addRow(block, row, own, {
        table: at.table,
        headerUnits: [],
        fallback,
        doubts: [
          ...(glued ? [{ kind: 'glued' as const, detail: fallback.text }] : []),
          ...(cut && g === rows.length - 1
            ? [{ kind: 'cut_off' as const, detail: fallback.text }]
            : []),
          ...(own.every((c) => c === null)
            ? [{ kind: 'unreadable' as const, detail: fallback.text }]
            : []),
        ],
      });
    });
  }

  /** Text from token `t` up to token `stop` without labels and without broken-up heads. */
  private remaining(t: number, stop: number, block: BlockSpec): { values: string; at: number } {
    const { tokens } = this.view.scanned;
    const heads = new Set(block.columns.map((c) => c.label).join(''));
    const limit = tokens[stop]?.start ?? this.view.end;
    const lines: string[] = [];
    let at = tokens[t]!.end;
    let begun = false;
    for (let k = t; k < stop; k++) {
      const piece = this.view.between(tokens[k]!.end, k + 1 < stop ? tokens[k + 1]!.start : limit);
      for (const line of piece.split('\n')) {
        const bare = [...fold(line)].filter((c) => !heads.has(c)).join('');
        const hasValue = /^[+\-_/]|^\d|^无/.test(bare);
        if (!begun && !hasValue && !(k === stop - 1 && isBlankRow(line, block.columns.length * 2)))
          continue;
        if (begun && bare !== '' && !hasValue) return { values: lines.join('\n'), at };
        if (!begun) at = tokens[k]!.end;
        begun = true;
        if (bare !== '' || isBlankRow(line, 1)) lines.push(line);
      }
    }
    return { values: lines.join('\n'), at };
  }
}

/**
 * The line of values behind the heads, where cells are parted by tabs or bars: a line of its own,
 * or, with every bar on its own line, whatever follows the bar that closes the last head.
 */
function cutRow(text: string, n: number): Segment | null {
  const separators = (line: string) => line.match(/[\t|｜]/g)?.length ?? 0;
  if (separators(text) === 0) return null;
  const lines = text.split('\n').filter((line) => fold(line) !== '' || separators(line) > 1);
  const at = lines.findIndex((line) => separators(line) >= n - 2);
  // A line break inside a blank cell parts the row; what stands before it is its beginning.
  if (at >= 0) return cutSegment(lines.slice(0, at + 1).join('\n'), n, 'cell');
  // What is left of the line of heads only closes it.
  const values = text.replace(/^[^\S\n]*\n?[^\S\n]*[\t|｜][\s|｜]*?\n/u, '');
  return separators(text) >= n - 1 ? cutSegment(values, n, 'cell') : null;
}

const isBlankRow = (line: string, atLeast: number) =>
  fold(line) === '' && (line.match(/[\t|｜]/g)?.length ?? 0) >= atLeast;
