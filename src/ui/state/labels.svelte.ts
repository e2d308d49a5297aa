import { scopeText } from '../../chart';
import type { Scope } from '../../model/report';
import { language, messages, say } from './language.svelte';
import { release } from './session.svelte';

/** Name of a level or sector in the present language; the word of the data where none is known. */
export function labelOf(kind: 'levels' | 'sectors', value: string): string {
  const label = release().family[kind][value];
  return label === undefined ? value : say(label);
}

/** Whether the open family names bodies in Chinese: what may be typed to find one. */
export function namesIn(): 'zh' | 'other' {
  return release().family.language === undefined ? 'zh' : 'other';
}

/** What levels or sectors are called: by the family's own word, else by the usual one. */
export function dimensionLabel(kind: 'level' | 'sector'): string {
  const own = release().family.dimensions?.[kind];
  return own === undefined ? messages().filter[kind] : say(own);
}

/** What the open family calls a scope. */
export function scopeLabel(scope: Scope): string {
  return scopeText(scope, language(), release().family.scopes);
}

/** Name of a form; the id where the family does not list it. */
export function formLabel(form: string): string {
  if (form === 'mixed') return messages().agency.forms.mixed;
  const info = release().family.forms.find((one) => one.id === form);
  return info === undefined ? form : say(info.name);
}
