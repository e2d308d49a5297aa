import { text } from './rows';
import type { Source } from './source';
import { oneOf } from './sql';

/** Names of bodies by id; from the list of agencies where that has been made. Unknown ids are left out. */
export async function namesOf(
  source: Source,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const listed = source.kept?.agencies?.data;
  const names = new Map(
    ids.flatMap((id) => {
      const name = listed?.nameOf(id);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
  // A body without any report is not in that list.
  if (listed !== undefined && ids.every((id) => names.has(id))) return names;
  const rows = await source.connector.query(
    `SELECT agency_id, name FROM agencies WHERE ${oneOf('agency_id', ids)}`,
  );
  return new Map(rows.map((row) => [text(row.agency_id), text(row.name)]));
}
