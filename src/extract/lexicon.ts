import type { BlockSpec, ColumnSpec, Form, HeadingSpec, RowSpec, TableSpec } from '../model/form';
import { isHeading } from '../model/form';
import { bareKey, fold, labelKey, splitNumbering } from './fold';

/** What a label may stand for. One wording can stand for several; the context decides. */
export type Entry =
  | {
      readonly role: 'row';
      readonly block: BlockSpec;
      readonly table: TableSpec;
      readonly row: RowSpec;
    }
  | {
      readonly role: 'heading';
      readonly block: BlockSpec;
      readonly table: TableSpec;
      readonly heading: HeadingSpec;
    }
  | {
      readonly role: 'column';
      readonly block: BlockSpec;
      readonly table: TableSpec;
      readonly column: ColumnSpec;
    }
  | { readonly role: 'title'; readonly block: BlockSpec; readonly table: TableSpec }
  | { readonly role: 'stub'; readonly block: BlockSpec; readonly table: TableSpec }
  | { readonly role: 'anchor'; readonly table: TableSpec };

export interface Match {
  readonly entries: readonly Entry[];
  /** Numbering printed before the label, folded: `1.`, `(一)`. */
  readonly number: string;
  /** The wording was only similar to a known one: a doubt, with the wording it was taken for. */
  readonly similarTo: string | null;
}

/** A wording to look for in running text. */
export interface Wording {
  /** Folded wording without numbering. */
  readonly text: string;
  /** Folded official numberings it is printed with. */
  readonly numbers: ReadonlySet<string>;
  readonly entries: readonly Entry[];
}

/** All labels of a family's forms, ready to be matched. */
export class Lexicon {
  private readonly byKey = new Map<string, Entry[]>();
  private readonly byText = new Map<string, { numbers: Set<string>; entries: Entry[] }>();
  private readonly patterns: { pattern: RegExp; entry: Entry }[] = [];
  private readonly kinds = new Map<BlockSpec, string>();
  private readonly similarCache = new Map<string, Match | null>();

  constructor(readonly forms: readonly Form[]) {
    const seen = new Set<TableSpec>();
    for (const form of forms)
      for (const table of form.tables) {
        if (seen.has(table)) continue;
        seen.add(table);
        this.addTable(table);
      }
  }

  private addTable(table: TableSpec): void {
    for (const anchor of table.anchors) this.add(anchor, '', { role: 'anchor', table });
    for (const block of table.blocks) {
      this.kinds.set(block, table.kind);
      if (block.title)
        for (const text of wordings(block.title))
          this.add(text, '', { role: 'title', block, table });
      if (block.stub)
        for (const text of wordings(block.stub)) this.add(text, '', { role: 'stub', block, table });
      for (const column of block.columns) {
        const entry: Entry = { role: 'column', block, table, column };
        for (const text of wordings(column)) this.add(text, '', entry);
        if (column.pattern) this.patterns.push({ pattern: column.pattern, entry });
      }
      for (const row of block.rows) {
        const entry: Entry = isHeading(row)
          ? { role: 'heading', block, table, heading: row }
          : { role: 'row', block, table, row };
        for (const text of wordings(row)) this.add(text, row.number, entry);
      }
    }
  }

  private add(text: string, number: string, entry: Entry): void {
    for (const key of new Set([labelKey(text), bareKey(text)])) {
      if (key === '') continue;
      const list = this.byKey.get(key) ?? [];
      if (!list.includes(entry)) list.push(entry);
      this.byKey.set(key, list);
    }
    const folded = splitNumbering(fold(text)).label;
    const known = this.byText.get(folded) ?? { numbers: new Set(), entries: [] };
    if (number !== '') known.numbers.add(fold(number));
    known.entries.push(entry);
    this.byText.set(folded, known);
  }

  /** Kind of the table a block belongs to (`requests` …). */
  kindOf(block: BlockSpec): string {
    return this.kinds.get(block) ?? 'other';
  }

  /** Matches the whole text of a cell: exactly, then without brackets, then by similarity. */
  matchCell(text: string): Match | null {
    const folded = fold(text);
    if (folded === '' || folded.length > 160) return null;
    const { number } = splitNumbering(folded);
    const exact = this.byKey.get(labelKey(text)) ?? this.byKey.get(bareKey(text));
    if (exact) return { entries: exact, number, similarTo: null };
    for (const { pattern, entry } of this.patterns)
      if (pattern.test(folded)) return { entries: [entry], number, similarTo: null };
    return this.matchSimilar(bareKey(text) || labelKey(text), number);
  }

  /**
   * The one known wording within a fifth of its length in edits, if no other is as near. Short
   * labels are never guessed: 规章 and 规则 differ by one character and by everything.
   */
  private matchSimilar(key: string, number: string): Match | null {
    if (key.length < 5) return null;
    const cached = this.similarCache.get(key);
    if (cached !== undefined) return cached;
    let best: { key: string; distance: number } | null = null;
    let tie = false;
    for (const candidate of this.byKey.keys()) {
      if (candidate.length < 5) continue;
      const limit = Math.min(3, Math.floor(Math.max(candidate.length, key.length) / 5));
      if (limit < 1 || Math.abs(candidate.length - key.length) > limit) continue;
      const distance = editDistance(candidate, key, limit);
      if (distance > limit) continue;
      if (best === null || distance < best.distance) {
        best = { key: candidate, distance };
        tie = false;
      } else if (
        distance === best.distance &&
        this.byKey.get(candidate) !== this.byKey.get(best.key)
      )
        tie = true;
    }
    const match =
      best !== null && !tie
        ? { entries: this.byKey.get(best.key) ?? [], number, similarTo: best.key }
        : null;
    this.similarCache.set(key, match);
    return match;
  }

  /** Wordings for a search in running text, longest first. */
  wordings(): Wording[] {
    return [...this.byText]
      .map(([text, { numbers, entries }]) => ({ text, numbers, entries }))
      .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  }
}

const wordings = (label: { label: string; variants?: readonly string[] }) => [
  label.label,
  ...(label.variants ?? []),
];

/** Levenshtein distance, given up beyond `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      current.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length]!;
}
