import type { Component } from 'svelte';
import type { Family } from '../../model/family';
import type { Text } from '../../model/text';
import type { Language, Messages } from '../messages';

/** A screen: its place in the navigation and the code that is loaded when it is opened. */
export interface Screen {
  /** First part of the address, after `#/`. */
  readonly id: string;
  readonly title: (messages: Messages) => string;
  /** Of a screen that only some families fill: what the family calls it; none, and it is not offered. */
  readonly named?: (family: Family) => Text | undefined;
  readonly load: () => Promise<{ default: Component }>;
}

/** The registry of screens, in the order of the navigation. The first is where one lands. */
export const SCREENS: readonly Screen[] = [
  { id: 'overview', title: (m) => m.overview.title, load: () => import('./Overview.svelte') },
  { id: 'compare', title: (m) => m.compare.title, load: () => import('./Compare.svelte') },
  { id: 'agency', title: (m) => m.agency.title, load: () => import('./Agency.svelte') },
  {
    id: 'outcomes',
    title: (m) => m.outcomes.title,
    named: (family) => family.screens?.outcomes?.title,
    load: () => import('./Outcomes.svelte'),
  },
  {
    id: 'spending',
    title: (m) => m.spending.title,
    named: (family) => family.screens?.spending?.title,
    load: () => import('./Spending.svelte'),
  },
  {
    id: 'remedies',
    title: (m) => m.remedies.title,
    named: (family) => family.screens?.remedies?.title,
    load: () => import('./Remedies.svelte'),
  },
  { id: 'quality', title: (m) => m.quality.title, load: () => import('./Quality.svelte') },
  { id: 'check', title: (m) => m.check.title, load: () => import('./Check.svelte') },
  { id: 'data', title: (m) => m.data.title, load: () => import('./Data.svelte') },
  { id: 'methods', title: (m) => m.methods.title, load: () => import('./Methods.svelte') },
];

/** Screens that a family fills; all of them while no release is open. */
export function offeredScreens(family: Family | null): readonly Screen[] {
  return SCREENS.filter((screen) => !screen.named || family === null || screen.named(family));
}

/** A screen's name: the family's own where it has one. */
export function screenTitle(
  screen: Screen,
  family: Family | null,
  messages: Messages,
  language: Language,
): string {
  const own = family === null ? undefined : screen.named?.(family);
  return own === undefined ? screen.title(messages) : own[language];
}
