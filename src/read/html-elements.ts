/** Elements that begin and end a line of their own. All others never break a word. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset
   figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li
   listing main menu nav ol optgroup option p plaintext pre search section summary ul xmp`.split(
    /\s+/,
  ),
);

/** Elements with no content and no end tag. */
export const VOIDS: ReadonlySet<string> = new Set(
  `area base basefont bgsound br col embed frame hr img image input keygen link meta param source
   track wbr`.split(/\s+/),
);

/** The skeleton of a table: the state machine for these is in `html-tree`. */
export const TABLE_PARTS: ReadonlySet<string> = new Set(
  'table caption colgroup col thead tbody tfoot tr td th'.split(' '),
);

/** A start tag of these ends an open `<p>` (HTML Standard, 13.2.6.4.7). */
export const ENDS_PARAGRAPH: ReadonlySet<string> = new Set(
  `address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption
   figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext
   pre search section summary ul xmp`.split(/\s+/),
);

/** Elements of the same kind that cannot stand inside one another: a new one ends the open one. */
export const SIBLINGS: readonly ReadonlySet<string>[] = [
  new Set(['li']),
  new Set(['dd', 'dt']),
  new Set(['option']),
];

/** Elements an end tag of another, inline element does not reach through. */
export const SPECIAL: ReadonlySet<string> = new Set([
  ...BLOCKS,
  'applet',
  'button',
  'marquee',
  'object',
  'select',
]);

/** Walls that end tags inside do not see over. */
export const SCOPES: ReadonlySet<string> = new Set(['applet', 'marquee', 'object']);

/** Elements whose end tag reaches through blocks (`<b><p>…</b>`) without ending them. */
export const FORMATTING: ReadonlySet<string> = new Set(
  'form a b big code em font i nobr s small strike strong tt u'.split(' '),
);

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
