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
  const found = expressions.flatMap((sql) => [...sql.matchAll(/"before:((?:[^"]|"")+)"/g)]);
  const ids = [...new Set(found.map((match) => match[1]!))];
  if (ids.length === 0) return 'reports';
  const columns = ids.map((id) => `earlier."${id}" AS "${PREFIX}${id}"`).join(', ');
  return `(SELECT reports.*, ${columns}
 FROM reports LEFT JOIN reports earlier
 ON earlier.agency_id = reports.agency_id AND earlier.scope = reports.scope
    AND earlier.year = reports.year - 1) reports`;
}
