import { quantity, trend, type Quantity } from '../../query';
import { asked } from './asked.svelte';
import { filterOf } from './filter';
import { view } from './navigation.svelte';
import { release, shownScope } from './session.svelte';

/** A figure and a year in which somebody states it, as the address says or else the usual ones. */
export interface RankedQuantity {
  readonly choices: readonly Quantity[];
  /** Undefined where the family has none of them. */
  readonly of: Quantity | undefined;
  /** Those in which somebody states it. */
  readonly years: readonly number[];
  readonly year: number | null;
  /** The years are still being asked for. */
  readonly pending: boolean;
}

/**
 * What charts of one year put in order, chosen among some series and indicators. To be called
 * while a component is set up; `place` as for `asked`.
 */
export function rankedQuantity(place: string, ids: () => readonly string[]): RankedQuantity {
  const choices = $derived(ids().flatMap((id) => quantity(release().family, id) ?? []));
  const of = $derived(choices.find(({ id }) => id === view().measure) ?? choices[0]);
  const answer = asked(
    () => place,
    () => {
      const [where, id] = [filterOf(view(), shownScope()), of?.id];
      return id === undefined ? null : (source) => trend(source, where, [id]);
    },
  );
  const years = $derived(
    (answer.value?.data[0]?.points ?? [])
      .filter((point) => point.value !== null)
      .map((point) => point.year),
  );
  const year = $derived(years.find((one) => one === view().year) ?? years.at(-1) ?? null);

  return {
    get choices() {
      return choices;
    },
    get of() {
      return of;
    },
    get years() {
      return years;
    },
    get year() {
      return year;
    },
    get pending() {
      return answer.pending;
    },
  };
}
