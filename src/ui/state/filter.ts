import type { Filter } from '../../query';
import type { Scope } from '../../model/report';
import type { View } from './view';

const PLACES = ['province', 'prefecture', 'county', 'level', 'sector'] as const;

/** The question's filter of a view: scope always exactly one, everything else only if chosen. */
export function filterOf(view: View, scope: Scope): Filter {
  const chosen = PLACES.flatMap((field) => {
    const value = view[field];
    return value === null ? [] : [[field, value] as const];
  });
  return {
    scope,
    ...(view.years === null ? {} : { years: view.years }),
    ...Object.fromEntries(chosen),
  };
}

/** Whether anything besides the scope restricts what is shown. */
export function isNarrowed(view: View): boolean {
  return view.years !== null || PLACES.some((field) => view[field] !== null);
}

/** A view without its restrictions; the scope stays, because one is always chosen. */
export const WIDE: Partial<View> = {
  years: null,
  province: null,
  prefecture: null,
  county: null,
  level: null,
  sector: null,
};

/**
 * Years after one end was chosen: an end beyond the other takes the other with it, and the whole
 * range is the same as no choice.
 */
export function yearsAfter(
  all: readonly number[],
  shown: readonly [number, number],
  end: 'from' | 'to',
  chosen: number,
): readonly [number, number] | null {
  const from = end === 'from' ? chosen : Math.min(shown[0], chosen);
  const to = end === 'to' ? chosen : Math.max(shown[1], chosen);
  return from === all[0] && to === all[all.length - 1] ? null : [from, to];
}
