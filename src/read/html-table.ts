import { Flow, type Group } from './html-flow';
import { OpenElements } from './html-open';
import type { Attributes } from './html-scan';
import { shapeOf, type SourceCell, type SourceRow, type TableItem } from './html-shape';

/** Limits of the HTML Standard (4.9.11). */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;

interface OpenRow extends SourceRow {
  readonly cells: SourceCell[];
  readonly hidden: boolean;
  /** Of no height: Word ends a table with such a row to fix the widths of its columns. */
  readonly collapsed: boolean;
}

/** A table whose start tag has been read and whose end has not. */
export class OpenTable {
  readonly caption = new Flow();
  private readonly rows: OpenRow[] = [];
  place: 'between' | 'caption' | 'cell' = 'between';
  sectionName: string | null = null;
  cellName: string | null = null;
  inRow = false;
  /** Elements open in the caption or cell, or, between cells, put before the table by mistake. */
  elements: OpenElements;
  private section = 0;
  private sectionHidden = false;

  constructor(readonly hidden: boolean) {
    this.elements = new OpenElements(hidden);
  }

  get flow(): Flow | null {
    if (this.place === 'caption') return this.caption;
    return this.place === 'cell' ? (this.rows.at(-1)?.cells.at(-1)?.flow ?? null) : null;
  }

  openCaption(hidden: boolean): void {
    this.closeSection();
    this.place = 'caption';
    this.elements = new OpenElements(this.hidden || hidden);
  }

  openSection(name: string, hidden: boolean): void {
    this.closeSection();
    this.sectionName = name;
    this.section += 1;
    this.sectionHidden = hidden;
  }

  openRow(hidden: boolean, collapsed: boolean): void {
    this.closeRow();
    if (this.sectionName === null) this.openSection('tbody', false);
    this.inRow = true;
    this.rows.push({
      cells: [],
      section: this.section,
      foot: this.sectionName === 'tfoot',
      hidden: hidden || this.sectionHidden,
      collapsed,
    });
  }

  openCell(name: string, attributes: Attributes, hidden: boolean): void {
    this.closeContent();
    if (!this.inRow) this.openRow(false, false);
    const row = this.rows.at(-1)!;
    this.place = 'cell';
    this.cellName = name;
    this.elements = new OpenElements(this.hidden || row.hidden || hidden);
    row.cells.push({
      flow: new Flow(),
      colspan: Math.min(span(attributes['colspan'], 1) || 1, MAX_COLSPAN),
      rowspan: Math.min(span(attributes['rowspan'], 1), MAX_ROWSPAN),
      hidden,
    });
  }

  closeContent(): void {
    this.flow?.endLine();
    this.place = 'between';
    this.cellName = null;
    this.elements = new OpenElements(this.hidden);
  }

  closeRow(): void {
    this.closeContent();
    this.inRow = false;
  }

  closeSection(): void {
    this.closeRow();
    this.sectionName = null;
    this.sectionHidden = false;
  }

  /** What the table amounts to: a grid, the arrangement of a page, or null for nothing at all. */
  finish(): TableItem | Group | null {
    this.closeSection();
    const rows = this.rows.filter((row) => !row.hidden && !(row.collapsed && isEmpty(row.cells)));
    return shapeOf(
      rows.map(({ cells, section, foot }) => ({
        cells: cells.filter((cell) => !cell.hidden),
        section,
        foot,
      })),
      this.caption.items,
    );
  }
}

function isEmpty(cells: readonly SourceCell[]): boolean {
  return cells.every((cell) => cell.flow.items.length === 0);
}

/** A span as written: digits, whatever follows them; `otherwise` where there are none. */
function span(value: string | undefined, otherwise: number): number {
  const digits = /^\s*\+?(\d+)/.exec(value ?? '')?.[1];
  return digits === undefined ? otherwise : Number(digits);
}
