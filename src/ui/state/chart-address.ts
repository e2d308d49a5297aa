import { language } from './language.svelte';
import { addressOf } from './navigation.svelte';

/** Where a chart can be seen as it is now; `embed` for a frame of another page. */
export function chartAddress(id: string, embed: string | null = null): string {
  const shown = { chart: id, embed, language: language(), cell: null, behind: null, help: null };
  return new URL(addressOf(shown), document.baseURI).href;
}
