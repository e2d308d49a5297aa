import type { Agency } from '../../model/agency';
import type { BodyName } from '../../model/tree-form';
import rows from '../../../datasets/agencies/us.json';

/** The registry of agencies and components. Edited as `datasets/agencies/us.csv`. */
export const agencies: readonly Agency[] = rows;

/**
 * A name with what writers vary taken out: case, punctuation, `&`, articles, `U.S.`. Two names
 * of one body in reports of several years, or in the publisher's other files, come out equal.
 */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/\bu\.?\s?s\.?(?=\s|$)|\bunited states\b/gu, ' ')
    .replace(/\b(?:the|of|for)\b/gu, ' ')
    .replace(/[^a-z0-9]+/gu, '');
}

/** Bodies by parent (null: agencies), then by every wording of theirs. */
const byWording = new Map<string | null, Map<string, Set<Agency>>>();
for (const agency of agencies) {
  const siblings = byWording.get(agency.parent) ?? new Map<string, Set<Agency>>();
  byWording.set(agency.parent, siblings);
  for (const { name } of [agency, ...agency.aliases]) {
    const wording = plainName(name);
    siblings.set(wording, (siblings.get(wording) ?? new Set()).add(agency));
  }
}

/**
 * The body that is called so among those of a parent (null: among agencies). Where one word alone
 * fits several (two offices of one name), name and abbreviation must both fit. Null if unknown.
 */
export function findBody(parent: string | null, { name, abbreviation }: BodyName): Agency | null {
  const siblings = byWording.get(parent);
  const named = [...(siblings?.get(plainName(name)) ?? [])];
  const short = [...(siblings?.get(plainName(abbreviation)) ?? [])];
  const both = named.filter((agency) => short.includes(agency));
  return [both, named, short].find((found) => found.length === 1)?.[0] ?? null;
}
