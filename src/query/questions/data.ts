import type { Family } from '../../model/family';
import { toParquet } from '../console/console';
import { dataColumns, type DataColumn } from '../data-columns';
import type { Source } from '../source';
import type { Answer, Filter } from '../types';
import { before, behind, from, ordering, upTo, type Ordering } from './data-order';
import { stretchesOf, type DataPlan, type DataRequest } from './data-plan';
import { dataRows, type DataRow } from './data-rows';
import { REPORTS } from './data-source';
import { FRONT, bySize, select } from './data-stretch';

/** The whole table as one statement, as "show SQL" shows it. */
export function dataSql(family: Family, request: DataRequest): string {
  const columns = dataColumns(family, request.columns);
  const of = ordering(columns, request.order);
  return [...selectAll(columns, request.filter), `ORDER BY ${of.sql}`].join('\n');
}

/** The whole table as a Parquet file, in the order of the release: by agency and year. */
export function dataParquet(source: Source, request: DataRequest): Promise<Uint8Array> {
  const columns = dataColumns(source.family, request.columns);
  return toParquet(source, selectAll(columns, request.filter).join('\n'));
}

const selectAll = (columns: readonly DataColumn[], filter: Filter): string[] =>
  select(columns, filter, [], REPORTS, ['report_id', ...FRONT]);

/** Blocks that are read at once: a screen often shows the end of one and the start of the next. */
const TOGETHER = 4;

/** A block of the table, with the state of every empty cell. */
export async function dataBlock(
  source: Source,
  request: DataRequest,
  plan: DataPlan,
  block: number,
): Promise<Answer<DataRow[]>> {
  const { filter, order } = request;
  const columns = dataColumns(source.family, request.columns);
  const of = ordering(columns, order);
  const several = Math.floor(block / TOGETHER);
  const asked =
    of.key === null
      ? [byAgency(columns, filter, of, plan, several)]
      : await Promise.all(
          stretchesOf({ ...plan, size: plan.size * TOGETHER }, several).map((stretch) =>
            bySize(source, columns, request, stretch),
          ),
        );
  const sqls = asked.flatMap((sql) => sql ?? []);
  const answers = await Promise.all(sqls.map((sql) => source.connector.query(sql)));
  const before = (block % TOGETHER) * plan.size;
  const rows = answers.flat().slice(before, before + plan.size);
  const data = await dataRows(source, columns, rows, {
    scope: filter.scope,
    together: of.key === null,
  });
  return { data, sql: sqls.join(';\n\n') };
}

function byAgency(
  columns: readonly DataColumn[],
  filter: Filter,
  of: Ordering,
  { anchors }: DataPlan,
  several: number,
): string | null {
  const [first, next] = [anchors[several * TOGETHER], anchors[(several + 1) * TOGETHER]];
  if (first === undefined) return null;
  const range = of.descending
    ? [...upTo(first), ...(next ? behind(next) : [])]
    : [...from(first), ...(next ? before(next) : [])];
  return [...select(columns, filter, range), `ORDER BY ${of.sql}`].join('\n');
}
