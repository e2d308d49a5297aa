import type { TreeColumn, TreeGroup } from '../../../model/tree-form';

/** The words of a column: what it is called in both languages and what is printed over it. */
export interface Words {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly official: string;
}

/** A number of things, one element of the item. */
export function count(words: Words, unit: string, element: string, earlier?: string): TreeColumn {
  return {
    ...named(words),
    unit,
    value: {
      kind: 'path',
      path: [element],
      ...(earlier === undefined ? {} : { earlier: [[earlier]] }),
    },
  };
}

/** Of the entries with a code, those with this one. */
export function coded(
  words: Words,
  unit: string,
  is: string,
  entry: { readonly entry: string; readonly code: string; readonly value: string },
): TreeColumn {
  return { ...named(words), unit, value: { kind: 'coded', is, ...entry } };
}

/** Id and wording of a column. */
export function named({
  id,
  zh,
  en,
  official,
}: Words): Pick<TreeColumn, 'id' | 'label' | 'official'> {
  return { id, label: { zh, en }, official };
}

/** A section without headings: all its columns are one group. */
export function single(id: string, zh: string, en: string, columns: TreeColumn[]): TreeGroup[] {
  return [{ id, label: { zh, en }, heading: '', columns }];
}
