import type { TreeElement } from '../model/document';
import type { Cell, Extraction, ListEntry } from '../model/report';
import type { TreeBody, TreeForm, TreeSection } from '../model/tree-form';
import { doubt } from './doubts';
import { associated, declaredBodies, Nameless } from './tree-bodies';
import type { AssociatedItem, DeclaredBodies } from './tree-bodies';
import { readList, readSection } from './tree-section';
import type { SectionOfBody } from './tree-section';
import { below } from './tree-value';

/** What a file filed as a tree holds: a report of the agency and one of each of its parts. */
export interface TreeExtraction {
  readonly year: number | null;
  /** The agency first. */
  readonly reports: readonly { readonly body: TreeBody; readonly extraction: Extraction }[];
}

/**
 * Reads every report of a tree by the form of its year. Each body has a cell for every column of
 * every section that it has an item in; sections it is not in leave no cell. Null if the tree is
 * of none of the forms. Never throws.
 * @param year what a person says the year is, where the file is wrong
 */
export function extractTree(
  root: TreeElement,
  forms: readonly TreeForm[],
  year: number | null,
): TreeExtraction | null {
  const likely = forms.find((one) => one.layout.root === root.name);
  const declared = likely && declaredBodies(root, likely.layout);
  if (!likely || !declared) return null;
  const stated = year ?? yearOf(root, likely);
  const form = forms.find((one) => covers(one, stated)) ?? likely;
  const bodies = sortByBody(root, form, declared);
  const nameless = bodies.filter(({ body }) => body.nameless !== null).length;
  const reports = bodies.map(({ body, sections }) => ({
    body,
    extraction: readBody(sections, form),
  }));
  const [first, ...others] = reports;
  if (!first || nameless === 0) return { year: stated, reports };
  const note = doubt('nameless_part', null, declared.agency.name, String(nameless), []);
  const doubts = [...first.extraction.doubts, note];
  return {
    year: stated,
    reports: [{ ...first, extraction: { ...first.extraction, doubts } }, ...others],
  };
}

function yearOf(root: TreeElement, { layout }: TreeForm): number | null {
  const element = layout.year.map((name) => below(root, [name])).find((one) => one !== undefined);
  const year = /^\s*(\d{4})\s*$/u.exec(element?.text ?? '')?.[1];
  return year === undefined ? null : Number(year);
}

function covers({ years: [from, to] }: TreeForm, year: number | null): boolean {
  return year !== null && from <= year && (to === null || year <= to);
}

interface BodyInFile {
  readonly body: TreeBody;
  readonly sections: SectionOfBody[];
}

/** Each body with its items, section by section: the agency, then its parts as declared. */
function sortByBody(root: TreeElement, form: TreeForm, declared: DeclaredBodies): BodyInFile[] {
  const { agency, agencyId, components } = declared;
  const found = form.sections.flatMap((section) => {
    const element = below(root, [section.element]);
    return element ? [{ section, items: associated(element, form.layout) }] : [];
  });
  const bodiesOf = (items: readonly AssociatedItem[]) => items.map(({ body }) => body);
  const nameless = new Nameless(
    found.filter(({ section }) => !section.list?.inAssociation).map((f) => bodiesOf(f.items)),
    new Set(components.keys()),
    agencyId,
  );
  const bodies = new Map<string, BodyInFile>([
    [agencyId, { body: { agency, component: null, nameless: null }, sections: [] }],
  ]);
  for (const [id, component] of components)
    bodies.set(id, { body: { agency, component, nameless: null }, sections: [] });
  for (const { section, items } of found) {
    const numbers = nameless.numbers(bodiesOf(items), !section.list?.inAssociation);
    items.forEach((item, index) => {
      const number = numbers.get(index);
      if (number === null) return;
      const key = number === undefined ? item.body : `nameless ${String(number)}`;
      const known = bodies.get(key) ?? {
        body: {
          agency,
          component: { name: '', abbreviation: '' },
          nameless: number ?? null,
        },
        sections: [],
      };
      bodies.set(key, known);
      addItem(known.sections, section, item, key === agencyId);
    });
  }
  const [first, ...parts] = [...bodies.values()];
  return [first!, ...parts.filter(({ sections }) => sections.length > 0)];
}

function addItem(
  sections: SectionOfBody[],
  section: TreeSection,
  item: AssociatedItem,
  isAgency: boolean,
): void {
  const at = sections.findIndex((one) => one.section === section);
  if (at < 0) {
    sections.push({ section, items: [item] });
    return;
  }
  // The agency's own figure for an entry is the last given: before it come those of its parts.
  const before = sections[at]!.items;
  const others = isAgency ? before.filter((one) => one.item !== item.item) : before;
  sections[at] = { section, items: [...others, item] };
}

function readBody(sections: readonly SectionOfBody[], form: TreeForm): Extraction {
  const cells: Cell[] = [];
  const lists: ListEntry[] = [];
  for (const section of sections) {
    cells.push(...readSection(section, form));
    lists.push(...readList(section, form.layout));
  }
  const unreadable = cells.filter((cell) => cell.state === 'unreadable');
  const doubts = unreadable.map(({ measure, raw }) =>
    doubt('unreadable', measure, officialOf(form, measure), raw, [measure]),
  );
  return { form: form.id, cells, tables: [], doubts, lists };
}

/** Number of the section and wording of the column of a measure, to find it on the form. */
function officialOf(form: TreeForm, measure: string): string {
  for (const { number, groups } of form.sections)
    for (const group of groups)
      for (const column of group.columns)
        if (`${group.id}__${column.id}` === measure) return `${number} ${column.official}`;
  return measure;
}
