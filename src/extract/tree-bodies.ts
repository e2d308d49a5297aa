import type { TreeElement } from '../model/document';
import type { BodyName, TreeLayout } from '../model/tree-form';
import { below } from './tree-value';

/** The bodies that a file declares, components by the id that its sections refer to. */
export interface DeclaredBodies {
  readonly agency: BodyName;
  readonly agencyId: string;
  readonly components: ReadonlyMap<string, BodyName>;
}

/** Null for a file that declares no agency. */
export function declaredBodies(root: TreeElement, layout: TreeLayout): DeclaredBodies | null {
  const agency = root.children.find((child) => child.name === layout.bodies.agency);
  if (!agency) return null;
  const parts = agency.children.filter((child) => child.name === layout.bodies.component);
  return {
    agency: nameOf(agency, layout),
    agencyId: agency.attributes[layout.id] ?? '',
    components: new Map(
      parts.map((part) => [part.attributes[layout.id] ?? '', nameOf(part, layout)]),
    ),
  };
}

function nameOf(element: TreeElement, { bodies }: TreeLayout): BodyName {
  const text = (name: string) => below(element, [name])?.text.trim() ?? '';
  return { name: text(bodies.name), abbreviation: text(bodies.abbreviation) };
}

/** An item of a section, and the body it belongs to: '' or unknown where the file says none. */
export interface AssociatedItem {
  readonly item: TreeElement;
  readonly body: string;
  /** The element that says so; it may hold a figure of its own. */
  readonly association: TreeElement;
}

/** The items of a section by the order of its associations. */
export function associated(section: TreeElement, layout: TreeLayout): AssociatedItem[] {
  const { association } = layout;
  const items = new Map(
    section.children.flatMap((child) => {
      const id = child.attributes[layout.id];
      return id === undefined ? [] : [[id, child] as const];
    }),
  );
  return section.children.flatMap((child): AssociatedItem[] => {
    if (!child.name.endsWith(association.suffix)) return [];
    const refer = (name: string) => below(child, [name])?.attributes[layout.ref] ?? '';
    const item = items.get(refer(association.item));
    return item ? [{ item, body: refer(association.body), association: child }] : [];
  });
}

/**
 * Tells the nameless bodies of a file apart. Sections list components in one order, so a
 * nameless one stands between two named ones; the section with most of them shows how many
 * there are.
 */
export class Nameless {
  private readonly order: ReadonlyMap<string, number>;
  private readonly slots: readonly Span[];

  /**
   * @param sections for each section, the bodies of its items in order
   * @param components ids of the components that have a name
   */
  constructor(
    sections: readonly (readonly string[])[],
    private readonly components: ReadonlySet<string>,
    private readonly agency: string,
  ) {
    const longest = sections.reduce((most, one) => (one.length > most.length ? one : most), []);
    this.order = new Map(longest.map((body, i) => [body, i]));
    const spans = sections.map((bodies) => this.spansOf(bodies).map(({ span }) => span));
    this.slots = spans.reduce((most, one) => (one.length > most.length ? one : most), []);
  }

  /**
   * Number of each nameless item of a section, by its index there; null where it may be two.
   * @param inOrder false for a section that lists the bodies anew for each of its entries
   */
  numbers(bodies: readonly string[], inOrder: boolean): ReadonlyMap<number, number | null> {
    const found = this.spansOf(bodies);
    if (!inOrder)
      return new Map(found.map(({ index }) => [index, this.slots.length === 1 ? 1 : null]));
    return new Map(
      found.map(({ index, span }, i) => {
        if (found.length === this.slots.length) return [index, i + 1];
        const possible = this.slots.flatMap((slot, n) => (meet(slot, span) ? [n + 1] : []));
        return [index, possible.length === 1 ? possible[0]! : null];
      }),
    );
  }

  private spansOf(bodies: readonly string[]): { index: number; span: Span }[] {
    const places = bodies.map((body) =>
      this.components.has(body) ? this.order.get(body) : undefined,
    );
    return bodies.flatMap((body, index) => {
      if (body === this.agency || this.components.has(body)) return [];
      const before = places.slice(0, index).findLast((place) => place !== undefined);
      const after = places.slice(index + 1).find((place) => place !== undefined);
      return [{ index, span: [before ?? -1, after ?? Infinity] as const }];
    });
  }
}

/** Places in the file's order of components between which a nameless one stands. */
type Span = readonly [after: number, before: number];

const meet = (a: Span, b: Span): boolean => Math.max(a[0], b[0]) < Math.min(a[1], b[1]);
