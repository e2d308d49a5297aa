import type { Paragraph } from '../model/document';
import type { Context } from './context';
import { enterLabel } from './enter-label';
import type { Lexicon } from './lexicon';
import type { Readings } from './readings';
import { scan } from './scan';
import { TextRemedies } from './text-remedies';
import { TextRows } from './text-rows';
import type { TextTables } from './text-tables';
import { TextView } from './text-view';

/**
 * Reads running text: labels are found by their wording, figures are what stands between one
 * label and the next. Works for a cell a line, pipes, tabs, columns of blanks, and text that
 * lost every separator. A label counts only where a header or its own table stands before it,
 * so that prose with the same words is left alone.
 */
export function readText(
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
  context: Context,
  readings: Readings,
  tables: TextTables,
): void {
  if (paragraphs.length === 0) return;
  const original = paragraphs.map((p) => p.text).join('\n');
  const view = new TextView(paragraphs, scan(original, lexicon));
  const rows = new TextRows(view, context, readings, tables);
  const remedies = new TextRemedies(view, context, readings, tables);
  const { tokens } = view.scanned;
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t]!;
    const next = remedies.read(t);
    if (next !== null) {
      t = next - 1;
      continue;
    }
    if (rows.read(token, tokens[t + 1])) continue;
    context.addHeader(view.textOf(token.start, token.end), token.match.entries, 0, 1, -1);
    enterLabel(token.match, context);
  }
}
