import type { TreeElement } from '../model/document';
import type { Cell, ListEntry } from '../model/report';
import type { TreeForm, TreeLayout, TreeList, TreeSection } from '../model/tree-form';
import { treeMeasureId } from '../model/tree-form';
import type { AssociatedItem } from './tree-bodies';
import { below, readColumn, readFigure } from './tree-value';

/** What one body states in one section. */
export interface SectionOfBody {
  readonly section: TreeSection;
  /** Items of the body: one, save in lists, whose items are the entries. */
  readonly items: readonly AssociatedItem[];
}

/**
 * A cell for each column of a section. The section is the cells' table, one row of figures below
 * its columns: whoever shows it draws it from them, and nothing is kept twice.
 */
export function readSection({ section, items }: SectionOfBody, form: TreeForm): Cell[] {
  const item = items[0]?.item;
  const columns = section.groups.flatMap((group) =>
    group.columns.map((column) => ({ column, measure: treeMeasureId(group, column) })),
  );
  if (!item) return [];
  const table = form.sections.indexOf(section);
  const readings = columns.map(({ column }) => readColumn(item, column, form.layout));
  return columns.map(({ column, measure }, i): Cell => {
    const { state, value, raw, line } = readings[i]!;
    const there = state !== 'absent';
    return {
      measure,
      value,
      state,
      raw,
      unit: value === null ? null : column.unit,
      table: there ? table : null,
      row: there ? 1 : null,
      column: there ? i + 1 : null,
      place: there ? placeOf(item, line, form.layout) : '',
    };
  });
}

/** The entries that a body names in a section's list. */
export function readList({ section, items }: SectionOfBody, layout: TreeLayout): ListEntry[] {
  const { list } = section;
  if (!list) return [];
  const entries = items.flatMap(({ item, association }) =>
    list.entry === null
      ? [{ item, entry: item, figure: below(association, [list.value]) }]
      : item.children
          .filter((child) => child.name === list.entry)
          .map((entry) => ({ item, entry, figure: below(entry, [list.value]) })),
  );
  return entries.map(({ item, entry, figure }, i) => {
    const reading = figure
      ? readFigure(figure.text, figure.line, layout.notApplicable)
      : { state: 'absent' as const, value: null, raw: '', line: entry.line };
    return {
      list: list.id,
      position: i + 1,
      name: textAt(entry, list.name),
      attributes: attributesOf(entry, list),
      value: reading.value,
      state: reading.state,
      raw: reading.raw,
      unit: reading.value === null ? null : list.unit,
      place: placeOf(item, reading.line, layout),
    };
  });
}

function attributesOf(entry: TreeElement, list: TreeList): Record<string, string> {
  const written = list.attributes.map(({ id, path }) => [id, textAt(entry, path)] as const);
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}

const textAt = (element: TreeElement, path: readonly string[]): string =>
  (below(element, path)?.text ?? '').replace(/\s+/gu, ' ').trim();

/** `line 8, PS3`: where in the file, and under which id. */
function placeOf(item: TreeElement, line: number, { id }: TreeLayout): string {
  return `line ${String(line)}, ${item.attributes[id] ?? item.name}`;
}
