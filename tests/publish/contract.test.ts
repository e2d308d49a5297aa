import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { releaseTables } from '../../src/publish/schema';
import { family } from './family';

/** The columns of the contract, in the order outsiders rely on. */
const CONTRACT: Record<string, string> = {
  reports:
    'report_id agency_id agency_name region_code province prefecture county level sector scope year form source_id status errors warnings',
  cells:
    'report_id source_id measure value state raw unit table_index row column place corrected_value correction',
  tables: 'report_id table_index kind grid',
  findings:
    'finding_id report_id rule severity origin measure expected actual message_zh message_en cells agency_id agency_name province prefecture county level sector scope year',
  agencies:
    'agency_id name aliases region_code province prefecture county regions level sector parent successor resolved reports',
  comparability: 'measure form comparability counterpart note_zh note_en',
  sources: 'source_id path sha256 bytes media_type status reason agency_id year',
  lists: 'report_id source_id list position name attributes value state raw unit place',
};

describe('the contract of a release', () => {
  const measures = family.measures.map((measure) => measure.id);

  it.each(releaseTables(family))('holds for $name', ({ name, columns }) => {
    const fixed = CONTRACT[name]!.split(' ');
    expect(columns.map((column) => column.name)).toEqual(
      name === 'reports' ? [...fixed, ...measures] : fixed,
    );
  });

  it('is told whole in docs/release.md', async () => {
    const docs = fileURLToPath(new URL('../../docs/release.md', import.meta.url));
    const text = await readFile(docs, 'utf8');
    for (const [table, columns] of Object.entries(CONTRACT)) {
      const start = text.indexOf(`### \`${table}.parquet\``);
      const section = text.slice(start, text.indexOf('\n### ', start + 1));
      for (const column of columns.split(' ')) expect(section).toContain(`\`${column}\``);
    }
  });
});
