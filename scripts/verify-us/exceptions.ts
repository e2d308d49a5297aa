import { parse } from 'csv-parse/sync';
import type { Difference } from './difference';
import { plain } from './match';
import { rules } from './rules';

/** A difference that somebody has looked into, with what the source document says. */
export interface Exception {
  readonly year: string;
  readonly table: string;
  readonly agency: string;
  readonly component: string;
  readonly column: string;
  readonly here: string;
  readonly there: string;
  /** Name of a rule that must hold as well; none where the line speaks of one cell. */
  readonly rule: string;
  readonly reason: string;
}

/** Reads the table of exceptions; `*` in a column stands for any text. */
export function readExceptions(csv: string): Exception[] {
  return parse(csv, { bom: true, columns: true, skip_empty_lines: true, trim: true });
}

/** The reason listed for a difference; null where none covers it. Both values must be the listed. */
export function explain(difference: Difference, exceptions: readonly Exception[]): string | null {
  const found = exceptions.find(
    (one) =>
      fits(one.year, String(difference.year)) &&
      (fits(one.agency, difference.agency) || one.agency === difference.body) &&
      (['table', 'component', 'column', 'here', 'there'] as const).every((key) =>
        fits(one[key], difference[key]),
      ) &&
      (one.rule === '' || holds(one.rule, difference)),
  );
  return found?.reason ?? null;
}

function holds(name: string, { facts }: Difference): boolean {
  const rule = rules[name];
  if (!rule) throw new Error(`The exceptions name a rule that is none: ${name}`);
  return rule(facts);
}

const fits = (pattern: string, text: string): boolean =>
  pattern === '*' || pattern === text || (plain(pattern) !== '' && plain(pattern) === plain(text));
