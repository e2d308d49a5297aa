import type { Text } from '../model/text';

/** Years may differ by this share of reports before a reader must be told. */
const TOLERATED = 0.1;

/**
 * A sum over more agencies is larger: where the number of reports behind the years of a group
 * differs, the picture says that a rise or fall may be no more than that.
 */
export function unevenYears(stated: readonly number[]): Text[] {
  const counts = stated.filter((count) => count > 0);
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  if (counts.length < 2 || most - least <= TOLERATED * most) return [];
  return [
    {
      zh: `各年年报份数不同（${String(least)} 至 ${String(most)} 份），升降可能只因填报机关增减。`,
      en: `Years rest on ${String(least)} to ${String(most)} reports: a rise or fall may only be one of who reported.`,
    },
  ];
}
