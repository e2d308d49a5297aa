import type { Text } from '../../model/text';
import type { Line } from './line';

/** Parts of a whole by year: outcomes, denial reasons, requesters. */
export interface Composition {
  readonly topic: string;
  readonly groups: readonly CompositionGroup[];
}

export interface CompositionGroup {
  /** Hue token of the topic's group. */
  readonly hue: string;
  readonly label: Text;
  readonly parts: readonly Line[];
  /** The group as one row, from forms that do not divide it: stands in for `parts`. */
  readonly undivided?: Line;
}

/** The same parts of a whole for several agencies in one year. */
export interface AgencyCompositions {
  readonly year: number;
  /** In the order asked for, or the largest first. */
  readonly rows: readonly {
    readonly agency: string;
    readonly label: Text;
    readonly composition: Composition;
  }[];
  /** Agencies of the group that could have been chosen. */
  readonly agencies: number;
}

/** Parts of a whole in two years, of the agencies that report in both. */
export interface TwoYears {
  readonly years: readonly [number, number];
  readonly composition: Composition;
  /** Agencies with a report in both years. */
  readonly agencies: number;
}
