import { splitBlocks } from '../disclosure-grid';
import type { Paper, PaperGrid, PaperRow } from '../paper';
import type { Random } from '../random';
import type { Layout } from './layout';
import { Pen } from './pen';
import { textFile } from './text-rows';

const flat = (text: string) => text.replace(/\n/g, ' ');

/** `| a | b |` with figures remembered. */
export function markdownRow(pen: Pen, cells: PaperRow) {
  pen.write('|');
  for (const cell of cells) pen.write(' ').write(flat(cell.text), cell.measure).write(' |');
  pen.write('\n');
}

export const markdownRule = (n: number) => `|${'---|'.repeat(n)}`;

const textCell = (text: string): PaperRow[number] => ({ text, w: 1, h: 1, role: 'head' });

/** A tidy markdown table a grid: merged cells printed once, rows padded to the width. */
export const markdownTables: Layout = {
  id: 'markdown-tables',
  lossless: true,
  render: (paper, random) => {
    const pen = new Pen();
    for (const part of paper.parts) {
      if (part.kind !== 'grid') {
        pen.line(`${part.kind === 'heading' ? '## ' : ''}${part.text}\n`);
        continue;
      }
      part.grid.rows.forEach((row, i) => {
        const pad = Array.from({ length: Math.max(0, part.grid.width - row.length) }, () =>
          textCell(''),
        );
        markdownRow(pen, [...row, ...pad]);
        if (i === 0) pen.line(markdownRule(part.grid.width));
      });
      pen.line();
    }
    return textFile(paper, pen, random, 'md');
  },
};

/** One table a row under heads a machine invented; a wrong header after a page break. */
export const markdownRows: Layout = {
  id: 'markdown-rows',
  lossless: true,
  paper: { officialShape: true },
  render: (paper, random) => {
    const pen = new Pen();
    for (const part of paper.parts) {
      if (part.kind !== 'grid') pen.line(`${part.kind === 'heading' ? '## ' : ''}${part.text}\n`);
      else if (part.grid.id === 'disclosure') blocks(pen, part.grid);
      else if (part.grid.id === 'requests') requests(pen, part.grid, random);
      else appeals(pen, part.grid, random);
    }
    return textFile(paper, pen, random, 'md');
  },
};

function blocks(pen: Pen, grid: PaperGrid) {
  for (const [title, head, ...rows] of splitBlocks(grid)) {
    pen.line(`### ${title?.[0]?.text ?? ''}`);
    if (head === undefined) continue;
    markdownRow(pen, head);
    pen.line(markdownRule(head.length));
    for (const row of rows) markdownRow(pen, row);
    pen.line();
  }
}

const INVENTED = ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];
const WRONG = [
  '项目',
  '本年新收件数',
  '上年结转件数',
  '予以公开',
  '部分公开',
  '不予公开',
  '结转下年度',
  '总计',
];

function requests(pen: Pen, grid: PaperGrid, random: Random) {
  const header = (texts: readonly string[]) => {
    markdownRow(pen, texts.map(textCell));
    pen.line(markdownRule(texts.length));
  };
  pen.line('(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)\n');
  if (random.chance(0.6)) {
    pen.line('### 申请人情况 (自然人)');
    header(['(数据项目)', '数量']);
    markdownRow(pen, ['-', '-'].map(textCell));
    pen.line('\n### 申请人情况 (法人或其他组织)');
    header(['商业企业', '科研机构', '社会公益', '法律服务机构', '其他']);
    markdownRow(pen, ['-', '-', '-', '-', '-'].map(textCell));
    pen.line();
  }
  const data = grid.rows.slice(3);
  const breakAt = random.chance(0.7) ? random.int(8, data.length - 1) : -1;
  let under = false;
  data.forEach((row, i) => {
    const labels = row.filter((c) => c.role === 'label').map((c) => c.text);
    const values = row.filter((c) => c.role === 'value');
    const own = labels[labels.length - 1] ?? '';
    const groups = labels.slice(0, -1);
    for (const group of groups) {
      pen.line(`\n### ${group}`);
      if (/^[（(]/.test(group)) {
        header(INVENTED);
        under = true;
      }
    }
    if (/^\d/.test(own)) {
      if (i === breakAt) {
        pen.line();
        header(WRONG);
      } else if (!under) header(INVENTED);
      markdownRow(pen, [textCell(own), ...values]);
      return;
    }
    under = false;
    pen.line(`\n### ${own}`);
    header(INVENTED);
    const bare = own.replace(/^([（(].[）)]|[一二三四]、) ?/, '');
    markdownRow(pen, [textCell(random.chance(0.5) ? bare : own), ...values]);
  });
  pen.line();
}

function appeals(pen: Pen, grid: PaperGrid, random: Random) {
  const heads = (grid.rows[2] ?? []).slice(0, 5);
  const titles = random.pick([
    ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'],
    ['行政复议', '未经复议直接起诉', '复议后起诉'],
  ]);
  titles.forEach((title, i) => {
    pen.line(`### ${title}`);
    markdownRow(pen, heads);
    pen.line('|------|------|------|------|------|');
    markdownRow(pen, (grid.rows[3] ?? []).slice(i * 5, i * 5 + 5));
    pen.line();
  });
}

export type { Paper };
