import { contains, regionNames } from '../regions';
import { countyRoots, fullNames, longestName, needsParent, stems } from './region-names';

/** A name cut into the place it begins with and the rest. */
export interface PlacedName {
  /** Code of the innermost place, or null if there is none or it stays ambiguous. */
  readonly code: string | null;
  /** Codes it may be, when several places share the name and nothing decides. */
  readonly candidates: readonly string[];
  /** The name without the places: `人民政府`, `中山街道办事处`, `` for a bare place. */
  readonly rest: string;
}

/** What may decide between places of one name. */
export interface Hints {
  /** Codes of places named elsewhere (folder, letterhead, manifest). */
  readonly around?: readonly string[];
  readonly year?: number | null;
}

/**
 * Takes the places off the front of a body's name, widest first (`威海市文登区审计局` → 371003,
 * `审计局`). A place counts only inside the one before it; 28 county names are borne by several
 * places and stay undecided unless a place around them is known.
 */
export function placeName(name: string, hints: Hints = {}): PlacedName {
  let rest = name;
  let codes: readonly string[] = [];
  for (let found = next(rest, codes); found !== null; found = next(rest, codes)) {
    codes = found.codes;
    rest = rest.slice(found.length);
  }
  const candidates = decide(codes, hints);
  return { code: candidates.length === 1 ? candidates[0]! : null, candidates, rest };
}

interface Found {
  readonly codes: readonly string[];
  readonly length: number;
}

function next(text: string, outer: readonly string[]): Found | null {
  return fullName(text, outer) ?? stemName(text, outer);
}

function fullName(text: string, outer: readonly string[]): Found | null {
  for (let length = Math.min(longestName, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    const all = fullNames.get(name);
    if (all === undefined) continue;
    if (outer.length === 0 && needsParent(name)) return null;
    const codes = within(all, outer);
    if (codes.length > 0 && !continuesAsOtherName(text.slice(length))) return { codes, length };
  }
  return null;
}

/** 沙县 in 沙县路街道, 城区 in 城区街道: the place is only the beginning of a smaller one's name. */
function continuesAsOtherName(rest: string): boolean {
  return /^(?:路|街|街道|镇|乡|村|社区)(?:街道)?(?:人民政府|办事处|$)/.test(rest);
}

/** `深圳` before `龙华区`, `上海` before `科委`; not `中山` before `街道办事处`. */
function stemName(text: string, outer: readonly string[]): Found | null {
  for (let length = Math.min(7, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    const codes = within(stems.get(name) ?? [], outer);
    if (codes.length === 0) continue;
    const rest = text.slice(length);
    if (fullName(rest, codes) !== null) return { codes, length };
    const department =
      /^(?!街|镇|乡|村|社区|路|区|县|市|省|州|新区|大道).*(?:局|委|厅|院|办|政府|海关)/;
    if (!countyRoots.has(name) && department.test(rest)) return { codes, length };
  }
  return null;
}

function within(codes: readonly string[], outer: readonly string[]): readonly string[] {
  if (outer.length === 0) return codes;
  return codes.filter((code) => outer.some((each) => each !== code && contains(each, code)));
}

function decide(codes: readonly string[], { around = [], year = null }: Hints): readonly string[] {
  if (codes.length < 2) return codes;
  const near = codes.filter((code) =>
    around.some((hint) => contains(hint, code) || contains(code, hint)),
  );
  const left = near.length > 0 ? near : codes;
  // The same place before and after its code changed: the year tells, else the newest is meant.
  const prefectures = new Set(left.map((code) => code.slice(0, 4)));
  return prefectures.size === 1 ? [atYear(left, year)] : left;
}

function atYear(codes: readonly string[], year: number | null): string {
  const rows = regionNames.filter((row) => codes.includes(row.code));
  const then = rows.find(
    (row) => year !== null && (row.from ?? 0) <= year && year <= (row.to ?? 9999),
  );
  return (then ?? rows.find((row) => row.to === null) ?? rows[0]!).code;
}

/** Codes of the places a text names at its front or after a slash, for use as hints. */
export function placesIn(texts: readonly string[]): string[] {
  const codes = texts.flatMap((text) => placeName(text).candidates);
  return [...new Set(codes)];
}
