import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Attributes that matter to reading; all others are passed over. */
const WANTED: ReadonlySet<string> = new Set(
  'rowspan colspan style hidden type value name content width height srcdoc'.split(' '),
);

export type Attributes = Readonly<Record<string, string>>;

/** What a page consists of, in order. Names are in lower case, entities are decoded. */
export interface ScanHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  /** An element whose content is not markup: script, style, title, textarea, xmp, iframe. */
  raw(name: string, text: string, attributes: Attributes): void;
  /** A table within an element that is passed over whole. */
  skipsTable(): void;
}

const RAW: ReadonlySet<string> = new Set(
  'script style title textarea xmp iframe noembed noframes'.split(' '),
);

/** Content nobody sees where scripts run, and drawings: left out whole. */
const UNSEEN: ReadonlySet<string> = new Set(['template', 'noscript']);
const DRAWINGS: ReadonlySet<string> = new Set(['svg', 'math']);

/** These never stand in a drawing; meeting one means that its end tag was forgotten. */
const ENDS_DRAWING: ReadonlySet<string> = new Set(
  'body br center div dl h1 h2 h3 h4 hr img li ol p pre span table ul'.split(' '),
);

const NO_ATTRIBUTES: Attributes = {};

/**
 * Runs through a page once. Comments, conditional comments and declarations are left out, and so
 * is what only shows where no scripts run, unless `everything` is wanted.
 */
export function scan(html: string, handler: ScanHandler, everything = false): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, new Scanner(html, handler, everything));
  tokenizer.write(html);
  tokenizer.end();
}

/** Turns the tokenizer's positions into names and texts. */
class Scanner implements TokenizerCallbacks {
  private name = '';
  private attribute = '';
  private value = '';
  private attributes: Record<string, string> | null = null;
  private raw: { name: string; parts: string[]; attributes: Attributes } | null = null;
  private skipped: { name: string; depth: number } | null = null;

  constructor(
    private readonly html: string,
    private readonly handler: ScanHandler,
    private readonly everything: boolean,
  ) {}

  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
    this.attributes = null;
  }

  onattribname(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    this.attribute = WANTED.has(name) ? name : '';
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== '') this.value += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.attribute !== '') this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (this.attribute === '') return;
    this.attributes ??= {};
    this.attributes[this.attribute] ??= this.value;
  }

  onopentagend(): void {
    const { name } = this;
    const attributes = this.attributes ?? NO_ATTRIBUTES;
    if (this.skipped !== null && this.stillSkipped(name)) return;
    if (DRAWINGS.has(name) || (UNSEEN.has(name) && !this.everything))
      this.skipped = { name, depth: 1 };
    else if (RAW.has(name)) this.raw = { name, parts: [], attributes };
    else this.handler.open(name, attributes);
  }

  /** HTML knows no self-closing elements, save in drawings. */
  onselfclosingtag(): void {
    if (this.name !== 'svg' && this.name !== 'math') this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (this.raw !== null) {
      this.endRaw();
    } else if (this.skipped === null) {
      this.handler.close(name);
    } else if (this.skipped.name === name) {
      this.skipped.depth -= 1;
      if (this.skipped.depth === 0) this.skipped = null;
    }
  }

  ontext(start: number, end: number): void {
    if (this.raw !== null) this.raw.parts.push(this.html.slice(start, end));
    else if (this.skipped === null) this.handler.text(this.html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    const text = String.fromCodePoint(codepoint);
    if (this.raw !== null) this.raw.parts.push(text);
    else if (this.skipped === null) this.handler.text(text);
  }

  onend(): void {
    if (this.raw !== null) this.endRaw();
  }

  oncdata(): void {
    this.oncomment();
  }

  ondeclaration(): void {
    this.oncomment();
  }

  onprocessinginstruction(): void {
    this.oncomment();
  }

  oncomment(): void {
    // Nothing in a comment is shown, conditional comments included.
  }

  /** Drawings have elements named like HTML's (`<title>`), which then are not raw. */
  isInForeignContext(): boolean {
    return this.skipped?.name === 'svg' || this.skipped?.name === 'math';
  }

  private endRaw(): void {
    if (this.raw === null) return;
    const { name, parts, attributes } = this.raw;
    this.raw = null;
    if (this.skipped === null) this.handler.raw(name, parts.join(''), attributes);
  }

  private stillSkipped(name: string): boolean {
    if (this.skipped === null) return false;
    const forgotten = this.isInForeignContext() ? ENDS_DRAWING.has(name) : name === 'body';
    if (forgotten) {
      this.skipped = null;
      return false;
    }
    if (name === 'table') this.handler.skipsTable();
    if (this.skipped.name === name) this.skipped.depth += 1;
    else if (RAW.has(name) && !this.isInForeignContext())
      this.raw = { name, parts: [], attributes: NO_ATTRIBUTES };
    return true;
  }
}
