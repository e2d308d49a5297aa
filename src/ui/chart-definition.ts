import type { ChartState } from '../chart';
import type { Family } from '../model/family';
import { dataColumns, quantity, type DataColumn } from '../query';

/**
 * The series, rate or measure that a chart shows, for a link to its definition: what its first
 * line or part is, else what its title names. Null where it is neither.
 */
export function definedBy(family: Family, drawn: ChartState): string | null {
  const [first] = keysOf(drawn);
  if (first !== undefined && quantity(family, first)) return first;
  const { zh, en } = drawn.title;
  const named = [
    ...family.series.map(({ id, label }) => ({ id, label })),
    ...family.indicators.map(({ id, name }) => ({ id, label: name })),
  ];
  return named.find(({ label }) => label.zh === zh && label.en === en)?.id ?? null;
}

/** Everything that a chart shows figures of, for the definitions that go with them. */
export function columnsOf(family: Family, drawn: ChartState): DataColumn[] {
  const keys = dataColumns(family, keysOf(drawn));
  const named = definedBy(family, drawn);
  return keys.length > 0 || named === null ? keys : dataColumns(family, [named]);
}

function keysOf(drawn: ChartState): readonly string[] {
  switch (drawn.kind) {
    case 'trend':
      return drawn.lines.map(({ key }) => key);
    case 'stack':
      return drawn.parts.map(({ key }) => key);
    case 'heatmap':
      return drawn.rows.map(({ key }) => key);
    case 'movers':
      return drawn.bars.map(({ key }) => key);
    default:
      return [];
  }
}
