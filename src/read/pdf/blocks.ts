import type { Block } from '../../model/document';
import { JoinedTable } from './join';
import type { TextLine } from './lines';
import type { PageItem } from './page';
import { plainBlocks } from './plain';

/** The pages as blocks of a document, tables joined over page breaks. */
export function blocksOf(pages: readonly (readonly PageItem[])[]): Block[] {
  const blocks: (Block | JoinedTable)[] = [];
  pages.forEach((items, p) => {
    const page = p + 1;
    let lines: TextLine[] = [];
    let tables = 0;
    let paragraphs = 0;
    const flush = () => {
      const made = plainBlocks(lines, page, paragraphs);
      paragraphs += made.filter((block) => block.kind === 'paragraph').length;
      blocks.push(...made);
      lines = [];
    };
    items.forEach((item, i) => {
      if (item.kind === 'line') {
        lines.push(item.line);
        return;
      }
      flush();
      const open = blocks.at(-1);
      tables++;
      if (i === 0 && open instanceof JoinedTable && open.continuesIn(item)) {
        open.append(item, page, tables);
      } else blocks.push(new JoinedTable(item, page, tables));
    });
    flush();
  });
  return blocks.map((block) => (block instanceof JoinedTable ? block.grid() : block));
}
