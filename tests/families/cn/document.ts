import type { Block, Document } from '../../../src/model/document';

/** A document of lines; a line with ` | ` is a row of a table of its own. */
export function documentOf(text: string, title?: string): Document {
  const blocks = text.split('\n').map((line, i): Block => {
    const place = `line ${i + 1}`;
    if (!line.includes(' | ')) return { kind: 'paragraph', text: line, place };
    const row = line
      .split(' | ')
      .map((cell, x) => ({ text: cell, x, width: 1, height: 1, place: `${place}, cell ${x + 1}` }));
    return { kind: 'grid', rows: [row], aligned: false, place };
  });
  return { mediaType: 'text/plain', blocks, ...(title === undefined ? {} : { title }) };
}
