import type { DataOrder, DataRequest } from '../../query';
import { headlineIds } from '../topics';
import { filterOf } from './filter';
import { view } from './navigation.svelte';
import { release, shownScope } from './session.svelte';

/** Columns that the table shows: those chosen, else the family's headline figures. */
export function shownColumns(): readonly string[] {
  const { columns } = view();
  return columns.length > 0 ? columns : headlineIds(release().family);
}

/** `received` or `-received` in the address; by agency where nothing else is said. */
export function shownOrder(): DataOrder {
  const order = view().order ?? 'agency';
  return { by: order.replace(/^-/, ''), descending: order.startsWith('-') };
}

/** What the address asks of the table. */
export function dataRequest(): DataRequest {
  const { agencies } = view();
  return {
    filter: { ...filterOf(view(), shownScope()), ...(agencies.length > 0 ? { agencies } : {}) },
    columns: shownColumns(),
    order: shownOrder(),
  };
}

/**
 * The order after a column's head was pressed: figures begin with the largest, names and years
 * with the first; the second press turns the order round, the third gives it up.
 */
export function nextOrder(now: DataOrder, column: string): string | null {
  const first = !['agency', 'year'].includes(column);
  if (now.by !== column) return first ? `-${column}` : column === 'agency' ? null : column;
  if (now.descending === first) return first ? column : `-${column}`;
  return null;
}
