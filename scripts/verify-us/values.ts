import type { OurCell } from './release';

/** What stands in a cell of the export. */
export type Printed =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly below: boolean;
      readonly places: number;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words' };

const NOTHING = /^(?:|n\s*[/\\.]?\s*a\.?|none|null|-+|–|—|not applicable)$/iu;
const BELOW_ONE = /^(?:<\s*1|less\s+than\s+(?:1|one))(?:\s*days?)?$/iu;
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/u;

/** Reads a cell: `$1,234.50`, `0.38%`, `<1`, `N/A`, blank. */
export function readPrinted(text: string): Printed {
  const bare = text.replace(/[\u00a0\s]+/gu, ' ').trim();
  if (NOTHING.test(bare)) return { kind: 'nothing' };
  if (BELOW_ONE.test(bare)) return { kind: 'number', value: 0, below: true, places: 0 };
  const figure = bare.replace(/^\$\s*|\s*%$/gu, '').replace(/^\((.+)\)$/u, '-$1');
  if (figure === '' || !NUMBER.test(figure)) return { kind: 'words' };
  const places = figure.split('.')[1]?.length ?? 0;
  return { kind: 'number', value: Number(figure.replaceAll(',', '')), below: false, places };
}

export type Verdict = 'equal' | 'different' | 'only_here' | 'only_there';

/**
 * Holds a cell of the export against ours. A number equals a number, also where the export prints
 * it rounded to two places or more; `<1` only `<1`; no figure equals no figure, however each says so.
 */
export function verdictOf(printed: Printed, text: string, ours: OurCell | undefined): Verdict {
  const value = ours?.state === 'stated' ? ours.value : null;
  if (ours?.state === 'unreadable') return ours.raw.trim() === text.trim() ? 'equal' : 'different';
  if (printed.kind === 'words') return value === null ? 'only_there' : 'different';
  if (printed.kind === 'nothing') return value === null ? 'equal' : 'only_here';
  if (value === null) return 'only_there';
  const below = /^<|^less/iu.test(ours?.raw ?? '');
  if (printed.below !== below) return 'different';
  return sameNumber(printed.value, value, printed.places) ? 'equal' : 'different';
}

const EXACT = 1e-9;

export function sameNumber(printed: number, ours: number, places: number): boolean {
  const apart = Math.abs(printed - ours);
  if (apart <= EXACT * Math.max(1, Math.abs(ours))) return true;
  return places >= 2 && apart <= 0.5 * 10 ** -places + EXACT * Math.max(1, Math.abs(ours));
}

/** Ours, as a person compares it. */
export function shown(ours: OurCell | undefined): string {
  if (!ours) return '(no cell)';
  if (ours.state === 'absent') return '(absent)';
  if (ours.state === 'blank') return '(blank)';
  return ours.raw === '' ? String(ours.value) : ours.raw;
}
