import type { Family } from '../model/family';
import { SUMMARY_DIMENSIONS, type Shortcuts } from '../model/release';
import type { AgencyList } from './agency-list';
import type { Answer, Connector, Row, Workbench } from './types';

/** What questions are asked of: a release behind a connector, and the family that explains it. */
export interface Source {
  readonly connector: Connector;
  readonly family: Family;
  /** Dimensions that the release's summary kept: a very large one drops the finest. */
  readonly dimensions: readonly string[];
  /** What a very large release has besides: summaries with the same columns, and more. */
  readonly shortcuts?: Shortcuts;
  /** Columns of the summary where known: one made before an indicator was declared lacks its own. */
  readonly columns?: ReadonlySet<string>;
  /** What is made once for the release and kept however much else is asked. */
  readonly kept?: {
    agencies?: Answer<AgencyList>;
    /** While it is being made. */
    makingAgencies?: Promise<Answer<AgencyList>>;
  };
  /** For what a person asks in words of their own, and for exports; there with a real engine. */
  readonly workbench?: Workbench;
}

/** Shows the rows of an answer one after another; none is kept where there is a real engine. */
export async function eachRow(
  { workbench, connector }: Pick<Source, 'workbench' | 'connector'>,
  sql: string,
  see: (row: Row) => void,
): Promise<void> {
  if (workbench) await workbench.each(sql, see);
  else (await connector.query(sql)).forEach(see);
}

/** Asks a database what its summary holds. */
export async function summaryShape(
  connector: Connector,
): Promise<Required<Pick<Source, 'dimensions' | 'columns'>>> {
  const rows = await connector.query(
    "SELECT column_name FROM information_schema.columns WHERE table_name = 'summary'",
  );
  const columns = new Set(rows.map((row) => String(row.column_name)));
  return { columns, dimensions: SUMMARY_DIMENSIONS.filter((one) => columns.has(one)) };
}

/** Whether a release may have a table: some only very large ones have. */
export function isThere({ shortcuts }: Pick<Source, 'shortcuts'>, table: string): boolean {
  if (table === 'reports_by_sector') return (shortcuts?.bySector ?? []).length > 0;
  if (table === 'figures') return (shortcuts?.figures ?? []).length > 0;
  if (table === 'reporting') return shortcuts?.reporting === true;
  if (table === 'distributions') return (shortcuts?.distributions ?? []).length > 0;
  const further = table !== 'summary' && table.startsWith('summary_');
  return !further || shortcuts?.summaries.some((one) => one.table === table) === true;
}
