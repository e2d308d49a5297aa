import type { Difference, EntryFacts } from './difference';
import { plain } from './match';
import type { OurEntry } from './release';
import { readPrinted, verdictOf } from './values';

/** A row of the export's table of statutes. */
export interface TheirEntry {
  readonly name: string;
  readonly citation: string;
  readonly relied: string;
}

export type EntryDifference = Pick<Difference, 'verdict' | 'column' | 'here' | 'there'> & {
  readonly facts: EntryFacts;
};

const named = ({ name }: { readonly name: string }): boolean =>
  readPrinted(name).kind !== 'nothing';

const sameName = (a: { readonly name: string }, b: { readonly name: string }): boolean =>
  plain(a.name) === plain(b.name);

const sameFigure = (a: OurEntry, b: TheirEntry): boolean =>
  verdictOf(readPrinted(b.relied), b.relied, a) === 'equal';

const sameText = (a: string, b: string): boolean =>
  plain(a) === plain(b) || [a, b].every((text) => readPrinted(text).kind === 'nothing');

/** Which two entries are one, the surest first. */
const FITS: readonly ((a: OurEntry, b: TheirEntry) => boolean)[] = [
  (a, b) => sameName(a, b) && sameFigure(a, b) && sameText(a.citation, b.citation),
  (a, b) => sameName(a, b) && sameFigure(a, b),
  sameName,
];

/**
 * Compares the statutes of one agency, whatever their order: first those of one name, number and
 * citation, then of one name and number, then of one name; what is left stands on one side only.
 * @param parts entries of the agency's components
 */
export function compareStatutes(
  here: readonly OurEntry[],
  there: readonly TheirEntry[],
  parts: readonly OurEntry[],
): { readonly equal: number; readonly differences: EntryDifference[] } {
  const left = here.filter(named);
  const open = there.filter(named);
  const differences: EntryDifference[] = [];
  let equal = 0;
  const factsOf = (ours: OurEntry | null, theirs: TheirEntry | null): EntryFacts => {
    const entry = (ours ?? theirs)!;
    const printed = theirs && readPrinted(theirs.relied);
    const ofParts = parts.filter((one) => sameName(one, entry));
    return {
      kind: 'entry',
      ours: ours?.value ?? null,
      printed: printed?.kind === 'number' ? printed.value : null,
      again: here.filter((one) => sameName(one, entry)).length > 1,
      ofParts:
        ofParts.length === 0 ? null : ofParts.reduce((sum, { value }) => sum + (value ?? 0), 0),
    };
  };
  for (const fits of FITS) {
    for (const entry of [...left]) {
      const at = open.findIndex((other) => fits(entry, other));
      if (at < 0) continue;
      const [other] = open.splice(at, 1) as [TheirEntry];
      left.splice(left.indexOf(entry), 1);
      equal += 1;
      const facts = factsOf(entry, other);
      const figure = verdictOf(readPrinted(other.relied), other.relied, entry);
      const times = { column: `${entry.name}: times`, here: entry.raw, there: other.relied, facts };
      if (figure === 'equal') equal += 1;
      else differences.push({ verdict: figure, ...times });
      const citation = { here: entry.citation, there: other.citation, facts };
      if (sameText(entry.citation, other.citation)) equal += 1;
      else
        differences.push({ verdict: 'different', column: `${entry.name}: citation`, ...citation });
    }
  }
  for (const one of left) {
    const facts = factsOf(one, null);
    const said = `${one.name}: ${one.raw}`;
    differences.push({ verdict: 'only_here', column: 'Statute', here: said, there: '', facts });
  }
  for (const one of open) {
    const facts = factsOf(null, one);
    const said = `${one.name}: ${one.relied}`;
    differences.push({ verdict: 'only_there', column: 'Statute', here: '', there: said, facts });
  }
  return { equal, differences };
}
