import type { Family } from '../model/family';
import { SUMMARY_DIMENSIONS } from '../model/release';
import type { Connector, Workbench } from './types';

/** What questions are asked of: a release behind a connector, and the family that explains it. */
export interface Source {
  readonly connector: Connector;
  readonly family: Family;
  /** Dimensions that the release's summary kept: a very large one drops the finest. */
  readonly dimensions: readonly string[];
  /** Dimensions of its finer summary, which has the same columns; left out where there is none. */
  readonly fine?: readonly string[];
  /** Columns of the summary where known: one made before an indicator was declared lacks its own. */
  readonly columns?: ReadonlySet<string>;
  /** For what a person asks in words of their own, and for exports; there with a real engine. */
  readonly workbench?: Workbench;
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
