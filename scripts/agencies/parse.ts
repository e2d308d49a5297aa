import { parse } from 'csv-parse/sync';
import type { Agency } from '../../src/model/agency';

/** The registry's table as agencies. Throws a line to correct when it does not hold together. */
export function parseAgencies(csv: string): Agency[] {
  const [, ...lines]: string[][] = parse(csv, { relax_column_count: true });
  const agencies = lines.map(toAgency);
  const ids = new Set(agencies.map((agency) => agency.id));
  if (ids.size < agencies.length) throw new Error('The registry has an id twice.');
  for (const { id, parent, successor } of agencies) {
    for (const other of [parent, successor]) {
      if (other !== null && !ids.has(other))
        throw new Error(`${id} names ${other}, which is not there.`);
    }
  }
  return agencies;
}

function toAgency(fields: readonly string[]): Agency {
  if (fields.length !== 8) throw new Error(`Not 8 fields: ${fields.join(',')}`);
  const [id = '', name = '', aliases = '', regionCode, level, sector, parent, successor] = fields;
  return {
    id,
    name,
    aliases: aliases === '' ? [] : aliases.split(';').map(parseAlias),
    regionCode: regionCode || null,
    level: level || null,
    sector: sector || null,
    parent: parent || null,
    successor: successor || null,
  };
}

function parseAlias(text: string): { name: string; from?: number; to?: number } {
  const [, name = '', from, to] = /^([^@]+)(?:@(\d{4})?-(\d{4})?)?$/.exec(text) ?? [];
  if (name === '') throw new Error(`Not an alias: ${text}`);
  return {
    name,
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  };
}
