import type { FamilyReader } from '../model/family';
import { cnReader } from './cn/reader';
import { usReader } from './us/reader';

/** The families that ingest can read. A new kind of report: a folder and a line here. */
export const familyReaders: Readonly<Record<string, FamilyReader>> = { cn: cnReader, us: usReader };
