import type { Family } from '../model/family';
import type { FindingEntry } from '../query';

/** Cell that shows a finding: the first of those its check used that the family has a measure for. */
export function targetOf(family: Family, finding: FindingEntry): string | null {
  const measures = measureIds(family);
  return [finding.measure, ...finding.cells].find((id) => id !== null && measures.has(id)) ?? null;
}

/** A finding and the cell to open for it. */
export interface Step {
  readonly finding: FindingEntry;
  readonly measure: string;
}

/** Findings of a report one after the other, each with its cell; those without one are left out. */
export function stepsOf(family: Family, findings: readonly FindingEntry[]): Step[] {
  return findings.flatMap((finding) => {
    const measure = targetOf(family, finding);
    return measure === null ? [] : [{ finding, measure }];
  });
}

const known = new WeakMap<Family, ReadonlySet<string>>();

function measureIds(family: Family): ReadonlySet<string> {
  const ids = known.get(family) ?? new Set(family.measures.map(({ id }) => id));
  known.set(family, ids);
  return ids;
}
