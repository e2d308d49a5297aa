import {
  frameLines,
  gapText,
  toTable,
  type ChartCell,
  type ChartState,
  type Language,
} from '../chart';
import type { Family } from '../model/family';
import type { DataColumn } from '../query';
import { headOf, onScale } from './scale';
import { definitionSheet, type DefinitionWords } from './definition-sheet';
import type { Sheet } from './xlsx';

export interface ChartWords extends DefinitionWords {
  readonly table: string;
  readonly notes: string;
}

/** What the page knows of a chart and the chart does not. */
export interface ChartFacts {
  readonly family: Family;
  /** What its figures are. */
  readonly columns: readonly DataColumn[];
  /** Lines of notes besides those of the picture: what changed when, where it can be seen. */
  readonly notes: readonly string[];
}

/**
 * A chart as a workbook of three sheets, so that its figures never travel without what they mean:
 * the figures as shown, all that the picture says of itself, the definitions. A missing value is
 * the reason in words.
 */
export function chartBook(
  state: ChartState,
  facts: ChartFacts,
  words: ChartWords,
  language: Language,
): Sheet[] {
  const table = toTable(state);
  const frame = frameLines(state, language);
  const lines = [frame.subtitle, ...frame.notes, ...facts.notes, frame.source];
  return [
    {
      name: words.table,
      columns: table.columns.map(({ label, unit }) => ({
        title: headOf(label[language], unit, language),
        ...formatOf(unit),
      })),
      rows: table.rows.map((row) =>
        row.map((cell, i) => valueOf(cell, table.columns[i]?.unit ?? null, language)),
      ),
    },
    {
      name: words.notes,
      columns: [{ title: frame.title, width: 110, wrap: true }],
      rows: lines.filter((line) => line !== '').map((line) => [line]),
    },
    ...(facts.columns.length === 0
      ? []
      : [definitionSheet(facts.family, facts.columns, words, language)]),
  ];
}

/** Rates are kept as the ratios they are and shown in per cent. */
function formatOf(unit: string | null): { readonly format?: string } {
  return unit === 'percent' ? { format: '0.0%' } : {};
}

function valueOf(
  { value, gap }: ChartCell,
  unit: string | null,
  language: Language,
): string | number | null {
  if (typeof value === 'number') {
    // A column of rates is formatted as per cent, which multiplies by itself.
    return unit === 'percent' ? value : onScale(value, unit);
  }
  if (value !== null) return typeof value === 'string' ? value : value[language];
  return gap === null ? null : gapText(gap, language);
}
