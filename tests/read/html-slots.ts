import { readFileSync } from 'node:fs';
import type { Block, Document, Grid } from '../../src/model/document';
import { readHtml } from '../../src/read/html';
import type { OracleBlock } from './html-oracle';

const fixtureUrl = (name: string): URL => new URL(`fixtures/html/${name}`, import.meta.url);

export const fixture = (name: string): string => readFileSync(fixtureUrl(name), 'utf8');

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The document of a page that must be readable. */
export function readPage(page: string | Uint8Array): Document {
  const result = readHtml(typeof page === 'string' ? utf8(page) : page);
  if (!result.ok) throw new Error(`not read: ${result.failure.code}`);
  return result.document;
}

export const gridsOf = ({ blocks }: Document): Grid[] =>
  blocks.filter((block): block is Grid => block.kind === 'grid');

export const paragraphsOf = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

/** Texts slot by slot: a cell's text wherever it spans, `·` where no cell is. */
export function slots(grid: Grid): string[][] {
  const width = Math.max(0, ...grid.rows.flatMap((row) => row.map((cell) => cell.x + cell.width)));
  const result = grid.rows.map(() => Array.from({ length: width }, () => '·'));
  grid.rows.forEach((row, y) => {
    for (const cell of row) {
      for (let dy = 0; dy < cell.height; dy += 1) {
        result[y + dy]!.fill(cell.text, cell.x, cell.x + cell.width);
      }
    }
  });
  return result;
}

/** The blocks of a document in the shape of the oracle's. */
export function asOracle(blocks: readonly Block[]): OracleBlock[] {
  const result: OracleBlock[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.kind === 'grid') result.push({ slots: slots(block) });
    else {
      const text = block.text.replace(/\s+/g, '');
      if (last !== undefined && 'text' in last) last.text += text;
      else result.push({ text });
    }
  }
  return result;
}
