import { ABOUT_REPORT } from '../model/release';
import type { Finding, Severity } from '../model/report';
import type { Text } from '../model/text';

/** Findings without repeats, in the order first met. */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const key = findingKey(finding);
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}

/** Findings that are in `all` but not in `known`. */
export function withoutFindings(all: readonly Finding[], known: readonly Finding[]): Finding[] {
  const keys = new Set(known.map(findingKey));
  return all.filter((finding) => !keys.has(findingKey(finding)));
}

/** Copies into every finding what its report says of itself. */
export const ATTRIBUTE_FINDINGS = `UPDATE findings SET ${ABOUT_REPORT.map((column) => `${column} = r.${column}`).join(', ')}
FROM reports r WHERE r.report_id = findings.report_id`;

function findingKey(f: Finding): string {
  return JSON.stringify([f.rule, f.severity, f.origin, f.measure, f.expected, f.actual, f.message]);
}

/** How many findings have a severity. */
export function countSeverity(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** A finding of publishing itself: about copies, agencies or corrections. */
export function publishFinding(
  rule: string,
  severity: Severity,
  message: Text,
  about: Partial<Pick<Finding, 'origin' | 'measure' | 'expected' | 'actual'>> = {},
): Finding {
  const measure = about.measure ?? null;
  return {
    rule,
    severity,
    origin: about.origin ?? 'parser',
    measure,
    expected: about.expected ?? null,
    actual: about.actual ?? null,
    message,
    cells: measure === null ? [] : [measure],
  };
}
