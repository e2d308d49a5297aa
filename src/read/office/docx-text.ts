import { raised } from '../raised';
import { descend, elements, textOf, type XmlElement } from './xml';

/** What a paragraph says, and the text boxes that hang on it. */
export interface ParagraphContent {
  readonly text: string;
  /** `w:txbxContent` elements: containers of paragraphs and tables. */
  readonly boxes: readonly XmlElement[];
}

/** Elements whose text a reader of the page does not see, or sees elsewhere. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
]);

const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/**
 * Text of a paragraph as the page shows it: tracked insertions are kept, deletions and hidden
 * runs dropped, the results of fields taken instead of their codes.
 */
export function paragraphContent(paragraph: XmlElement): ParagraphContent {
  const parts: string[] = [];
  const boxes: XmlElement[] = [];
  collect(paragraph, parts, boxes);
  return { text: parts.join(''), boxes };
}

function collect(parent: XmlElement, parts: string[], boxes: XmlElement[]): void {
  for (const element of elements(parent)) {
    const { name } = element;
    if (UNSEEN.has(name) || (name === 'w:r' && isHidden(element))) continue;
    const character = CHARACTERS[name];
    if (name === 'w:t' || name === 'm:t') parts.push(textOf(element));
    else if (character !== undefined) parts.push(character);
    else if (name === 'w:sym') parts.push(symbol(element));
    else if (name === 'w:txbxContent') boxes.push(element);
    else if (name === 'mc:AlternateContent') collectAlternative(element, parts, boxes);
    else if (name === 'w:r' && isRaised(element)) collectRaised(element, parts, boxes);
    else collect(element, parts, boxes);
  }
}

function collectRaised(run: XmlElement, parts: string[], boxes: XmlElement[]): void {
  const own: string[] = [];
  collect(run, own, boxes);
  parts.push(...own.map(raised));
}

function isRaised(run: XmlElement): boolean {
  return descend(run, 'w:rPr', 'w:vertAlign')?.attributes['w:val'] === 'superscript';
}

/** The same thing is written twice, for new programs and for old: only one is shown. */
function collectAlternative(element: XmlElement, parts: string[], boxes: XmlElement[]): void {
  for (const alternative of elements(element)) {
    const before = parts.length + boxes.length;
    collect(alternative, parts, boxes);
    if (parts.length + boxes.length > before) return;
  }
}

function isHidden(run: XmlElement): boolean {
  const vanish = descend(run, 'w:rPr', 'w:vanish');
  return vanish !== undefined && isOn(vanish.attributes['w:val']);
}

/** A toggle of Word: present means on unless it says otherwise. */
function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

/** Symbol fonts put their signs into the private area; a check mark there is no text. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) || (code >= 0xe000 && code < 0xf900) ? '' : String.fromCodePoint(code);
}
