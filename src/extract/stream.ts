import type { BlockSpec, RowSpec, TableSpec } from '../model/form';
import { dataRows } from '../model/form';
import type { Paragraph } from '../model/document';
import { assignCells, type ValueCell } from './assign';
import type { BlockHeader, Context, ResolvedRow } from './context';
import { fold } from './fold';
import { cutGlued, type GluedCells } from './glued';
import { enterLabel } from './grid';
import type { Lexicon } from './lexicon';
import type { FoundCell, Readings } from './readings';
import { scan, type Scanned, type Token } from './scan';
import { cutSegment, type Segment } from './segment';
import type { TextTables } from './text-tables';

/**
 * Reads running text: labels are found by their wording, figures are what stands between one
 * label and the next. Works for a cell a line, pipes, tabs, columns of blanks, and text that
 * lost every separator. A label counts only where a header or its own table stands before it,
 * so that prose with the same words is left alone.
 */
export function readText(
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
  context: Context,
  readings: Readings,
  tables: TextTables,
): void {
  if (paragraphs.length === 0) return;
  const original = paragraphs.map((p) => p.text).join('\n');
  new TextReader(paragraphs, scan(original, lexicon), context, readings, tables).read();
}

class TextReader {
  private readonly starts: number[] = [];

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly scanned: Scanned,
    private readonly context: Context,
    private readonly readings: Readings,
    private readonly tables: TextTables,
  ) {
    let at = 0;
    for (const p of paragraphs) {
      this.starts.push(at);
      at += p.text.length + 1;
    }
  }

  read(): void {
    const { tokens } = this.scanned;
    for (let t = 0; t < tokens.length; t++) {
      const token = tokens[t]!;
      const skipTo = this.readRemedies(t);
      if (skipTo !== null) {
        t = skipTo - 1;
        continue;
      }
      if (this.readRow(token, tokens[t + 1])) continue;
      this.context.addHeader(this.textOf(token.start, token.end), token.match.entries, 0, 1, -1);
      enterLabel(token.match, this.context);
    }
  }

  private readRow(token: Token, next: Token | undefined): boolean {
    const down = token.match.entries.some((e) => e.role === 'row' && e.block.layout === 'down');
    if (!down) return false;
    const end = next?.start ?? this.scanned.folded.text.length;
    const text = this.between(token.end, end);
    const probe = this.context.resolveRow(token.match, null);
    if (!probe) return false;
    const rough = cutSegment(stripUnit(text, probe.block), probe.block.columns.length, 'label');
    if (!this.inContext(probe.block, probe.table) && !standsAlone(token, probe, rough))
      return false;
    const resolved = this.context.resolveRow(token.match, rough.cells.length) ?? probe;
    const { block, table, row } = resolved;
    const segment =
      block === probe.block
        ? rough
        : cutSegment(stripUnit(text, block), block.columns.length, 'label');
    const ambiguousRole = token.match.entries.some(
      (e) => e.role === 'column' || e.role === 'heading',
    );
    const columnRole = token.match.entries.some((e) => e.role === 'column');
    const figures = /\d/.test(fold(text));
    const digits = segment.cells.join('').replace(/\D/g, '').length;
    if (segment.prose === true && (block.columns.length === 1 || digits < block.columns.length))
      return false;
    if (segment.strange !== null && (columnRole || !this.isSubLabel(text))) return false;
    if (segment.kind === 'empty' && columnRole && !hasOwnNumber(token, row)) return false;
    if (
      segment.kind === 'separated' &&
      ambiguousRole &&
      !segment.cells.some((c) => /\d/.test(fold(c)))
    )
      return false;
    if (this.readings.has(block, row) && !segment.cells.some((c) => /\d/.test(fold(c))))
      return true;
    enterLabel(token.match, this.context);
    // A label alone: its figures may stand elsewhere, or be lost.
    const loose =
      this.tables.besideGrids && segment.cells.length === 1 && digits < block.columns.length;
    if (segment.kind === 'empty' || (segment.strange !== null && !figures) || loose) {
      const place = this.placeOf(token.start);
      this.context.enter(row.id);
      this.readings.labelsOnly.push({ tableSpec: table, block, row, place });
      if (loose)
        this.readings.looseNumbers.push({ text: segment.cells[0]!, place, row: 0, column: 0 });
      return true;
    }
    const header = this.context.headerOf(block);
    this.context.enterRow(resolved);
    this.addSegment(resolved, header, segment, token);
    return true;
  }

  /** A table counts as begun when a header of the block, or a row of the same table, was seen. */
  private inContext(block: BlockSpec, table: TableSpec): boolean {
    if (this.context.headerOf(block).fit > 0) return true;
    return this.context.inTable(table.kind) && this.context.lastRow?.block.id === block.id;
  }

  private isSubLabel(text: string): boolean {
    return /^\s*[\t|｜\n]/u.test(text);
  }

  private addSegment(
    { block, table, row }: ResolvedRow,
    header: BlockHeader,
    segment: Segment,
    token: Token,
  ): void {
    const place = this.placeOf(token.start);
    const label = this.textOf(token.start, token.end);
    const raw = segment.cells.join(' ');
    const at = this.tables.add(table, label, segment.strange ? [segment.strange] : segment.cells);
    const found = (text: string, i: number): ValueCell => ({
      text,
      place,
      row: at.row,
      column: i + 1,
      x: i + 1,
      width: 1,
    });
    const values = segment.cells.map(found);
    const fallback: FoundCell = {
      text: raw || (segment.strange ?? ''),
      place,
      row: at.row,
      column: 1,
    };
    const rows = dataRows(block);
    const cut = this.endsHere(token, segment) && row !== rows.at(-1);
    const options = {
      table: at.table,
      headerUnits: header.units,
      fallback,
      doubts: cut ? [{ kind: 'cut_off' as const, detail: raw }] : [],
    };
    for (const orphan of segment.orphans)
      this.readings.orphans.push({
        tableSpec: table,
        block,
        after: row.id,
        cells: orphan.map((text, i) => ({
          ...found(text, i),
          row: this.tables.add(table, '', orphan).row,
        })),
        table: at.table,
      });
    if (segment.strange !== null) {
      this.readings.addRow(block, row, [], {
        ...options,
        doubts: [{ kind: 'split_row', detail: segment.strange }],
      });
      return;
    }
    const n = block.columns.length;
    if (segment.kind === 'separated' || segment.cells.length === n) {
      const cells = assignCells(block, values, header, -1, segment.terminated);
      const lost = cells.every((c) => c === null);
      if (!lost) {
        this.readings.addRow(block, row, cells, options);
        return;
      }
    }
    this.addGlued(block, table, row, segment.cells, at.table, fallback, header.units);
  }

  /** Whether the text ends with the last figure of this row: it may have been cut there. */
  private endsHere(token: Token, segment: Segment): boolean {
    const last = segment.cells.at(-1);
    const { original } = this.scanned.folded;
    return (
      token === this.scanned.tokens.at(-1) && last !== undefined && original.endsWith(last.trim())
    );
  }

  /** Fewer pieces than columns: cut where the sums leave one way, else keep for the columns. */
  private addGlued(
    block: BlockSpec,
    table: TableSpec,
    row: RowSpec,
    pieces: readonly string[],
    tableIndex: number,
    fallback: FoundCell,
    headerUnits: readonly (string | null)[],
  ): void {
    const cuts = pieces.length < block.columns.length ? cutPieces(pieces, gluedCells(block)) : [];
    this.readings.ambiguous.push({
      block,
      tableSpec: table,
      row,
      candidates: cuts ?? [],
      raw: pieces.join(' '),
      found: fallback,
      table: tableIndex,
      headerUnits,
    });
  }

  /**
   * The remedies stand side by side: after the last group's name come heads in whatever order
   * the extraction left them, then one line of figures. Returns the token to go on with.
   */
  private readRemedies(t: number): number | null {
    const { tokens } = this.scanned;
    const entry = tokens[t]!.match.entries.find(
      (e) => e.role === 'row' && e.block.layout === 'across',
    );
    if (entry?.role !== 'row') return null;
    const rows = entry.block.rows.filter((r): r is RowSpec => !('heading' in r));
    if (entry.row !== rows.at(-1)) return null;
    // The other groups must have been named just before: prose names one at a time.
    const named = new Set<RowSpec>();
    for (const token of tokens.slice(Math.max(0, t - 20), t + 1))
      for (const e of token.match.entries)
        if (e.role === 'row' && e.block === entry.block) named.add(e.row);
    if (rows.some((row) => !named.has(row))) return null;
    let stop = t + 1;
    while (stop < tokens.length && this.isHeadOf(entry.block, tokens[stop]!)) stop++;
    for (const token of tokens.slice(t, stop)) enterLabel(token.match, this.context);
    const n = rows.length * entry.block.columns.length;
    const last = tokens[stop - 1]!.end;
    const limit = tokens[stop]?.start ?? this.scanned.folded.text.length;
    const behind = this.between(last, limit);
    const separated = cutRow(behind, n);
    const text = separated ? { at: last } : this.remaining(t, stop, entry.block);
    const segment = separated ?? cutSegment('values' in text ? text.values : '', n, 'cell');
    const place = this.placeOf(text.at);
    if (segment.cells.length === 0) {
      for (const row of rows)
        this.readings.labelsOnly.push({ tableSpec: entry.table, block: entry.block, row, place });
      return stop;
    }
    this.context.groupsUsed = true;
    this.addRemedies(entry.block, entry.table, rows, segment, place);
    return stop;
  }

  /** A head of the block, or a piece of one that extraction broke up (`其他` of `其他结果`). */
  private isHeadOf(block: BlockSpec, token: Token): boolean {
    if (token.match.entries.some((e) => e.role !== 'anchor' && e.block === block)) return true;
    const heads = block.columns.map((c) => c.label).join('');
    const text = fold(this.textOf(token.start, token.end));
    return token.match.number === '' && [...text].every((c) => heads.includes(c));
  }

  private addRemedies(
    block: BlockSpec,
    table: TableSpec,
    rows: readonly RowSpec[],
    segment: Segment,
    place: string,
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
    const header = { cells: [], units: [], fit: 0, explained: 0, latest: 0 };
    let cells = assignCells(whole, values, header, -1, segment.terminated);
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
          ...(own.every((c) => c === null)
            ? [{ kind: 'unreadable' as const, detail: fallback.text }]
            : []),
        ],
      });
    });
  }

  /** Text from token `t` up to token `stop` without labels and without broken-up heads. */
  private remaining(t: number, stop: number, block: BlockSpec): { values: string; at: number } {
    const { tokens, folded } = this.scanned;
    const heads = new Set(block.columns.map((c) => c.label).join(''));
    const limit = tokens[stop]?.start ?? folded.text.length;
    const lines: string[] = [];
    let at = tokens[t]!.end;
    let begun = false;
    for (let k = t; k < stop; k++) {
      const piece = this.between(tokens[k]!.end, k + 1 < stop ? tokens[k + 1]!.start : limit);
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

  /** Original text between two folded positions. */
  private between(from: number, to: number): string {
    const { at, after, original } = this.scanned.folded;
    const start = from === 0 ? 0 : after[from - 1]!;
    const end = to < at.length ? at[to]! : original.length;
    return original.slice(start, end);
  }

  private textOf(from: number, to: number): string {
    const { at, original } = this.scanned.folded;
    return original.slice(at[from]!, at[to - 1]! + 1);
  }

  private placeOf(foldedIndex: number): string {
    const { at, original } = this.scanned.folded;
    const position = at[foldedIndex] ?? original.length;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return this.paragraphs[low]!.place;
  }
}

/** `（七）总计` is a row; 总计 alone is as likely a column. */
const hasOwnNumber = (token: Token, row: RowSpec) =>
  row.number !== '' && token.match.number === fold(row.number);

/**
 * A row whose header is on another page (a flip-book): trusted only for a label too long to occur
 * by chance, with as many figures as the form has columns, that add up.
 */
function standsAlone(token: Token, { block, row }: ResolvedRow, segment: Segment): boolean {
  const total = block.columns.findIndex((c) => c.id === block.totalColumn);
  if (total < 0 || (token.end - token.start < 8 && !hasOwnNumber(token, row))) return false;
  const figures = segment.cells.map((c) => (/^\d+$/.test(fold(c)) ? Number(fold(c)) : NaN));
  if (figures.length !== block.columns.length) return false;
  return figures.reduce((sum, v, i) => (i === total ? sum : sum + v), 0) === figures[total];
}

/**
 * The line of values behind the heads, where cells are parted by tabs or bars: a line of its own,
 * or, with every bar on its own line, whatever follows the bar that closes the last head.
 */
function cutRow(text: string, n: number): Segment | null {
  const separators = (line: string) => line.match(/[\t|｜]/g)?.length ?? 0;
  if (separators(text) === 0) return null;
  const row = text.split('\n').find((line) => separators(line) >= n - 2);
  if (row !== undefined) return cutSegment(row, n, 'cell');
  return separators(text) >= n - 1 ? cutSegment(text, n, 'label') : null;
}

const isBlankRow = (line: string, atLeast: number) =>
  fold(line) === '' && (line.match(/[\t|｜]/g)?.length ?? 0) >= atLeast;

const UNIT_BEFORE = /^\s*[|｜\t]?\s*(?:万元|人次|[条件元次篇个人份项宗])(?=[\s|｜\t\d+\-−]|$)/u;

/** Takes away the unit of count a form prints between label and figures. */
function stripUnit(text: string, block: BlockSpec): string {
  return block.unitColumn ? text.replace(UNIT_BEFORE, '') : text;
}

function gluedCells(block: BlockSpec): GluedCells {
  const total = block.columns.findIndex((c) => c.id === block.totalColumn);
  return {
    columns: block.columns.map((c) => ({ signed: c.signed === true, decimal: c.decimal === true })),
    totals: total > 0 ? [{ from: 0, total }] : [],
  };
}

/** Ways to cut pieces that are nothing but digits, signs and points; none for anything else. */
function cutPieces(pieces: readonly string[], cells: GluedCells): string[][] | null {
  const folded = pieces.map((p) => fold(p).replace(/元$/, ''));
  if (folded.some((p) => !/^[+-]?[\d.+-]+$/.test(p))) return [];
  return cutGlued(folded, cells);
}

/** What all ways to cut agree on, cell by cell. */
export function agree(candidates: readonly (readonly string[])[], n: number): (string | null)[] {
  return Array.from({ length: n }, (_, i) => {
    const first = candidates[0]?.[i];
    return first !== undefined && candidates.every((c) => c[i] === first) ? first : null;
  });
}
