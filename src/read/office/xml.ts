import { SaxesParser } from 'saxes';
import { ReadError } from './failures';

/** An element with its attributes; names carry the prefixes of {@link PREFIXES}. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * Prefixes by which we call the namespaces we read, whatever prefix a file binds to them.
 * Word's strict variant has its own addresses for the same words.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

/** Deeper than any table in a table in a text box; readers walk the tree recursively. */
const MAX_DEPTH = 400;

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * Parses an XML part of an office file into a tree.
 * @throws ReadError `damaged` if it is not well-formed, `too_deep` beyond 400 levels.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [top];
  parser.on('error', (error) => {
    // A prefix that is used but not bound does not stop Word or WPS either.
    if (!error.message.includes('unbound namespace prefix')) throw new ReadError('damaged');
  });
  parser.on('opentag', (tag) => {
    if (open.length > MAX_DEPTH) throw new ReadError('too_deep');
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      attributes[named(attribute.uri, attribute.prefix, attribute.local)] = attribute.value;
    }
    const element = { name: named(tag.uri, tag.prefix, tag.local), attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)!.children.push(text));
  parser.on('cdata', (text) => open.at(-1)!.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(decode(bytes)).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (!root) throw new ReadError('damaged');
  return root;
}

/** Children that are elements, all or those of one name. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  if (!parent) return [];
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The element at the end of a path of names, or undefined. */
export function descend(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => elements(at, name)[0], parent);
}

/** All text below an element, as it stands. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

function named(uri: string, prefix: string, local: string): string {
  const known = PREFIXES[uri] ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}

function decode(bytes: Uint8Array): string {
  const charset =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(charset).decode(bytes);
}
