import { say } from './language.svelte';
import { release } from './session.svelte';

/** Name of a level or sector in the present language; the word of the data where none is known. */
export function labelOf(kind: 'levels' | 'sectors', value: string): string {
  const label = release().family[kind][value];
  return label === undefined ? value : say(label);
}

/** Name of a form; the id where the family does not list it. */
export function formLabel(form: string): string {
  const info = release().family.forms.find((one) => one.id === form);
  return info === undefined ? form : say(info.name);
}
