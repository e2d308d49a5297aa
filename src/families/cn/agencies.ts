import type { Agency } from '../../model/agency';
import rows from '../../../datasets/agencies/cn.json';
import { placeName } from './identity/region';
import { expand } from './identity/short-names';

/** The registry of bodies known by id. Edited as `datasets/agencies/cn.csv`. */
export const agencies: readonly Agency[] = rows;

const byId = new Map(agencies.map((agency) => [agency.id, agency]));

interface Known {
  readonly agency: Agency;
  readonly from: number;
  readonly to: number;
}

/** Every wording of every agency: in full, and as place + what follows it. */
const byWording = new Map<string, Known[]>();
for (const agency of agencies) {
  const years = agency.aliases.find((alias) => alias.name === agency.name);
  for (const { name, from, to } of [{ ...years, name: agency.name }, ...agency.aliases]) {
    const { code, rest } = placeName(name);
    const known = { agency, from: from ?? 0, to: to ?? Number.POSITIVE_INFINITY };
    const wordings = [name, ...(rest === '' ? [] : [wording(code ?? agency.regionCode, rest)])];
    for (const each of wordings) byWording.set(each, [...(byWording.get(each) ?? []), known]);
  }
}

function wording(code: string | null, rest: string): string {
  return `${code ?? ''} ${expand(rest)}`;
}

/**
 * The agency of that name, or null if the registry has none. `regionCode` settles names without
 * a place (`科委`). A name that an agency gave up before `year` leads to its successor.
 */
export function findAgency(
  name: string,
  regionCode: string | null,
  year: number | null,
): Agency | null {
  const { code, rest } = placeName(name, { around: regionCode === null ? [] : [regionCode] });
  const place = code ?? regionCode;
  const found =
    byWording.get(name) ??
    (rest === '' || place === null ? undefined : byWording.get(wording(place, rest)));
  if (found === undefined) return null;
  if (year === null) return found[0]!.agency;
  const then = found.find((known) => known.from <= year && year <= known.to);
  if (then !== undefined) return then.agency;
  const { agency, to } = found[0]!;
  return year > to ? successorOf(agency) : agency;
}

function successorOf(agency: Agency): Agency {
  return (agency.successor === null ? undefined : byId.get(agency.successor)) ?? agency;
}
