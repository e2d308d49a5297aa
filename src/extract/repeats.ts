import type { Block } from '../model/document';
import { fold } from './fold';

const LEAST_LINES = 30;

/**
 * Some extractors drop every line they have seen before. In a report with one cell a line that
 * takes away each figure after the first of its kind, and the figures left have lost their
 * places (雄县 2019). A whole report always repeats itself: heads, and zeros above all. So a long
 * run of short lines in which nothing is ever repeated has been robbed, and no figure of it
 * can be trusted.
 */
export function lostRepeatedLines(blocks: readonly Block[]): boolean {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'grid') return false;
    if (/[\t|｜]/.test(block.text)) return false;
    const line = fold(block.text);
    if (line.length > 0 && line.length <= 40) lines.push(line);
  }
  if (lines.length < LEAST_LINES) return false;
  // Lines of several figures would be other lines than their neighbours by nature.
  const severalFigures = blocks.some(
    (b) => b.kind === 'paragraph' && /^\s*\d+(?:\s+\d+){2,}\s*$/.test(b.text),
  );
  return !severalFigures && new Set(lines).size === lines.length;
}
