import type { PaperCell, PaperGrid, PaperRow } from '../paper';
import type { Random } from '../random';
import type { Layout } from './layout';
import { Pen } from './pen';
import { textFile, writeParts } from './text-rows';

/** Columns a text takes in a fixed-width font: a Chinese character takes two. */
const display = (text: string): number =>
  [...text].reduce((n, c) => n + (c.charCodeAt(0) > 0x2e7f || '“”（）—'.includes(c) ? 2 : 1), 0);

/** Writes texts at given columns of one line. */
function placed(pen: Pen, items: readonly { x: number; cell: PaperCell; text?: string }[]) {
  let at = 0;
  for (const { x, cell, text } of items) {
    const shown = text ?? cell.text;
    if (shown === '') continue;
    pen.write(' '.repeat(at === 0 ? Math.max(0, x) : Math.max(1, x - at)));
    at = Math.max(x, at === 0 ? 0 : at + 1);
    pen.write(shown, cell.measure);
    at += display(shown);
  }
  pen.write('\n');
}

/** A page number between two lines, as a page ends there. */
function pageBreak(pen: Pen, random: Random, page: { n: number }, indent: number) {
  if (!random.chance(0.08)) return;
  const style = random.pick(['-N-', '- N -', '— N —', 'N']);
  pen.line(`\n${' '.repeat(indent)}${style.replace('N', String(page.n++))}`);
}

/** `pdftotext -layout`: columns by spaces, wrapped labels around their figures. */
export const pdfLayout: Layout = {
  id: 'pdf-layout',
  lossless: true,
  options: { blanks: 'rows', remarks: false },
  paper: { quirks: 'rows' },
  render: (paper, random) => {
    const pen = new Pen();
    const page = { n: 2 };
    pen.write('');
    writeParts(paper, pen, (grid) => {
      pen.line();
      const draw =
        grid.id === 'disclosure' ? disclosure : grid.id === 'requests' ? requests : appeals;
      draw(pen, grid, random, page);
      pen.line();
    });
    return textFile(paper, pen, random);
  },
};

function disclosure(pen: Pen, grid: PaperGrid, random: Random, page: { n: number }) {
  for (const row of grid.rows) {
    if (row.length === 1) {
      pen.line(`\n${' '.repeat(random.int(10, 30))}${row[0]?.text ?? ''}\n`);
    } else {
      const narrow = row[0]?.role === 'label' && row[1]?.role === 'label';
      const step = narrow ? 12 : 18;
      placed(
        pen,
        row.map((cell, i) => ({ x: i === 0 ? 0 : 8 + i * step, cell: oneLine(cell) })),
      );
    }
    pageBreak(pen, random, page, 5);
  }
}

const oneLine = (cell: PaperCell): PaperCell => ({ ...cell, text: cell.text.replace(/\n/g, '') });

const FIGURES = 62;

/** Where the label of the third level stands, and where it wraps. */
const LEVELS = [0, 18, 28] as const;

function requests(pen: Pen, grid: PaperGrid, random: Random, page: { n: number }) {
  pen.line(`${' '.repeat(70)}申请人情况\n`).line(`${' '.repeat(66)}法人或其他组织`);
  pen.line('（本列数据的勾稽关系为：第一项加第二项之和， 等').line('于第三项加第四项之和）');
  pen.line(`${' '.repeat(60)}自然人         社会 法律          总计`);
  pen.line(`${' '.repeat(66)}商业 科研\n${' '.repeat(72)}公益 服务 其他`);
  pen.line(`${' '.repeat(66)}企业 机构\n${' '.repeat(72)}组织 机构\n`);
  const rows = grid.rows.slice(3);
  // Labels of groups that are printed between the rows of their group.
  const pending = new Map<number, string>();
  rows.forEach((row, y) => {
    const labels = row.filter((c) => c.role === 'label');
    const values = row.filter((c) => c.role === 'value');
    const own = labels[labels.length - 1];
    if (own === undefined) return;
    const group =
      labels.length > 1 && /^[（(]/.test(labels[labels.length - 2]?.text ?? '')
        ? labels[labels.length - 2]
        : undefined;
    if (group !== undefined && random.chance(0.5))
      pen.line(`${' '.repeat(LEVELS[1])}${group.text}`);
    else if (group !== undefined)
      pending.set(y + Math.min(group.h - 1, 1 + random.int(0, 2)), group.text);
    const inner = /^\d/.test(own.text);
    const x = inner ? LEVELS[2] : /^[（(]/.test(own.text) ? LEVELS[1] : LEVELS[0];
    const figures = values.map((cell, i) => ({ x: FIGURES + i * 6, cell }));
    const room = FIGURES - x - 2;
    if (display(own.text) <= room) placed(pen, [{ x, cell: own }, ...figures]);
    else {
      const cut = Math.floor(room / 2) - 1;
      const [head, tail] = [own.text.slice(0, cut), own.text.slice(cut)];
      const numbersLast = random.chance(0.5);
      if (numbersLast) {
        pen.line(`${' '.repeat(x)}${head}`).line(`${' '.repeat(x)}${tail}`);
        placed(pen, figures);
      } else {
        pen.line(`${' '.repeat(x)}${head}`);
        placed(pen, figures);
        pen.line(`${' '.repeat(x)}${tail}`);
      }
    }
    if (y === 7) pen.line(random.pick([' 三 、本 年 度办 理 结果', ' 三、本年度办理结果']));
    const late = pending.get(y);
    if (late !== undefined) pen.line(`${' '.repeat(LEVELS[1])}${late}`);
    pending.delete(y);
    pageBreak(pen, random, page, 70);
  });
}

function appeals(pen: Pen, grid: PaperGrid, random: Random) {
  pen.line('          行政复议                              行政诉讼\n');
  pen.line(`${' '.repeat(30)}未经复议直接起诉                  复议后起诉\n`);
  if (random.chance(0.5)) {
    pen
      .line('结果   结果     其他   尚未')
      .line('                    总 计 结果 结果 其他       尚未     结果 结果 其他 尚未');
    pen.line('维持   纠正     结果   审结                                               总计');
    pen
      .line('                                          总 计')
      .line('                        维持 纠正 结果       审结     维持 纠正 结果 审结');
  } else {
    const five = '结果维持 结果纠正 其他结果 尚未审结 总计';
    pen.line([five, five, five].join('  '));
  }
  pen.line('\n');
  placed(
    pen,
    (grid.rows[3] ?? []).map((cell, i) => ({ x: i * 6, cell })),
  );
}

/** `pdftotext -raw`: in the order of the content stream, vertical words a character a line. */
export const pdfRaw: Layout = {
  id: 'pdf-raw',
  lossless: true,
  options: { blanks: 'rows', remarks: false },
  paper: { quirks: 'rows' },
  render: (paper, random) => {
    const pen = new Pen();
    const page = { n: 2 };
    pen.line('- 1 -');
    writeParts(paper, pen, (grid) => {
      if (grid.id === 'appeals') {
        pen.line('行政复议 行政诉讼');
        const five = '结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结\n总 计';
        pen.line(`${five}\n未经复议直接起诉 复议后起诉\n${five}\n${five}`);
      }
      const rows = grid.id === 'appeals' ? grid.rows.slice(3) : grid.rows;
      for (const row of rows) {
        writeRaw(pen, row, random);
        pageBreak(pen, random, page, 0);
      }
    });
    return textFile(paper, pen, random);
  },
};

function writeRaw(pen: Pen, row: PaperRow, random: Random) {
  const heads = row.every((c) => c.role === 'head');
  const line: PaperCell[] = [];
  row.forEach((cell, i) => {
    const lastLabel = cell.role === 'label' && row[i + 1]?.role === 'value';
    if (cell.text.startsWith('三、')) pen.line([...cell.text].join('\n'));
    else if (cell.role === 'label' && !lastLabel) pen.line(cell.text);
    else if (lastLabel && cell.text.length > 20) {
      const cut = random.int(12, 18);
      pen.line(`${cell.text.slice(0, cut)}\n${cell.text.slice(cut)}`);
    } else if (heads && row.length > 4) pen.line(cell.text);
    else line.push(cell);
  });
  line.forEach((cell, i) => {
    if (cell.text === '') return;
    pen.write(i === 0 ? '' : ' ').write(cell.text.replace(/\n/g, ''), cell.measure);
  });
  if (line.some((c) => c.text !== '')) pen.write('\n');
}
