import type { Component } from 'svelte';
import type { Messages } from '../messages';

/** A screen: its place in the navigation and the code that is loaded when it is opened. */
export interface Screen {
  /** First part of the address, after `#/`. */
  readonly id: string;
  readonly title: (messages: Messages) => string;
  readonly load: () => Promise<{ default: Component }>;
}

/** The registry of screens, in the order of the navigation. The first is where one lands. */
export const SCREENS: readonly Screen[] = [
  { id: 'overview', title: (m) => m.overview.title, load: () => import('./Overview.svelte') },
  { id: 'compare', title: (m) => m.compare.title, load: () => import('./Compare.svelte') },
  { id: 'agency', title: (m) => m.agency.title, load: () => import('./Agency.svelte') },
];
