import type { Family } from '../model/family';
import { cn } from './cn';
import { us } from './us';

/** All families the dashboard knows. A new kind of report: a folder and a line here. */
export const families: readonly Family[] = [cn, us];

/** The family a release names; undefined for one that this version does not know. */
export function familyOf(id: string): Family | undefined {
  return families.find((family) => family.id === id);
}
