import { go, view } from './navigation.svelte';
import { onPaper } from './paper.svelte';
import { recall, remember } from './store';

export type Theme = 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');
let systemIsDark = $state(system.matches);
system.addEventListener('change', (event) => {
  systemIsDark = event.matches;
});

/** The theme the person chose, or null to follow the system. */
export function chosenTheme(): Theme | null {
  const stored = recall('theme');
  return view().theme ?? (stored === 'light' || stored === 'dark' ? stored : null);
}

/** The theme that is shown. */
export function theme(): Theme {
  // Paper is white, whatever the screen was.
  if (onPaper()) return 'light';
  return chosenTheme() ?? (systemIsDark ? 'dark' : 'light');
}

export function chooseTheme(choice: Theme | null): void {
  remember('theme', choice);
  go({ theme: choice });
}
