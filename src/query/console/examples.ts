import type { Family } from '../../model/family';
import type { Text } from '../../model/text';
import { reportsFor } from '../../model/before';
import { quantity } from '../../model/quantity';
import { literal, name, sumExpression } from '../sql';

/** A statement to start from; `id` names its title in the catalogue, `subject` completes it. */
export interface Example {
  readonly id:
    | 'years'
    | 'largest'
    | 'rate'
    | 'states'
    | 'source'
    | 'findings'
    | 'comparability'
    | 'lists'
    | 'left_out';
  readonly subject: Text;
  readonly sql: string;
}

/** Examples made from what a family declares, so that each runs on its releases. */
export function examples(family: Family, scope: string): Example[] {
  const heads = family.headline ?? family.series.map(({ id }) => id);
  const counts = heads.flatMap((id) => family.series.find((one) => one.id === id) ?? []);
  const rates = heads.flatMap((id) => family.indicators.find((one) => one.id === id) ?? []);
  const column = counts[0]?.segments.at(-1)?.measure ?? family.measures[0]?.id ?? '';
  const measure = family.measures.find(({ id }) => id === column) ?? family.measures[0];
  if (!measure) return [];
  const [id, label] = [name(measure.id), measure.label];
  const self = `scope = ${literal(scope)}`;
  const none = { zh: '', en: '' };
  const rate = rates[0] ? quantity(family, rates[0].id)?.segments.at(-1) : undefined;
  const list = family.lists?.[0];
  return [
    {
      id: 'years',
      subject: label,
      sql: `SELECT year, SUM(${id}) AS total, COUNT(${id}) AS reports_stating_it, COUNT(*) AS reports
FROM reports
WHERE ${self}
GROUP BY year
ORDER BY year`,
    },
    {
      id: 'largest',
      subject: label,
      sql: `SELECT agency_name, year, ${id}
FROM reports
WHERE ${self} AND year = (SELECT MAX(year) FROM reports WHERE ${self})
ORDER BY ${id} DESC NULLS LAST
LIMIT 20`,
    },
    ...(rate?.denominator && rates[0]
      ? [
          {
            id: 'rate' as const,
            subject: rates[0].name,
            sql: rateSql(sumExpression(rate.numerator), sumExpression(rate.denominator), self),
          },
        ]
      : []),
    {
      id: 'states',
      subject: label,
      sql: `SELECT state, COUNT(*) AS cells
FROM cells
WHERE measure = ${literal(measure.id)}
GROUP BY state
ORDER BY cells DESC`,
    },
    {
      id: 'source',
      subject: label,
      sql: `SELECT c.report_id, c.value, c.state, c.raw, c.place, s.path
FROM cells c JOIN sources s ON s.source_id = c.source_id
WHERE c.measure = ${literal(measure.id)}
LIMIT 100`,
    },
    {
      id: 'findings',
      subject: none,
      sql: `SELECT rule, severity, origin, COUNT(*) AS findings, COUNT(DISTINCT report_id) AS reports
FROM findings
GROUP BY rule, severity, origin
ORDER BY findings DESC`,
    },
    {
      id: 'comparability',
      subject: label,
      sql: `SELECT form, counterpart, comparability, note_zh, note_en
FROM comparability
WHERE measure = ${literal(measure.id)}`,
    },
    ...(list
      ? [
          {
            id: 'lists' as const,
            subject: list.title,
            sql: `SELECT name, COUNT(*) AS entries, SUM(value) AS total
FROM lists
WHERE list = ${literal(list.id)}
GROUP BY name
ORDER BY total DESC NULLS LAST
LIMIT 50`,
          },
        ]
      : []),
    {
      id: 'left_out',
      subject: none,
      sql: `SELECT path, status, reason
FROM sources
WHERE status IN ('rejected', 'duplicate')
ORDER BY path`,
    },
  ];
}

/** A rate of a group is the ratio of sums over the reports that state both parts. */
function rateSql(over: string, under: string, self: string): string {
  const both = `${over} IS NOT NULL AND ${under} IS NOT NULL`;
  return `SELECT level, year,
       SUM(CASE WHEN ${both} THEN ${over} END) / NULLIF(SUM(CASE WHEN ${both} THEN ${under} END), 0) AS rate,
       COUNT(CASE WHEN ${both} THEN 1 END) AS reports
FROM ${reportsFor(over, under)}
WHERE ${self}
GROUP BY level, year
ORDER BY level, year`;
}
