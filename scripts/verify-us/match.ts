import type { Measure } from '../../src/model/measure';
import type { CsvSection } from './read-csv';
import { publishedTables } from './tables';
import type { PublishedTable } from './tables';

/** What a column of the export holds. */
export type Column =
  | { readonly kind: 'agency' | 'component' | 'year' }
  | { readonly kind: 'figure'; readonly measure: Measure; readonly alike: boolean }
  /** The date beside a figure of one of the ten oldest. */
  | { readonly kind: 'date'; readonly measure: Measure }
  | { readonly kind: 'statute' | 'citation' | 'relied' | 'words' }
  | { readonly kind: 'unknown' };

export interface MatchedSection {
  readonly table: PublishedTable;
  readonly columns: readonly Column[];
}

/** A wording with what varies taken out: case, punctuation, blanks, `&`. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/gu, 'and')
    .replace(/[^a-z0-9]+/gu, '');

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/[a-z0-9]+/gu)
      ?.filter((word) => !FILLERS.has(word)) ?? [],
  );

const FILLERS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'foia', 'number', 'a']);

/** Share of the words of two wordings that both have. */
function likeness(a: string, b: string): number {
  const [one, other] = [words(a), words(b)];
  const both = [...one].filter((word) => other.has(word)).length;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}

const LEADING: readonly (readonly [RegExp, Column])[] = [
  [/^agency(name)?$/u, { kind: 'agency' }],
  [/^(component(s|name)?|subagency|office)$/u, { kind: 'component' }],
  [/^(fiscal)?year$/u, { kind: 'year' }],
];

const STATUTE: readonly (readonly [RegExp, Column])[] = [
  [/statute/u, { kind: 'statute' }],
  [/citation/u, { kind: 'citation' }],
  [/times|reliedupon/u, { kind: 'relied' }],
  [/withheld/u, { kind: 'words' }],
];

/**
 * The table that a section is, by its columns and its title, with what each column holds. Null
 * where it is none of them, or may be two.
 */
export function matchSection(section: CsvSection): MatchedSection | null {
  const ranked = publishedTables
    .map((table) => {
      const columns = matchColumns(section.header, table);
      const own = columns.filter((one) => !isLeading(one));
      const known = own.filter((one) => one.kind !== 'unknown').length;
      const expected = table.rowIsEntry ? 4 : table.measures.length * (table.list ? 2 : 1);
      const score =
        known / Math.max(1, own.length) +
        known / expected +
        2 * likeness(section.title, table.name);
      return { table, columns, known, score };
    })
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || (next && best.score - next.score < 1e-9)) return null;
  return best;
}

export const isLeading = ({ kind }: Column): boolean =>
  kind === 'agency' || kind === 'component' || kind === 'year';

/** What each column holds: by its wording, else by the words it shares with one column alone. */
export function matchColumns(header: readonly string[], table: PublishedTable): Column[] {
  const free = new Map(table.measures.map((one) => [plain(one.officialColumn), one]));
  const columns = header.map((name): Column | null => {
    const wording = plain(name);
    const fixed = [...LEADING, ...(table.rowIsEntry ? STATUTE : [])];
    const found = fixed.find(([pattern]) => pattern.test(wording))?.[1];
    if (found) return found;
    const measure = free.get(wording);
    if (!measure) return null;
    free.delete(wording);
    return { kind: 'figure', measure, alike: false };
  });
  const alike = columns.map((column, i): Column => {
    if (column) return column;
    const measure = table.list && /^date/iu.test(header[i]!) ? null : mostAlike(header[i]!, free);
    return measure ? { kind: 'figure', measure, alike: true } : { kind: 'unknown' };
  });
  // A date belongs to the figure that follows it, or where dates come last, to the one before.
  return alike.map((column, i): Column => {
    if (column.kind !== 'unknown' || !table.list || !/date/iu.test(header[i]!)) return column;
    const after = alike[i + 1];
    const beside = after?.kind === 'figure' ? after : alike[i - 1];
    return beside?.kind === 'figure' ? { kind: 'date', measure: beside.measure } : column;
  });
}

const ALIKE_ENOUGH = 0.6;

function mostAlike(name: string, free: Map<string, Measure>): Measure | null {
  const ranked = [...free]
    .map(([key, measure]) => ({ key, measure, likeness: likeness(name, measure.officialColumn) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  if (!best || best.likeness < ALIKE_ENOUGH || best.likeness === next?.likeness) return null;
  free.delete(best.key);
  return best.measure;
}
