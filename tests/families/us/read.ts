import { readFileSync } from 'node:fs';
import { usReader } from '../../../src/families/us/reader';
import { ingest } from '../../../src/ingest';
import type { IngestOutcome, ManifestRow, Report } from '../../../src/model/report';

/** A report as filed, footnotes left out, statutes and reasons under numbers. */
export const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url));

export function read(
  name: string,
  bytes: Uint8Array = fixture(name),
  manifest: ManifestRow | null = null,
): Promise<IngestOutcome> {
  return ingest({ path: name, bytes }, usReader, manifest);
}

/** The reports of a file by agency id. */
export async function reportsIn(name: string): Promise<Map<string, Report>> {
  const outcome = await read(name);
  if (outcome.status === 'rejected') throw new Error(`${name}: ${outcome.reason.message.en}`);
  return new Map(outcome.reports.map((report) => [report.identity.agencyId ?? '', report]));
}

/** A cell as `state value raw`, the parts that are not there left out. */
export function shown(report: Report | undefined, measure: string): string {
  const cell = report?.cells.find((one) => one.measure === measure);
  if (!cell) return 'no cell';
  return [cell.state, cell.value, cell.raw]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}
