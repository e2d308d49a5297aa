import { SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { GridCell } from '../../model/document';
import { ReadError } from './failures';
import { tidy, type BlockList } from './layout';
import { parts, type Box, type Part } from './sheet-parts';

/** Cells of a sheet that are looked at; a report has a few hundred. */
const MAX_CELLS = 200_000;

/**
 * Adds the tables of a sheet. Blank rows part them, and so do section headings between tables
 * of different columns. Hidden rows and columns are left out.
 */
export function addSheet(sheet: WorkSheet, name: string, number: number, list: BlockList): void {
  const boxes = boxesOf(sheet);
  if (!boxes.some((box) => box.text !== '')) return;
  if (!/^sheet\d+$/i.test(name)) list.paragraph(name, `sheet ${number}`);
  const place = (row: number, column: number) =>
    `sheet ${number}, ${utils.encode_cell({ r: row, c: column })}`;
  const next = (row: number): number => {
    let below = row + 1;
    while (isHidden(sheet['!rows']?.[below])) below++;
    return below;
  };
  for (const part of parts(boxes, next)) {
    if (part.kind === 'text') list.paragraph(part.box.text, place(part.box.top, part.box.left));
    else list.grid({ ...gridOf(part, place), kind: 'grid', aligned: true });
  }
}

function boxesOf(sheet: WorkSheet): Box[] {
  const merges = sheet['!merges'] ?? [];
  const heads = new Map(merges.map((m) => [utils.encode_cell(m.s), m]));
  const covered = new Set<string>();
  let budget = MAX_CELLS;
  for (const { s, e } of merges) {
    budget -= (e.r - s.r + 1) * (e.c - s.c + 1);
    if (budget < 0) throw new ReadError('too_large');
    for (let r = s.r; r <= e.r; r++) {
      for (let c = s.c; c <= e.c; c++) covered.add(utils.encode_cell({ r, c }));
    }
  }
  const boxes: Box[] = [];
  for (const [address, cell] of Object.entries(sheet as Record<string, CellObject>)) {
    if (address.startsWith('!')) continue;
    if (--budget < 0) throw new ReadError('too_large');
    const merge = heads.get(address);
    if (!merge && covered.has(address)) continue;
    const at = utils.decode_cell(address);
    const box = visible(sheet, {
      top: at.r,
      left: at.c,
      bottom: merge?.e.r ?? at.r,
      right: merge?.e.c ?? at.c,
      text: shownText(cell),
      merged: merge !== undefined,
    });
    if (box) boxes.push(box);
  }
  return boxes.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The part of a box outside hidden rows and columns, or null. */
function visible(sheet: WorkSheet, box: Box): Box | null {
  let { top, bottom, left, right } = box;
  const rowHidden = (r: number) => isHidden(sheet['!rows']?.[r]);
  const columnHidden = (c: number) => isHidden(sheet['!cols']?.[c]);
  while (top <= bottom && rowHidden(top)) top++;
  while (bottom > top && rowHidden(bottom)) bottom--;
  while (left <= right && columnHidden(left)) left++;
  while (right > left && columnHidden(right)) right--;
  return top > bottom || left > right ? null : { ...box, top, bottom, left, right };
}

function isHidden(info: { hidden?: boolean } | undefined): boolean {
  return info?.hidden === true;
}

/**
 * What stands in a cell. Excel rounds numbers for display and prints #### in narrow columns;
 * then the number itself is the figure that was entered.
 */
export function shownText(cell: CellObject): string {
  if (cell.t === 'z' || cell.v === undefined) return '';
  const shown = tidy(cell.w ?? String(cell.v));
  if (cell.t !== 'n' || typeof cell.v !== 'number') return shown;
  if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return shown;
  return saysNumber(shown, cell.v) ? shown : String(cell.v);
}

function saysNumber(shown: string, value: number): boolean {
  const digits = /[+-]?\d[\d,，]*(\.\d+)?(e[+-]?\d+)?/i.exec(shown.replace(/\s/g, ''));
  if (!digits) return value === 0 && !shown.includes('#');
  let printed = Number(digits[0].replace(/[,，]/g, ''));
  if (shown.includes('%')) printed /= 100;
  // A negative number may be shown in brackets, and binary fractions are never exact.
  const difference = Math.abs(Math.abs(printed) - Math.abs(value));
  return difference <= Math.abs(value) * 1e-9;
}

function gridOf(part: Extract<Part, { kind: 'table' }>, place: (r: number, c: number) => string) {
  const all = part.rows.flatMap((row) => row.boxes);
  const framed = all.filter((box) => box.text !== '' || box.merged);
  const right = Math.max(...framed.map((box) => box.right));
  const left = Math.min(...framed.map((box) => box.left));
  const edges = new Set([left]);
  for (const box of framed) edges.add(box.left).add(box.right + 1);
  const columns = [...edges].filter((edge) => edge <= right).sort((a, b) => a - b);
  const columnAt = (edge: number) => columns.filter((c) => c < edge).length;
  const numbers = part.rows.map((row) => row.number);
  const last = numbers.at(-1)!;
  const taken = new Set<string>();
  const rows = part.rows.map((row, y) => {
    const cells: GridCell[] = [];
    for (const box of row.boxes) {
      if (!framed.includes(box)) continue;
      const x = columnAt(box.left);
      const width = Math.max(1, columnAt(box.right + 1) - x);
      const height = numbers.filter((n) => n >= box.top && n <= Math.min(box.bottom, last)).length;
      cells.push({ text: box.text, x, width, height, place: place(box.top, box.left) });
      for (let dy = 0; dy < height; dy++) {
        for (let dx = 0; dx < width; dx++) taken.add(`${y + dy},${x + dx}`);
      }
    }
    columns.forEach((column, x) => {
      if (taken.has(`${y},${x}`)) return;
      cells.push({ text: '', x, width: 1, height: 1, place: place(row.number, column) });
    });
    return cells.sort((a, b) => a.x - b.x);
  });
  return { rows, place: place(part.rows[0]!.number, left) };
}
