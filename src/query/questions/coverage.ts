import { groupBy } from '../group';
import { text, textOrNull } from '../rows';
import type { Source } from '../source';
import { where } from '../sql';
import type { Answer, Coverage, CoverageCell, Filter } from '../types';

/** Which agency of a group reported in which year, with the state of each report. */
export async function coverage(source: Source, filter: Filter): Promise<Answer<Coverage>> {
  const sql = `SELECT agency_id, agency_name, year, report_id, status, form,
       errors::DOUBLE AS errors, warnings::DOUBLE AS warnings
FROM reports
${where(filter)}
ORDER BY region_code NULLS LAST, agency_id, year`;
  const rows = await source.connector.query(sql);
  const found = rows.map((row) => Number(row.year));
  const first = Math.min(...found);
  const years =
    rows.length === 0
      ? []
      : Array.from({ length: Math.max(...found) - first + 1 }, (_, i) => first + i);
  const byAgency = groupBy(rows, (row) => text(row.agency_id));
  return {
    data: {
      years,
      rows: [...byAgency].map(([agency, own]) => {
        const label = text(own.at(-1)!.agency_name);
        const cells = new Map(
          own.map((row): [number, CoverageCell] => [
            Number(row.year),
            {
              report: text(row.report_id),
              status: text(row.status) as CoverageCell['status'],
              form: textOrNull(row.form),
              errors: Number(row.errors),
              warnings: Number(row.warnings),
            },
          ]),
        );
        return {
          agency,
          label: { zh: label, en: label },
          cells: years.map((year) => cells.get(year) ?? null),
        };
      }),
    },
    sql,
  };
}
