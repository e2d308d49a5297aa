import { unitText, type Language } from '../chart';
import type { Family } from '../model/family';
import type { Text } from '../model/text';
import type { DataColumn } from '../query';
import type { Sheet } from './xlsx';

/** Heads of the sheet, from the message catalogue. */
export interface DefinitionWords {
  readonly definitions: string;
  readonly item: string;
  readonly code: string;
  readonly unit: string;
  readonly definition: string;
  readonly forms: string;
  readonly note: string;
}

/** What figures mean: official wording or formula, the forms that ask for them, what changed. */
export function definitionSheet(
  family: Family,
  columns: readonly DataColumn[],
  words: DefinitionWords,
  language: Language,
): Sheet {
  return {
    name: words.definitions,
    columns: [
      { title: words.item, width: 34, wrap: true },
      { title: words.code, width: 26 },
      { title: words.unit, width: 12 },
      { title: words.definition, width: 60, wrap: true },
      { title: words.forms, width: 40, wrap: true },
      { title: words.note, width: 50, wrap: true },
    ],
    rows: columns.map((column) => definition(family, column, language)),
  };
}

function definition(family: Family, { id, quantity }: DataColumn, language: Language): string[] {
  const say = (text: Text) => text[language];
  const measures = [...new Set(quantity.segments.map(({ column }) => column))];
  const wording = measures.flatMap((measure) => {
    const found = family.measures.find((one) => one.id === measure);
    return found ? [[found.officialRow, found.officialColumn].filter(Boolean).join(' / ')] : [];
  });
  const forms = family.forms.filter((form) =>
    quantity.segments.some((segment) => segment.forms.includes(form.id)),
  );
  const notes = quantity.segments.flatMap(({ note }) => (note === null ? [] : [say(note)]));
  return [
    say(quantity.label),
    id,
    unitText(quantity.unit, language),
    quantity.rate ? say(quantity.rate.formula) : wording.join('\n'),
    forms
      .map(({ name, years: [from, to] }) => {
        const told = say(name);
        // Some names of forms hold their years already.
        return told.includes(String(from)) && told.includes(String(to ?? from))
          ? told
          : `${told} (${String(from)}–${String(to ?? '')})`;
      })
      .join('\n'),
    notes.join('\n'),
  ];
}
