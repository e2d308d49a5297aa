import type { Text } from '../model/text';
import type { Quantity } from '../model/quantity';
import type { Point } from '../query/types';
import { formatYearList } from './format';

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

/** The same of averages: they move with who reports, however many do. */
export function changingAgencies(stated: readonly number[]): Text[] {
  if (unevenYears(stated).length === 0) return [];
  const counts = stated.filter((count) => count > 0);
  const [least, most] = [String(Math.min(...counts)), String(Math.max(...counts))];
  return [
    {
      zh: `各年填报此项的机关数不同（${least} 至 ${most} 个），平均数的升降可能只因填报机关不同。`,
      en: `Between ${least} and ${most} agencies state it a year: the average may move only because others report.`,
    },
  ];
}

/** Years in which a rate divides by fewer cases than it should: single cases move it then. */
export function smallBase(of: readonly Quantity[], points: readonly Point[]): Text[] {
  const least = Math.max(0, ...of.map((one) => one.rate?.minimumDenominator ?? 0));
  const years = points
    .filter((point) => point.value !== null && (point.denominator ?? Infinity) < least)
    .map((point) => point.year);
  if (years.length === 0) return [];
  const found = [...new Set(years)].sort((a, b) => a - b);
  return [
    {
      zh: `${formatYearList(found, 'zh')} 年分母不足 ${String(least)}，比率易受个别案件影响。`,
      en: `${formatYearList(found, 'en')}: fewer than ${String(least)} to divide by, so single cases move the rate.`,
    },
  ];
}

/** The same where lines are of agencies: each is named with its years. */
export function smallNames(
  of: Quantity,
  lines: readonly { readonly label: Text; readonly small: readonly number[] }[],
): Text[] {
  const some = lines.filter((line) => line.small.length > 0);
  if (some.length === 0) return [];
  const least = String(of.rate?.minimumDenominator ?? 0);
  const named = (language: 'zh' | 'en') =>
    some.map((line) => `${line.label[language]} ${formatYearList(line.small, language)}`);
  return [
    {
      zh: `空心点分母不足 ${least}，比率易受个别案件影响：${named('zh').join('；')}。`,
      en: `Hollow: fewer than ${least} to divide by, so single cases move the rate: ${named('en').join('; ')}.`,
    },
  ];
}
