import type { Text } from '../../model/text';
import { CATALOGUES, type Language, type Messages } from '../messages';
import { go, view } from './navigation.svelte';
import { preferredLanguage } from './preferred';
import { recall, remember } from './store';

export function language(): Language {
  return preferredLanguage(view().language, recall('language'), navigator.languages);
}

/** The catalogue in the present language. */
export function messages(): Messages {
  return CATALOGUES[language()];
}

/** A text of the data (a measure's label, a finding) in the present language. */
export function say(text: Text): string {
  return text[language()];
}

export function chooseLanguage(choice: Language): void {
  remember('language', choice);
  go({ language: choice });
}
