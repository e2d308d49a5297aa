import { splitBlocks } from '../disclosure-grid';
import type { PaperGrid, PaperRow } from '../paper';
import type { Random } from '../random';
import type { Layout } from './layout';
import { markdownRow, markdownRule } from './markdown';
import { Pen, UNREADABLE, withCells } from './pen';
import { textFile } from './text-rows';

/**
 * A PDF turned to Markdown in pieces: many rows are tables of bare numbers whose labels stand
 * in the loose text around, wrapped. All rows are there and in order, so order decides, and
 * the sums of the columns confirm it.
 */
export const markdownFragments: Layout = {
  id: 'markdown-fragments',
  lossless: false,
  options: { blanks: 'none', fillers: false, remarks: false, digitStyles: false, sums: 'all' },
  paper: { officialShape: true, officialLabels: true },
  render: (paper, random) => {
    const pen = new Pen();
    let truth = paper.truth;
    for (const part of paper.parts) {
      if (part.kind !== 'grid') pen.line(part.text);
      else if (part.grid.id === 'disclosure') disclosure(pen, part.grid);
      else if (part.grid.id === 'requests') {
        requests(pen, part.grid, random);
        if (random.chance(0.3)) truth = loseTotal(pen, part.grid, truth);
      } else appeals(pen, part.grid);
    }
    return { ...textFile(paper, pen, random, 'md'), truth };
  },
};

/** The single-figure blocks become loose lines, the first block a table after them. */
function disclosure(pen: Pen, grid: PaperGrid) {
  const blocks = splitBlocks(grid);
  const wide = blocks.filter(([, head]) => (head?.length ?? 0) > 2);
  for (const block of blocks) pen.line(block[0]?.[0]?.text);
  for (const [, head, ...rows] of blocks.filter((b) => !wide.includes(b))) {
    pen.line(head?.map((c) => c.text).join('') ?? '');
    for (const row of rows) {
      for (const cell of row) pen.write(cell.text, cell.measure).write(' ');
      pen.write('\n');
    }
  }
  pen.line('## 表二：主动公开政府信息情况');
  for (const [, head, ...rows] of wide) {
    if (head === undefined) continue;
    markdownRow(pen, head);
    pen.line(markdownRule(head.length));
    for (const row of rows) markdownRow(pen, row);
    pen.line();
  }
}

function requests(pen: Pen, grid: PaperGrid, random: Random) {
  pen.line('申请人情况').line('（本列数据的勾稽关系为：第一项加第二项法人或其他组织');
  pen.line('之和，等于第三项加第四项之和）').line('自然人总计').line('商业企科研机社会公法律服');
  pen.line('## 表三：收到和处理政府信息公开申请情况');
  markdownRow(
    pen,
    ['业', '构', '益组织', '务机构', '', '', ''].map((text) => ({
      text,
      w: 1,
      h: 1,
      role: 'head',
    })),
  );
  pen.line(markdownRule(7));
  // Lines to come before and after the next row: labels drift away from their figures.
  let late = '';
  for (const row of grid.rows.slice(3)) {
    const labels = row.filter((c) => c.role === 'label');
    const values = row.filter((c) => c.role === 'value');
    const own = labels[labels.length - 1];
    const group = labels.length > 1 ? labels[labels.length - 2] : undefined;
    if (group !== undefined) pen.line(`\n${wrap(group.text, 4)}`);
    if (own === undefined) continue;
    if (own.text.length > 10 && random.chance(0.6)) {
      const label = wrap(own.text, random.int(8, 11));
      const after = random.chance(0.3);
      if (!after) pen.line(label);
      markdownRow(pen, values);
      pen.line(markdownRule(7));
      if (late !== '') pen.line(late);
      late = after ? label : '';
    } else {
      markdownRow(pen, [own, ...values]);
      if (random.chance(0.3)) pen.line(markdownRule(8));
      if (late !== '') pen.line(late);
      late = '';
    }
  }
  if (late !== '') pen.line(late);
  pen.line();
}

const wrap = (text: string, width: number): string =>
  text.match(new RegExp(`.{1,${width}}`, 'gsu'))?.join('\n') ?? text;

/** The total of the last row slips out of it and stands alone. */
function loseTotal(
  pen: Pen,
  grid: PaperGrid,
  truth: ReadonlyMap<string, import('../paper').TruthCell>,
) {
  const last: PaperRow = grid.rows[grid.rows.length - 1] ?? [];
  const total = last[last.length - 1];
  const span = pen.spans.find((s) => s.measure === total?.measure);
  if (total?.measure === undefined || span === undefined) return truth;
  const start = pen.text.lastIndexOf('\n', span.start) + 1;
  pen.text = `${pen.text.slice(0, start)}${total.text}\n${pen.text.slice(start, span.start)}${pen.text.slice(span.end)}`;
  const accept = truth.get(total.measure)?.value;
  return withCells(truth, [
    [
      total.measure,
      typeof accept === 'number' ? { ...UNREADABLE, alsoAccept: accept } : UNREADABLE,
    ],
  ]);
}

function appeals(pen: Pen, grid: PaperGrid) {
  pen
    .line('行政复议行政诉讼')
    .line('未经复议直接起诉复议后起诉')
    .line('结果结果其他尚未')
    .line('总计');
  const marks = [
    '维持',
    '纠正',
    '结果',
    '审结',
    '结果',
    '结果',
    '其他',
    '尚未',
    '结果',
    '结果',
    '其他',
    '尚未',
  ];
  markdownRow(
    pen,
    marks.map((text) => ({ text, w: 1, h: 1, role: 'head' })),
  );
  pen.line(markdownRule(12));
  markdownRow(pen, grid.rows[3] ?? []);
  pen.line(markdownRule(15));
}
