import type { CellFacts, EntryFacts, Facts } from './difference';
import { sameNumber } from './values';

/** Shows from the source document itself why the export has something else. */
export type Rule = (facts: Facts) => boolean;

const ofCell =
  (rule: (facts: CellFacts) => boolean): Rule =>
  (facts) =>
    facts.kind === 'cell' && rule(facts);

const ofEntry =
  (rule: (facts: EntryFacts) => boolean): Rule =>
  (facts) =>
    facts.kind === 'entry' && rule(facts);

/** Rules that a line of the exceptions may name; it covers only what the rule shows to be so. */
export const rules: Readonly<Record<string, Rule>> = {
  /** The export prints the sum of the parts that stand in the document beside its total. */
  sum_of_parts: ofCell(({ table, measure, printed, valueOf }) => {
    const parts = table.measures
      .filter(({ id }) => id !== measure.id)
      .map(({ id }) => valueOf(id) ?? 0);
    const sum = parts.reduce((total, part) => total + part, 0);
    return measure.id.endsWith('__total') && printed.kind === 'number' && printed.value === sum;
  }),
  /** The document has the share as a fraction of one, the export as a percentage. */
  fraction_as_percent: ofCell(
    ({ measure, printed, ours }) =>
      measure.unit === 'percentage' &&
      printed.kind === 'number' &&
      typeof ours?.value === 'number' &&
      sameNumber(printed.value, ours.value * 100, printed.places),
  ),
  /** The document has the section but no such element, the export prints 0. */
  zero_left_out: ofCell(
    ({ printed, ours, hasSection }) =>
      hasSection && ours?.state === 'absent' && printed.kind === 'number' && printed.value === 0,
  ),
  /** The body has no item in this section of the document. */
  section_left_out: ofCell(({ ours, hasSection }) => ours === undefined && !hasSection),
  /** The document lists only what occurred, and does not list this; the export is blank. */
  not_listed: ofCell(
    ({ printed, ours }) => printed.kind === 'nothing' && ours?.raw === '' && ours.value === 0,
  ),
  /** The document has 0, the export a blank or N/A. */
  zero_as_nothing: ofCell(
    ({ printed, ours }) =>
      printed.kind === 'nothing' && ours?.state === 'stated' && ours.value === 0,
  ),
  /** The document has 0.0000, its sign for N/A, the export 0. */
  nothing_as_zero: ofCell(
    ({ printed, ours }) =>
      printed.kind === 'number' && printed.value === 0 && ours?.raw === '0.0000',
  ),
  /** The document names the statute twice, the export once. */
  named_twice: ofEntry(({ again, printed }) => again && printed === null),
  /** One side names a statute that was relied on 0 times, the other does not. */
  not_relied_on: ofEntry(({ ours, printed }) => (ours ?? 0) === 0 && (printed ?? 0) === 0),
  /** The document gives one component's number as the agency's, the export the sum of all. */
  sum_of_components: ofEntry(({ printed, ofParts }) => printed !== null && printed === ofParts),
  /** The year's zip holds no document of the agency. */
  no_document: ({ kind }) => kind === 'no_report',
  /** The export's sum is that of its own rows; those that differ stand on lines of their own. */
  sum_of_rows: (facts) =>
    facts.kind === 'sum' &&
    facts.printed.kind === 'number' &&
    sameNumber(facts.printed.value, facts.ofRows, 2),
};
