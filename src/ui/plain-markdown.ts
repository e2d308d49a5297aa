/** A block of a simple Markdown text, its marks taken away. */
export interface PlainBlock {
  readonly kind: 'heading' | 'item' | 'text';
  readonly text: string;
}

/** Headings, items and paragraphs of Markdown as the changelog uses it; links keep their words. */
export function plainBlocks(markdown: string): PlainBlock[] {
  return markdown.split(/\n+/).flatMap((line): PlainBlock[] => {
    const trimmed = line.trim();
    if (trimmed === '') return [];
    const [, marks, rest] = /^(#{1,6}|[-*])\s+(.*)$/.exec(trimmed) ?? [];
    const text = (rest ?? trimmed)
      .replace(/\[([^\]]*)\](\([^)]*\))?/g, '$1')
      .replace(/[`*]/g, '')
      .trim();
    if (marks === undefined) return [{ kind: 'text', text }];
    return [{ kind: marks.startsWith('#') ? 'heading' : 'item', text }];
  });
}
