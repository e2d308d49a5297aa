import type { Break, ChartCell, ChartColumn } from '../types';

/** Key of the column, by which a table on screen finds the rows it draws a rule above. */
export const BREAK_KEY = 'definition_changes';

/**
 * A column of a table of years that says, in the first year of another definition, what changed.
 * No column where nothing does.
 */
export function breakColumn(breaks: readonly Break[]): {
  readonly columns: readonly ChartColumn[];
  readonly cells: (year: number) => readonly ChartCell[];
} {
  if (breaks.length === 0) return { columns: [], cells: () => [] };
  return {
    columns: [
      {
        key: BREAK_KEY,
        label: { zh: '口径变化', en: 'Definition changes' },
        unit: null,
      },
    ],
    cells: (year) => {
      const notes = breaks.filter((one) => one.year === year).map(({ note }) => note);
      const told = {
        zh: notes.map(({ zh }) => zh).join('；'),
        en: notes.map(({ en }) => en).join('; '),
      };
      return [{ value: notes.length === 0 ? null : told, gap: null }];
    },
  };
}
