/**
 * Turns the registry of agencies, which people edit as a table (`datasets/agencies/cn.csv`),
 * into `cn.json` beside it, which both Node and the page can import. Refuses a registry whose
 * ids, parents or successors do not hold together. Run after every edit:
 *
 *     npx tsx scripts/build-agencies.ts
 *
 * Aliases are parted by `;`, with the report years they held after an `@`: `洪泽县@-2016`. An
 * alias equal to the name itself says for which years the name held.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseAgencies } from './agencies/parse';

const folder = new URL('../datasets/agencies/', import.meta.url);
const agencies = parseAgencies(await readFile(new URL('cn.csv', folder), 'utf8'));
const lines = agencies.map((agency) => JSON.stringify(agency));
await writeFile(new URL('cn.json', folder), `[\n${lines.join(',\n')}\n]\n`);
console.log(`${agencies.length} agencies`);
