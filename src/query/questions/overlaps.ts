import { text } from '../rows';
import type { Source } from '../source';
import { where } from '../sql';
import type { Answer, Filter } from '../types';

/** A place whose own total stands in a sum together with totals of places within it. */
export interface Overlap {
  readonly year: number;
  readonly place: string;
  /** Reports of places within it. */
  readonly parts: number;
}

/**
 * Totals of areas contain each other: a city's includes its counties'. Lists where a group of
 * area reports holds both, so that a sum over it can carry a warning. None for other scopes.
 */
export async function overlaps(source: Source, filter: Filter): Promise<Answer<Overlap[]>> {
  const within = (place: string, whole: string) => `SELECT year, ${place} AS place,
       COUNT(CASE WHEN ${whole} THEN 1 END)::DOUBLE AS wholes,
       COUNT(CASE WHEN NOT (${whole}) THEN 1 END)::DOUBLE AS parts
FROM reports
${where(filter, `${place} IS NOT NULL`)}
GROUP BY year, ${place}
HAVING wholes > 0 AND parts > 0`;
  const sql = `${within('prefecture', 'county IS NULL')}
UNION ALL
${within('province', 'prefecture IS NULL AND county IS NULL')}
ORDER BY 1, 2`;
  if (filter.scope !== 'area') return { data: [], sql };
  const rows = await source.connector.query(sql);
  return {
    data: rows.map((row) => ({
      year: Number(row.year),
      place: text(row.place),
      parts: Number(row.parts),
    })),
    sql,
  };
}
