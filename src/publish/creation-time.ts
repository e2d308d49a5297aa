import { UsageError } from './errors';

/**
 * The time a release says it was made: now, or the seconds since 1970 that `SOURCE_DATE_EPOCH`
 * asks for, by which the same files make the same bytes everywhere
 * (https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function creationTime(epoch: string | undefined, now: () => Date = () => new Date()): Date {
  if (epoch === undefined || epoch === '') return now();
  if (/^\d{1,12}$/u.test(epoch)) return new Date(Number(epoch) * 1000);
  throw new UsageError({
    zh: `SOURCE_DATE_EPOCH 应为 1970 年以来的秒数，而不是“${epoch}”`,
    en: `SOURCE_DATE_EPOCH should be the seconds since 1970, not "${epoch}"`,
  });
}
