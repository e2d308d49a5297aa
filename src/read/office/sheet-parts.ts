/** A cell or merged range of a sheet. Rows and columns count from 0; both ends are included. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly merged: boolean;
}

/** Number of the visible row below a row. */
export type NextRow = (row: number) => number;

export type Part =
  | { readonly kind: 'text'; readonly box: Box }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

/** Boxes that begin in one row of the sheet, and the row's number. */
interface Row {
  readonly number: number;
  readonly boxes: readonly Box[];
}

const SECTION = /^[一二三四五六七八九十]+、/;
/** Longer texts across the whole width are prose, not titles of tables. */
const LONGEST_TITLE = 60;

/** Cuts a sheet into tables and the lines of text between them, from top to bottom. */
export function parts(boxes: readonly Box[], next: NextRow): Part[] {
  const out: Part[] = [];
  for (const block of blocks(boxes, next)) {
    let rows: Row[] = [];
    const flush = () => {
      const { texts, table } = splitHead(rows);
      for (const row of texts) for (const box of filled(row)) out.push({ kind: 'text', box });
      if (table.length > 0) out.push({ kind: 'table', rows: table });
      rows = [];
    };
    block.forEach((row, i) => {
      const [only, more] = filled(row);
      const heading = only?.merged && !more && SECTION.test(only.text) && crosses(only, rows);
      if (heading && !sameColumns(rows, block.slice(i + 1))) flush();
      rows.push(row);
    });
    flush();
  }
  return out;
}

/** Lines of text over a table: all of them but the last, which may be the table's own title. */
function splitHead(rows: readonly Row[]): { texts: readonly Row[]; table: readonly Row[] } {
  const first = rows.findIndex((row) => filled(row).length > 1);
  if (first < 0) return { texts: rows, table: [] };
  const above = rows[first - 1];
  const title = above && filled(above)[0];
  const belongs = title?.merged && !SECTION.test(title.text) && title.text.length <= LONGEST_TITLE;
  const start = belongs ? first - 1 : first;
  let end = rows.length;
  while (end > first && isProse(rows[end - 1]!)) end--;
  return { texts: [...rows.slice(0, start)], table: rows.slice(start, end) };
}

function isProse(row: Row): boolean {
  const [only, more] = filled(row);
  return only !== undefined && !more && only.merged && only.text.length > LONGEST_TITLE;
}

function filled(row: Row): Box[] {
  return row.boxes.filter((box) => box.text !== '');
}

/** Whether a box reaches across the whole table above it: a label leaves room for its figures. */
function crosses(box: Box, above: readonly Row[]): boolean {
  return above.every((row) => row.boxes.every((b) => b.text === '' || b.right <= box.right));
}

function columnsOf(rows: readonly Row[]): Set<number> {
  return new Set(
    rows.filter((row) => filled(row).length > 1).flatMap((row) => row.boxes.map((b) => b.left)),
  );
}

/** Whether the rows on both sides of a heading stand in the same columns: one table then. */
function sameColumns(above: readonly Row[], below: readonly Row[]): boolean {
  const next = below.findIndex((row) => filled(row).length > 1);
  if (next < 0) return false;
  const a = columnsOf(above);
  const b = columnsOf(below.slice(next, next + 2));
  return a.size > 0 && [...b].every((column) => a.has(column));
}

/** Runs of rows that hold something. A blank row inside a merged range parts nothing. */
function blocks(boxes: readonly Box[], next: NextRow): Row[][] {
  const rows = new Map<number, Box[]>();
  for (const box of boxes) {
    const row = rows.get(box.top);
    if (row) row.push(box);
    else rows.set(box.top, [box]);
  }
  const out: Row[][] = [];
  let reach = -2;
  for (const [number, members] of [...rows].sort(([a], [b]) => a - b)) {
    const texts = members.filter((box) => box.text !== '');
    if (texts.length === 0 && number > reach) {
      if (number === next(reach) && sameFrame(out.at(-1)!.at(-1)!.boxes, members)) {
        out.at(-1)!.push({ number, boxes: members });
      }
      continue;
    }
    if (number > next(reach)) out.push([]);
    out.at(-1)!.push({ number, boxes: members });
    reach = Math.max(reach, number, ...texts.map((box) => box.bottom));
  }
  return out;
}

/** Whether a row of empty cells is laid out as the row above: a line of the form left blank. */
function sameFrame(above: readonly Box[], row: readonly Box[]): boolean {
  const frame = (boxes: readonly Box[]) => boxes.map((b) => `${b.left}-${b.right}`).join();
  return row.length > 1 && frame(above) === frame(row);
}
