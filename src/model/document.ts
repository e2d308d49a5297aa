import type { Text } from './text';

/**
 * What a reader makes of a file, whatever its format: paragraphs and grids in the order
 * in which a person meets them. Readers know no family; extractors know no file format.
 */
export interface Document {
  readonly mediaType: string;
  /** Charset the bytes were decoded with, where the format is text. */
  readonly charset?: string;
  /** Title from the file's own metadata (`<title>`, document properties), if any. */
  readonly title?: string;
  /**
   * What the publishing system says about a page (`ArticleTitle`, `PubDate`, `ColumnName`,
   * `ContentSource`, `SiteName`), as written and not always true.
   */
  readonly meta?: Readonly<Record<string, string>>;
  /** True when the text was recognised in pictures: no value in it is sure by itself. */
  readonly ocr?: true;
  /** True when the file ends within a cell of its last table: more may have stood there. */
  readonly cut?: true;
  readonly blocks: readonly Block[];
  /** Of a document that is a tree of elements (XML): its root. Such a document has no blocks. */
  readonly tree?: TreeElement;
}

/** An element of a tree. Names are local names: prefixes are the writer's choice. */
export interface TreeElement {
  readonly name: string;
  /** Address of its namespace, '' if it has none. */
  readonly namespace: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements directly inside, in order. */
  readonly children: readonly TreeElement[];
  /** Text directly inside, pieces between children joined, as written. */
  readonly text: string;
  /** Line of its start tag, from 1. */
  readonly line: number;
}

export type Block = Paragraph | Grid;

/** A run of text that is no table: one line of a text file, one block element of a page. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Where it stands, in words a person can follow: `line 12`, `paragraph 4`. */
  readonly place: string;
}

/** A table as the source lays it out. */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly GridRow[];
  /**
   * True when `x` and `width` come from markup or ruled lines, so that cells of different
   * rows with the same `x` really stand in one column. False where lines were cut at
   * separators: then only the order of the cells within a row is known.
   */
  readonly aligned: boolean;
  readonly place: string;
}

export type GridRow = readonly GridCell[];

/** A physical cell: it appears once, in the row where it begins, however far it spans. */
export interface GridCell {
  /** Text as printed; line breaks inside the cell are `\n`. Never trimmed to a number. */
  readonly text: string;
  /** First column it covers, from 0, after the spans of the rows above are taken out. */
  readonly x: number;
  /** Columns it covers, at least 1. */
  readonly width: number;
  /** Rows it covers, at least 1, cut at the end of the table. */
  readonly height: number;
  readonly place: string;
}

/** Why a file could not be read, for a person who can act on it. */
export interface ReadFailure {
  readonly code: string;
  readonly message: Text;
}

export type ReadResult =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly failure: ReadFailure };
