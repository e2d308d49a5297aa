import { cn } from '../../src/families/cn';
import { disclosureStages } from './disclosure';
import { Draw } from './draw';
import { olderStages } from './older';
import { remedyStages } from './remedies';
import { requestStages } from './requests';

/** First and last report year. */
export const YEARS = [2009, 2025] as const;

/** Share of reports that were never filed, that lack table 4, that add up wrongly. */
const MISSING = 0.04;
const WITHOUT_REMEDIES = 0.03;
const WRONG_SUM = 0.012;

/** Measures of money whose unit most of these reports leave out: then nothing is published. */
const WITHOUT_UNIT = 0.15;

/**
 * Query for the rows of `reports` of the bodies numbered from `:from` to before `:to` in the
 * table `bodies` (a, agency_id, name, place, level, sector, scope, size), each in its years.
 * The last column, `irregular`, is true where a check of the family fails; drop it to insert.
 */
export function reportsQuery(seed: number, from: number, to: number): string {
  const draw = new Draw(seed);
  const requests = requestStages(draw);
  const remedies = remedyStages(draw);
  const disclosure = disclosureStages(draw);
  const older = olderStages(draw);
  const sets = [requests, remedies, disclosure, older];
  const depth = Math.max(...sets.map(({ stages }) => stages.length));
  const stages = Array.from({ length: depth }, (_, index) =>
    sets.flatMap((set) => set.stages[index] ?? []),
  );
  const figures = new Map(sets.flatMap((set) => [...set.figures]));
  const growth = `pow(1.06, y - 2015) * (CASE WHEN y >= 2021 THEN 1.25 ELSE 1 END)`;
  const first = `
    SELECT *, range AS y, ${draw.count(`size * ${growth} * (0.3 + 1.4 * ${draw.ofBody('size')})`, 'received')} AS received,
      sqrt(size) AS size_root
    FROM bodies, range(${String(YEARS[0])}, ${String(YEARS[1] + 1)})
    WHERE a >= ${String(from)} AND a < ${String(to)}`;
  const nested = stages.reduce(
    (inner, columns) => `SELECT *, ${columns.join(',\n ')} FROM (${inner})`,
    first,
  );
  return `
    SELECT ${identity()}, ${measures(figures, draw).join(',\n ')},
      (wrong AND y >= 2019) OR ${disclosure.irregular} AS irregular
    FROM (SELECT *, ${formOf} AS form, ${draw.ofReport('wrong')} < ${String(WRONG_SUM)} AS wrong,
        ${draw.ofReport('table 4')} < ${String(WITHOUT_REMEDIES)} AS no_remedies FROM (${nested}))
    WHERE ${draw.ofReport('missing')} >= ${String(MISSING)}
    ORDER BY agency_id, year`;
}

const formOf = `CASE WHEN y >= 2021 THEN '2021' WHEN y >= 2019 THEN '2019'
  WHEN province = '福建省' THEN 'fujian' ELSE '2014' END`;

function identity(): string {
  return `agency_id || '-' || y || '-' || scope AS report_id, agency_id, name AS agency_name,
    region_code, province, prefecture, county, level, sector, scope, y::INTEGER AS year, form,
    's-' || agency_id || '-' || y AS source_id,
    CASE WHEN no_remedies AND y >= 2019 THEN 'partial' ELSE 'parsed' END AS status,
    0 AS errors, 0 AS warnings`;
}

/** A column a measure of the family, in its order: NULL where the form does not ask for it. */
function measures(figures: ReadonlyMap<string, string>, draw: Draw): string[] {
  return cn.measures.map(({ id, forms, table, money }) => {
    const figure = figures.get(id);
    if (figure === undefined) return `NULL::DOUBLE AS "${id}"`;
    const asked = `form IN (${forms.map((form) => `'${form}'`).join(', ')})`;
    const also = [
      ...(table === 'appeals' ? ['NOT no_remedies'] : []),
      ...(money ? [`${draw.ofReport('unit')} >= ${String(WITHOUT_UNIT)}`] : []),
    ];
    const wrong = id === 'granted__total' ? ' + CASE WHEN wrong THEN 3 ELSE 0 END' : '';
    return `CASE WHEN ${[asked, ...also].join(' AND ')} THEN (${figure}${wrong})::DOUBLE END AS "${id}"`;
  });
}
