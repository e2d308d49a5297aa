import { readPrinted } from './values';
import type { Verdict } from './values';

/** Holds the date of one of the ten oldest against ours; `N/A` is no date. */
export function dateVerdict(here: string, there: string): Verdict {
  const [ours, theirs] = [here, there].map((text) => readPrinted(text).kind === 'nothing');
  if (ours && theirs) return 'equal';
  if (ours) return 'only_there';
  if (theirs) return 'only_here';
  return sameDate(here, there) ? 'equal' : 'different';
}

/** `2010-07-01`, `7/1/2010` and `2010-07-01T00:00:00` are one day. */
function sameDate(here: string, there: string): boolean {
  const [one, other] = [dayOf(here), dayOf(there)];
  return one !== null && other !== null ? one === other : here.trim() === there.trim();
}

function dayOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/u.exec(text.trim());
  if (iso) return [iso[1], Number(iso[2]), Number(iso[3])].join('-');
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(text.trim());
  return us ? [us[3], Number(us[1]), Number(us[2])].join('-') : null;
}
