import { text } from './rows';
import type { Source } from './source';
import { oneOf } from './sql';

/** Names of bodies by id; from the list of agencies where that has been made. Unknown ids are left out. */
export async function namesOf(
  source: Source,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(ids);
  const listed = source.kept?.agencies?.data.filter(({ id }) => wanted.has(id)) ?? [];
  // A body without any report is not in that list.
  if (listed.length === wanted.size) return new Map(listed.map(({ id, name }) => [id, name]));
  const rows = await source.connector.query(
    `SELECT agency_id, name FROM agencies WHERE ${oneOf('agency_id', ids)}`,
  );
  return new Map(rows.map((row) => [text(row.agency_id), text(row.name)]));
}
