/**
 * A sum may take a measure from the report of the year before: of the same agency, in the same
 * scope. It is written `before:<measure>` and is NULL where there is no such report or where it
 * does not state the measure, so that only agencies that state both years count.
 */
const PREFIX = 'before:';

/** The measure as the year before's report states it. */
export function before(measure: string): string {
  return `${PREFIX}${measure}`;
}

/** The measure that `before:<measure>` stands for; null for a measure of the year itself. */
export function measureBefore(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}

/**
 * What to read from so that SQL expressions find the columns that they name: `reports`, or the
 * reports with those of the year before joined to them.
 */
export function reportsFor(...expressions: readonly string[]): string {
  const ids = measuresBefore(expressions);
  if (ids.length === 0) return 'reports';
  return `(SELECT reports.*, ${earlierColumns(ids)}
 FROM ${WITH_EARLIER}) reports`;
}

/** Measures of the year before that SQL expressions name. */
export function measuresBefore(expressions: readonly string[]): string[] {
  const found = expressions.flatMap((sql) => [...sql.matchAll(/"before:((?:[^"]|"")+)"/g)]);
  return [...new Set(found.map((match) => match[1]!))];
}

/** Measures of the year before under the names that expressions have for them. */
export function earlierColumns(ids: readonly string[]): string {
  return ids.map((id) => `earlier."${id}" AS "${PREFIX}${id}"`).join(', ');
}

/** The reports, each beside `earlier`: that of the year before, or nothing. */
export const WITH_EARLIER = `reports LEFT JOIN reports earlier
 ON earlier.agency_id = reports.agency_id AND earlier.scope = reports.scope
    AND earlier.year = reports.year - 1`;
