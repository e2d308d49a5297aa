import type { Block, Document, Grid, Paragraph } from '../model/document';
import type { Form, HeadingSpec, RowSpec, TableSpec } from '../model/form';
import { dataRows, isHeading, measureId } from '../model/form';
import type { Extraction, SourceTable } from '../model/report';
import { alignBlocks } from './aligned';
import { CellMaker, formOfTable, measuresOf } from './cells';
import { disownCollapsed } from './collapsed';
import { Context } from './context';
import { fold } from './fold';
import { readGrid } from './grid';
import { Lexicon } from './lexicon';
import { Readings } from './readings';
import { disownSecondTables } from './second-table';
import { placeOrphans, settleGlued } from './settle';
import { lostRepeatedLines } from './repeats';
import { readText } from './stream';
import { TextTables } from './text-tables';
import { turnBack } from './turned';

const lexicons = new WeakMap<readonly Form[], Lexicon>();

function lexiconOf(forms: readonly Form[]): Lexicon {
  const known = lexicons.get(forms);
  if (known) return known;
  const made = new Lexicon(forms);
  lexicons.set(forms, made);
  return made;
}

/**
 * Finds the statutory tables of a family's forms in a document and reads every cell. One cell a
 * measure of each table found, `absent` ones included; doubts say what is not sure. Which form
 * a table follows is decided by its labels alone, table by table; never throws.
 */
export function extract(document: Document, forms: readonly Form[]): Extraction {
  const lexicon = lexiconOf(forms);
  const context = new Context();
  const readings = new Readings();
  const blocks = turnBack(alignBlocks(document.blocks, lexicon), lexicon);
  const grids = blocks.filter((b): b is Grid => b.kind === 'grid');
  const besideGrids = document.blocks.some((b) => b.kind === 'grid');
  const textTables = new TextTables(grids.length, besideGrids);
  readBlocks(blocks, lexicon, context, readings, textTables);

  if (document.cut === true || endsWithoutLine(document.blocks, blocks))
    readings.cutOff(grids.length - 1, grids.at(-1)!);
  noteUnusedGroups(context, readings);
  if (lostRepeatedLines(blocks)) readings.distrust();
  settleGlued(readings, gluedThroughout(readings));
  const tableOf = (kind: string) =>
    formOfTable(forms, kind, foundMeasures(readings, kind, lexicon));
  const unplaced = placeOrphans(readings, (orphan) => {
    const table = tableOf(orphan.tableSpec.kind).tables[0];
    return table?.blocks.find((b) => b.id === orphan.block.id) ?? orphan.block;
  });

  const ragged = (table: number) => grids[table]?.aligned !== true;
  const kinds = new Set(forms.flatMap((f) => f.tables.map((t) => t.kind)));
  for (const kind of kinds) disownSubtotals(tableOf(kind).tables[0], readings);
  disownSecondTables(
    [...kinds].map((kind) => tablesOf(forms, kind)),
    readings,
  );
  disownCollapsed(readings, ragged);
  const maker = new CellMaker(readings);
  maker.make();
  const formIds = new Set<string>();
  for (const kind of kinds) {
    const { form, tables } = tableOf(kind);
    if (tables.length === 0) {
      maker.unreadTable(headedTables(context, forms, kind));
      continue;
    }
    if (form) formIds.add(form.id);
    finishTable(maker, readings, tables, unplaced.length > 0, ragged);
  }
  const cells = orderCells([...maker.cells.values()], forms);
  return {
    form: formIds.size === 0 ? null : formIds.size === 1 ? [...formIds][0]! : 'mixed',
    cells,
    tables: [...sourceTables(grids, readings, lexicon), ...textTables.toSourceTables()],
    doubts: [...maker.findings(), ...unplaced],
  };
}

function readBlocks(
  blocks: readonly Block[],
  lexicon: Lexicon,
  context: Context,
  readings: Readings,
  textTables: TextTables,
): void {
  let run: Paragraph[] = [];
  let gridIndex = 0;
  const flush = () => {
    for (const p of run)
      if (
        textTables.besideGrids &&
        gridIndex > 0 &&
        context.table !== null &&
        /^\d{1,7}$/.test(fold(p.text))
      )
        readings.looseNumbers.push({ text: p.text, place: p.place, row: 0, column: 0 });
    readText(run, lexicon, context, readings, textTables);
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') run.push(block);
    else {
      flush();
      readGrid(block, gridIndex++, lexicon, context, readings);
    }
  }
  flush();
}

/** Whether lines of text, put together to a table, are the last of the file: it may be cut there. */
const endsWithoutLine = (given: readonly Block[], read: readonly Block[]) =>
  read.at(-1)?.kind === 'grid' && given.at(-1)?.kind === 'paragraph';

/** All groups of the remedies were named, and no line of figures came: blank or lost, not absent. */
function noteUnusedGroups(context: Context, readings: Readings): void {
  const { groups } = context;
  const block = groups[0]?.block;
  if (!block || context.groupsUsed || groups.length < dataRows(block).length) return;
  if (context.blankRow) {
    context.blankRow();
    return;
  }
  for (const { table, row } of groups)
    readings.labelsOnly.push({ tableSpec: table, block, row, place: '' });
}

/** Digits run together in this text as a rule; else a short row has lost blanks, not spaces. */
function gluedThroughout(readings: Readings): boolean {
  const glued = readings.ambiguous.filter((a) => a.candidates.length > 0);
  const long = glued.filter((a) => /\d{4,}/.test(a.raw) || !/\s/.test(a.raw));
  return glued.length > 0 && long.length * 2 >= glued.length;
}

/**
 * What is a heading in one form is a row of figures in another (（六）其他处理). Printed with figures
 * over rows that have theirs, it is their sum: taken as well, it would count twice.
 */
function disownSubtotals(table: TableSpec | undefined, readings: Readings): void {
  for (const block of table?.blocks ?? [])
    for (const heading of block.rows.filter(isHeading)) {
      const below = dataRows(block).filter((row) => row.under === heading.heading);
      if (!below.some((row) => readings.states(block, row))) continue;
      const sums = [...readings.byMeasure.values()]
        .map(([reading]) => reading!)
        .filter((r) => r.block.id === block.id && isSameLine(r.row, heading));
      for (const { block: other, row } of sums) readings.disown(other, row, 'heading_figures');
    }
}

const isSameLine = (row: RowSpec, heading: HeadingSpec) =>
  row.number === heading.number && row.label === heading.label;

function foundMeasures(readings: Readings, kind: string, lexicon: Lexicon): Set<string> {
  const found = new Set<string>();
  for (const [measure, list] of readings.byMeasure)
    if (list.some((r) => lexicon.kindOf(r.block) === kind)) found.add(measure);
  for (const seen of readings.labelsOnly)
    if (seen.tableSpec.kind === kind)
      for (const column of seen.block.columns) found.add(measureId(seen.block, seen.row, column));
  return found;
}

/** The tables of a kind in all forms, each once. */
const tablesOf = (forms: readonly Form[], kind: string): TableSpec[] => [
  ...new Set(forms.flatMap((f) => f.tables.filter((t) => t.kind === kind))),
];

/** Tables of a kind with a block of which every head was met. */
function headedTables(context: Context, forms: readonly Form[], kind: string): TableSpec[] {
  const { met } = context;
  return tablesOf(forms, kind).filter((table) =>
    table.blocks.some((b) => b.columns.length > 1 && b.columns.every((c) => met.has(c))),
  );
}

/** Whether a measure is in all of the tables. */
function inAll(tables: readonly TableSpec[]): (measure: string) => boolean {
  const sets = tables.map(measuresOf);
  return (id) => sets.every((ids) => ids.has(id));
}

function finishTable(
  maker: CellMaker,
  readings: Readings,
  tables: readonly TableSpec[],
  rowsLost: boolean,
  ragged: (table: number) => boolean,
): void {
  const table = tables[0]!;
  const common = inAll(tables.slice(1));
  for (const seen of readings.labelsOnly)
    if (seen.tableSpec.kind === table.kind)
      for (const block of table.blocks)
        if (block.id === seen.block.id)
          maker.unreadableRow(block, seen.row.id, seen.row.label, seen.place);
  for (const block of table.blocks) {
    if (rowsLost)
      for (const row of dataRows(block)) maker.unreadableRow(block, row.id, row.label, '');
    if (readings.looseNumbers.length > 0 && block.totalColumn !== undefined)
      maker.doubtBlanks(block, readings.looseNumbers.map((l) => l.text.trim()).join('、'), ragged);
  }
  maker.addAbsent(table, common);
}

function orderCells<T extends { measure: string }>(cells: T[], forms: readonly Form[]): T[] {
  const order = new Map<string, number>();
  for (const form of forms)
    for (const table of form.tables)
      for (const id of measuresOf(table)) if (!order.has(id)) order.set(id, order.size);
  return cells.sort((a, b) => order.get(a.measure)! - order.get(b.measure)!);
}

/** The grids in which something was read, with the kind of table found there. */
function sourceTables(grids: readonly Grid[], readings: Readings, lexicon: Lexicon): SourceTable[] {
  const kinds = new Map<number, string>();
  for (const list of readings.byMeasure.values())
    for (const reading of list)
      if (reading.table < grids.length && !kinds.has(reading.table))
        kinds.set(reading.table, lexicon.kindOf(reading.block));
  return [...kinds]
    .sort((a, b) => a[0] - b[0])
    .map(([index, kind]) => ({
      index,
      kind,
      grid: grids[index]!.rows.map((row) =>
        row.map(({ text, x, width, height }) => ({ text, x, width, height })),
      ),
    }));
}
