import { text } from './rows';
import type { Source } from './source';
import { literal, oneOf } from './sql';
import type { ReportEntry } from './types';

/**
 * Paths of the files that reports came from, by source id; none for a file that is not listed. The
 * files of one agency mostly lie together and are looked for there first: a release may list
 * millions, and their ids are in no order.
 */
export async function pathsOf(
  source: Source,
  reports: readonly Pick<ReportEntry, 'source_id' | 'agency_id'>[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(reports.map((one) => one.source_id));
  const agencies = [...new Set(reports.map((one) => one.agency_id))];
  const found = new Map<string, string>();
  const look = async (condition: string): Promise<void> => {
    const rows = await source.connector.query(
      `SELECT source_id, path FROM sources WHERE ${condition}`,
    );
    for (const row of rows) {
      if (wanted.delete(text(row.source_id))) found.set(text(row.source_id), text(row.path));
    }
  };
  if (agencies.length === 1) await look(`agency_id = ${literal(agencies[0]!)}`);
  if (wanted.size > 0) await look(oneOf('source_id', [...wanted]));
  return found;
}

/** Reports with the paths of their files. */
export async function withPaths(
  source: Source,
  reports: readonly ReportEntry[],
): Promise<ReportEntry[]> {
  const paths = await pathsOf(source, reports);
  return reports.map((report) => ({ ...report, path: paths.get(report.source_id) ?? null }));
}
