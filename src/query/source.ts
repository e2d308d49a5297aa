import type { Family } from '../model/family';
import { SUMMARY_DIMENSIONS } from '../model/release';
import type { Connector } from './types';

/** What questions are asked of: a release behind a connector, and the family that explains it. */
export interface Source {
  readonly connector: Connector;
  readonly family: Family;
  /** Dimensions that the release's summary kept: a very large one drops the finest. */
  readonly dimensions: readonly string[];
}

/** Asks a database which dimensions its summary has. */
export async function summaryDimensions(connector: Connector): Promise<string[]> {
  const rows = await connector.query(
    "SELECT column_name FROM information_schema.columns WHERE table_name = 'summary'",
  );
  const columns = new Set(rows.map((row) => row.column_name));
  return SUMMARY_DIMENSIONS.filter((dimension) => columns.has(dimension));
}
