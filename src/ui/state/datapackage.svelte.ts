import type { ReleaseDescription } from '../../model/datapackage';
import { loadDescription } from './load';
import { currentSession } from './session.svelte';

let known = $state.raw<{ readonly of: string; readonly description: ReleaseDescription | null }>();

/**
 * What the open release says of itself; undefined while it is read, null where it cannot be. To
 * be read in a component or `$derived`.
 */
export function description(): ReleaseDescription | null | undefined {
  const session = currentSession();
  if (session.phase !== 'open') return undefined;
  return known?.of === keyOf(session.entry) ? known.description : undefined;
}

const keyOf = (entry: { id: string; version: string }) => `${entry.id} ${entry.version}`;

/** Reads the description once a release is open. Called while a component is set up. */
export function needDescription(): void {
  $effect(() => {
    const session = currentSession();
    if (session.phase !== 'open') return;
    const { entry } = session;
    if (known?.of === keyOf(entry)) return;
    void loadDescription(entry).then((loaded) => {
      known = { of: keyOf(entry), description: loaded.ok ? loaded.value : null };
    });
  });
}
