/**
 * Turns the registries of agencies, which people edit as tables (`datasets/agencies/cn.csv`, a
 * table a family), into JSON beside them, which both Node and the page can import. Refuses a
 * registry whose ids, parents or successors do not hold together. Run after every edit:
 *
 *     npx tsx scripts/build-agencies.ts
 *
 * Aliases are parted by `;`, with the report years they held after an `@`: `洪泽县@-2016`. An
 * alias equal to the name itself says for which years the name held.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { parseAgencies } from './agencies/parse';

const folder = new URL('../datasets/agencies/', import.meta.url);
for (const table of (await readdir(folder)).filter((name) => name.endsWith('.csv'))) {
  const agencies = parseAgencies(await readFile(new URL(table, folder), 'utf8'));
  const lines = agencies.map((agency) => JSON.stringify(agency));
  const file = table.replace(/csv$/u, 'json');
  await writeFile(new URL(file, folder), `[\n${lines.join(',\n')}\n]\n`);
  console.log(`${file}: ${agencies.length} agencies`);
}
