import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ReadResult, TreeElement } from '../model/document';
import { decode } from './charset';
import { failed } from './failures';
import { MEDIA } from './media-types';

/** Files of this many bytes and more are refused; the largest real report has 1.5 MB. */
const MAX_XML_BYTES = 64 * 1024 * 1024;

/** Deeper than any form; whoever walks the tree may do so by recursion. */
const MAX_DEPTH = 200;

/** An element whose children are still coming. */
interface OpenElement extends TreeElement {
  readonly children: OpenElement[];
  text: string;
}

/**
 * Reads a data file in XML into a document with a tree. Entities are those of XML itself: what a
 * DOCTYPE declares is not expanded, so no file can make more of itself than it is.
 *
 * Fails with `malformed`, naming the line, where the file is cut off or breaks a rule of XML.
 */
export function readXml(bytes: Uint8Array): ReadResult {
  if (bytes.length >= MAX_XML_BYTES) return failed('too_large');
  const { text, charset } = decode(bytes);
  const parsed = parse(text);
  if ('line' in parsed) {
    const line = String(parsed.line);
    return failed('malformed', { zh: `（第 ${line} 行）`, en: `(line ${line})` });
  }
  const document = { mediaType: MEDIA.xml, charset, blocks: [], tree: parsed.root };
  return { ok: true, document };
}

/** The root, or the line at which the text stopped being XML. */
function parse(text: string): { readonly root: TreeElement } | { readonly line: number } {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: OpenElement | null = null;
  const open: OpenElement[] = [];
  let start = 1;
  parser.on('opentagstart', () => {
    start = parser.line;
  });
  parser.on('opentag', (tag) => {
    if (open.length >= MAX_DEPTH) throw new Malformed(start);
    const element = elementOf(tag, start);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  parser.on('error', () => {
    throw new Malformed(parser.line);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Malformed) return { line: error.line };
    throw error;
  }
  return root === null ? { line: 1 } : { root };
}

class Malformed extends Error {
  constructor(readonly line: number) {
    super(`not XML from line ${String(line)}`);
  }
}

function elementOf(tag: SaxesTagNS, line: number): OpenElement {
  const attributes: Record<string, string> = {};
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns') {
      attributes[attribute.local] = attribute.value;
    }
  }
  return { name: tag.local, namespace: tag.uri, attributes, children: [], text: '', line };
}
