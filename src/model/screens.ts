import type { Text } from './text';

/**
 * What the screens of single subjects show of a family. A screen is offered only where the
 * family declares it, under the family's own title.
 */
export interface FamilyScreens {
  readonly outcomes?: OutcomesScreen;
  readonly spending?: SpendingScreen;
  readonly remedies?: RemediesScreen;
}

/** How requests were answered and on which grounds. */
export interface OutcomesScreen {
  readonly title: Text;
  /** Topic whose parts are the grounds, in official order. */
  readonly reasons: string;
  /** Further topics shown before the grounds: what became of requests. */
  readonly before?: readonly string[];
  /** Grounds of other forms: a card each at the end, never beside the present ones. */
  readonly apart?: readonly string[];
  /** Series by which the largest agencies are found. */
  readonly size: string;
  /** Shares among fewer cases than this are marked: they swing by chance. */
  readonly minimum: number;
}

/** Money: what was spent or charged, and on how much. */
export interface SpendingScreen {
  readonly title: Text;
  /** Topic of its series: counts and amounts. */
  readonly topic: string;
  /** Rates that belong to it, a card each. */
  readonly rates?: readonly string[];
  /** Series and indicators by which places, levels and agencies are put in order. */
  readonly ranked: readonly string[];
  /** The form fixes the unit of its amounts, so that none can be without one. */
  readonly unitsKnown?: true;
}

/** What followed an answer that did not satisfy. */
export interface RemediesScreen {
  readonly title: Text;
  /** Topic of how many there were, as lines. */
  readonly volume: string;
  /** Topics of how they ended, each a whole of its own. */
  readonly results: readonly string[];
  /** A rate with several definitions in use: one is shown at a time, named in the picture. */
  readonly rate?: RateWithDefinitions;
  /** Rates over requests, a card each. */
  readonly perRequest: readonly string[];
}

export interface RateWithDefinitions {
  readonly title: Text;
  readonly definitions: readonly RateDefinition[];
}

export interface RateDefinition {
  /** Names it in the address. */
  readonly id: string;
  /** What is divided by, as the switch and the picture name it. */
  readonly label: Text;
  /** Indicators drawn together. */
  readonly indicators: readonly string[];
}
