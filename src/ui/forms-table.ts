import { comparabilityOf, type ComparabilityRow } from '../model/comparability';
import type { Family, FormInfo } from '../model/family';
import type { Measure } from '../model/measure';
import type { Text } from '../model/text';
import { groupBy } from '../query/group';

/** What stands in a line of the comparison on one form. */
export interface FormCell {
  /** Id to read more about. */
  readonly id: string;
  readonly text: Text;
  /** Relation to the line's first cell, on the newest form that has one. */
  readonly comparability: ComparabilityRow['comparability'];
  readonly note: Text | null;
}

export interface FormLine {
  readonly id: string;
  /** Parallel to the forms; null: the form has nothing that means the same. */
  readonly cells: readonly (FormCell | null)[];
}

export interface FormSection {
  readonly table: string;
  readonly title: Text;
  readonly lines: readonly FormLine[];
}

export interface FormsTable {
  /** Newest first. */
  readonly forms: readonly FormInfo[];
  readonly sections: readonly FormSection[];
}

/**
 * The forms of a family side by side: every row of the newest in official order, with what stands
 * for it on each older one; then rows that only older forms have. Of a table that asks the same
 * columns of each of its many rows only the totals are listed, for the columns correspond alike.
 */
export function formsTable(family: Family): FormsTable {
  const forms = [...family.forms].sort((a, b) => b.years[0] - a.years[0]);
  const rows = new Map(comparabilityOf(family).map((row) => [`${row.measure} ${row.form}`, row]));
  const listed = inOrder(family);
  const placed = new Set<string>();
  const sections = new Map<string, FormLine[]>();
  for (const [i, form] of forms.entries()) {
    for (const measure of listed.filter((one) => one.forms.includes(form.id))) {
      if (placed.has(measure.id)) continue;
      const cells = forms.map((other, j) =>
        j < i ? null : cellOf(family, rows.get(`${measure.id} ${other.id}`)),
      );
      for (const id of [measure.id, ...cells.map((cell) => cell?.id)]) if (id) placed.add(id);
      const lines = sections.get(measure.table) ?? [];
      lines.push({ id: measure.id, cells });
      sections.set(measure.table, lines);
    }
  }
  return {
    forms,
    sections: [...sections].map(([table, lines]) => ({
      table,
      title: family.tables?.[table] ?? { zh: table, en: table },
      lines,
    })),
  };
}

function cellOf(family: Family, row: ComparabilityRow | undefined): FormCell | null {
  if (!row?.counterpart) return null;
  const measure = family.measures.find(({ id }) => id === row.counterpart);
  const derived = family.derived.find(({ id }) => id === row.counterpart);
  const text = measure?.label ?? derived?.label;
  if (!text) return null;
  return { id: row.counterpart, text, comparability: row.comparability, note: row.note };
}

/** Measures by table in official order, breakdowns of large tables left out. */
function inOrder(family: Family): Measure[] {
  return [...groupBy(family.measures, ({ table }) => table)].flatMap(([, measures]) => {
    const byRow = groupBy(measures, ({ row }) => row);
    const matrix = byRow.size >= 5 && measures.some(({ id }) => id.endsWith('__total'));
    const shown = matrix
      ? [...byRow].flatMap(([row, of]) => of.find(({ id }) => id === `${row}__total`) ?? of)
      : measures;
    return byNumber(shown);
  });
}

/** By the numbers printed before rows (`三/(六)/1.`), where all of them have one. */
function byNumber(measures: readonly Measure[]): Measure[] {
  const numbered = measures.map((measure) => ({ measure, path: numbers(measure.officialRow) }));
  if (numbered.some(({ path }) => path === null)) return [...measures];
  return numbered
    .sort((a, b) => {
      const length = Math.max(a.path!.length, b.path!.length);
      for (let i = 0; i < length; i += 1) {
        const difference = (a.path![i] ?? 0) - (b.path![i] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ measure }) => measure);
}

/** One to ten, as forms number their rows. */
const NUMERALS = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341';
const NUMBER = new RegExp(`^[(\uff08]?([${NUMERALS}]|\\d+)`, 'u');

/** `三/(六)/1.申请人` → 3, 6, 1. Null where a part has no number, or no part is deeper. */
function numbers(row: string): number[] | null {
  const path = row.split('/').map((part) => {
    const [, word] = NUMBER.exec(part) ?? [];
    if (word === undefined) return NaN;
    const at = NUMERALS.indexOf(word);
    return at < 0 ? Number(word) : at + 1;
  });
  return path.some(Number.isNaN) ? null : path;
}
