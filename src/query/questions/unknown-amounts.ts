import { text } from '../rows';
import type { Source } from '../source';
import { literal, oneOf, where } from '../sql';
import type { Answer, Filter, UnknownAmounts } from '../types';
import { quantities } from './trend';

/**
 * Amounts of money that a report states without a unit: neither converted nor in any sum. Of
 * series, in the order of years and agencies. A 0 needs no unit and is not among them.
 */
export async function unknownAmounts(
  source: Source,
  filter: Filter,
  ids: readonly string[],
  limit = 200,
): Promise<Answer<UnknownAmounts>> {
  const parts = quantities(source.family, ids).flatMap((one) =>
    one.segments.flatMap(({ numerator }) => [...numerator.plus, ...(numerator.minus ?? [])]),
  );
  const money = source.family.measures
    .filter((measure) => measure.money && parts.includes(measure.id))
    .map((measure) => measure.id);
  const stated = `${oneOf('measure', money)} AND state = 'stated' AND unit = 'unknown' AND value <> 0`;
  const sql = `SELECT r.report_id, r.agency_id, r.agency_name, r.year, c.measure, c.raw,
       COUNT(*) OVER ()::DOUBLE AS amounts
FROM (SELECT * FROM cells
      WHERE ${stated}) c
JOIN (SELECT report_id, agency_id, agency_name, year FROM reports ${where(filter)}) r
  ON r.report_id = c.report_id
ORDER BY r.year, r.agency_id, c.measure
LIMIT ${literal(limit)}`;
  if (money.length === 0) return { data: { amounts: [], total: 0 }, sql };
  // Mostly there is none at all, which is known without looking through the reports.
  const [first] = await source.connector.query(
    `SELECT 1 AS one FROM cells WHERE ${stated} LIMIT 1`,
  );
  if (first === undefined) return { data: { amounts: [], total: 0 }, sql };
  const rows = await source.connector.query(sql);
  return {
    data: {
      total: Number(rows[0]?.amounts ?? 0),
      amounts: rows.map((row) => ({
        report: text(row.report_id),
        agency: text(row.agency_id),
        label: { zh: text(row.agency_name), en: text(row.agency_name) },
        year: Number(row.year),
        measure: text(row.measure),
        raw: text(row.raw),
      })),
    },
    sql,
  };
}
