import type { Unit } from './measure';
import type { Text } from './text';

/**
 * A form that agencies file as a tree of elements (XML): each section of the form is an element
 * with an item for every body, and a figure is found by its path below the item. Declared so
 * that it reads like the printed form, section by section; `extract/tree.ts` does the walking.
 */
export interface TreeForm {
  readonly id: string;
  readonly name: Text;
  /** Statute or guidance that orders it. */
  readonly basis: Text;
  /** First and last report year it was ordered for; null = until now. */
  readonly years: readonly [number, number | null];
  readonly layout: TreeLayout;
  readonly sections: readonly TreeSection[];
}

/** How a file of the form is built, whatever the section. Names are local names of elements. */
export interface TreeLayout {
  readonly root: string;
  /** Elements that hold the report year, newest schema first. */
  readonly year: readonly string[];
  readonly bodies: {
    /** The agency, and the element of each of its components inside. */
    readonly agency: string;
    readonly component: string;
    readonly name: string;
    readonly abbreviation: string;
  };
  /** Attribute that names an element, and the one by which others refer to it. */
  readonly id: string;
  readonly ref: string;
  /** Inside a section, elements that say which item belongs to which body end so. */
  readonly association: {
    readonly suffix: string;
    readonly item: string;
    readonly body: string;
  };
  /** What a reporter writes where a figure does not apply. */
  readonly notApplicable: RegExp;
}

/** One section of the form: a table with a row for the agency and each component. */
export interface TreeSection {
  /** Kind of table that its measures carry. */
  readonly kind: string;
  /** Number printed before the title: `V.B.(1)`. */
  readonly number: string;
  readonly title: Text;
  /** Element of the section, and of an item in it. */
  readonly element: string;
  readonly item: string;
  /** Groups of columns under one heading; a section without headings has one group. */
  readonly groups: readonly TreeGroup[];
  readonly list?: TreeList;
}

/** Columns side by side under one heading. */
export interface TreeGroup {
  /** First half of the measure ids. */
  readonly id: string;
  /** Begins the titles of its measures. */
  readonly label: Text;
  /** Heading as printed, '' if there is none. */
  readonly heading: string;
  readonly columns: readonly TreeColumn[];
}

export interface TreeColumn {
  /** Second half of the measure id. */
  readonly id: string;
  readonly label: Text;
  /** Wording printed over the column. */
  readonly official: string;
  readonly unit: Unit;
  /** False where two bodies' figures cannot be added: medians, averages, shares, ages. */
  readonly summable?: false;
  readonly money?: true;
  readonly value: TreeValue;
}

/** Where a figure stands below its item. */
export type TreeValue = PathValue | CodedValue | PositionValue;

/** At the end of a path of element names. */
export interface PathValue {
  readonly kind: 'path';
  readonly path: readonly string[];
  /** Paths of the same figure in earlier versions of the schema. */
  readonly earlier?: readonly (readonly string[])[];
  /** Element that stands in its place, with what each of its codes means. */
  readonly code?: { readonly path: readonly string[]; readonly means: CodeMeanings };
  /** Values that the form's own export writes where `N/A` was entered. */
  readonly placeholder?: string;
  /** What the export writes for `N/A` where the figure at this path is a placeholder too. */
  readonly placeholderBeside?: { readonly text: string; readonly path: readonly string[] };
}

/** What is printed for a code and the number it counts as: `LT1` is `<1`, no whole day. */
export type CodeMeanings = Readonly<
  Record<string, { readonly raw: string; readonly value: number }>
>;

/** Of the entry with this code; an item that has no such entry counted none. */
export interface CodedValue {
  readonly kind: 'coded';
  readonly entry: string;
  readonly code: string;
  readonly is: string;
  readonly value: string;
}

/** Of the entry at this position, the first being 1. */
export interface PositionValue {
  readonly kind: 'position';
  readonly entry: string;
  readonly position: number;
  readonly value: string;
}

/** Entries of any number that a section names in words: statutes, reasons, dates. */
export interface TreeList {
  readonly id: string;
  readonly title: Text;
  /** Entries below the item; the item itself is the entry if null. */
  readonly entry: string | null;
  /** What the entry is called: path below it. */
  readonly name: readonly string[];
  /** What else is written about it, by attribute id. */
  readonly attributes: readonly ListAttribute[];
  /** Its figure, below the entry or, where `inAssociation`, beside the body it belongs to. */
  readonly value: string;
  readonly unit: Unit;
  readonly inAssociation?: true;
}

export interface ListAttribute {
  readonly id: string;
  readonly label: Text;
  readonly path: readonly string[];
}

/** A body that a file names: the agency itself, or a part of it. Names are as written. */
export interface TreeBody {
  readonly agency: BodyName;
  /** Null for the agency itself. */
  readonly component: BodyName | null;
  /** Of a component that the file leaves nameless: its number among those, from 1. */
  readonly nameless: number | null;
}

export interface BodyName {
  readonly name: string;
  readonly abbreviation: string;
}

/** Measure id of a column of a group. */
export function treeMeasureId(group: TreeGroup, column: TreeColumn): string {
  return `${group.id}__${column.id}`;
}
