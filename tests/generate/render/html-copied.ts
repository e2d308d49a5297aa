import type { Paper, PaperCell, PaperGrid, PaperRow } from '../paper';
import type { Random } from '../random';
import { htmlBody, htmlPage, htmlTable, PLAIN, plainInner } from './html-parts';
import { fileName, utf8, type Layout, type Rendered } from './layout';

const page = (paper: Paper, body: string, random: Random): Rendered => {
  const text = htmlPage(paper, body);
  return {
    name: fileName(paper.report, 'html', random),
    bytes: utf8(text),
    text,
    truth: paper.truth,
  };
};

/** Prose and figures in one table from the first line to the last, as pasted from a workbook. */
export const htmlGiant: Layout = {
  id: 'html-giant',
  lossless: true,
  render: (paper, random) => {
    const width = 15;
    const rows = paper.parts.flatMap((part): PaperRow[] =>
      part.kind === 'grid'
        ? [...part.grid.rows]
        : [[{ text: part.text, w: width, h: 1, role: 'head' }]],
    );
    return page(paper, htmlTable({ rows }, PLAIN, random), random);
  },
};

/** The heads of table 3 printed again where the page broke, labels that span it opened anew. */
export const htmlRepeatedHeads: Layout = {
  id: 'html-repeated-heads',
  lossless: true,
  render: (paper, random) => {
    const table = (grid: PaperGrid) => {
      if (grid.id !== 'requests') return htmlTable(grid, PLAIN, random);
      const at = random.int(6, grid.rows.length - 3);
      const rows = grid.rows.map((row, y) =>
        row.map((cell) => (y < at && y + cell.h > at && y > 2 ? { ...cell, h: at - y } : cell)),
      );
      const open = grid.rows
        .slice(0, at)
        .flatMap((row, y) => row.filter((cell) => y > 2 && y + cell.h > at).map((c) => ({ c, y })));
      const again = open.map(({ c, y }): PaperCell => ({
        ...c,
        text: random.chance(0.5) ? '' : c.text,
        h: y + c.h - at,
      }));
      const next = [...again, ...(rows[at] ?? [])];
      const heads = grid.rows.slice(0, 3);
      const second = [...heads, next, ...rows.slice(at + 1)];
      if (random.chance(0.5))
        return (
          htmlTable({ rows: rows.slice(0, at) }, PLAIN, random) +
          htmlTable({ rows: second }, PLAIN, random)
        );
      return htmlTable({ rows: [...rows.slice(0, at), ...second] }, PLAIN, random);
    };
    return page(paper, htmlBody(paper, table), random);
  },
};

/** Marks of notes on labels and on figures, as superscripts, with the notes under the table. */
export const htmlNotes: Layout = {
  id: 'html-notes',
  lossless: true,
  options: { remarks: false },
  paper: { quirks: 'none' },
  render: (paper, random) => {
    const marks = random.pick([
      ['<sup>1</sup>', '<sup>2</sup>'],
      ['<sup>[1]</sup>', '<sup>[2]</sup>'],
      ['①', '②'],
      ['*', '**'],
      ['<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>', '<a href="#_ftn2">[2]</a>'],
      [
        '<span style="vertical-align:super">1</span>',
        '<span style="vertical-align: super;">2</span>',
      ],
      ['<sup>注1</sup>', '<sup>注2</sup>'],
    ]);
    const style = {
      ...PLAIN,
      inner: (cell: PaperCell, r: Random) => {
        const text = plainInner(cell, r);
        if (cell.role === 'label' && r.chance(0.1)) return text + marks[0]!;
        if (cell.role === 'value' && /^\d+$/.test(cell.text) && r.chance(0.06))
          return text + marks[1]!;
        return text;
      },
    };
    const table = (grid: PaperGrid) =>
      `${htmlTable(grid, style, random)}<p>注：1.含上年数据。2.统计口径有调整。</p>`;
    return page(paper, htmlBody(paper, table), random);
  },
};

/** A page laid out in a table: what links there are on the left, the report on the right. */
export const htmlColumns: Layout = {
  id: 'html-columns',
  lossless: true,
  render: (paper, random) => {
    const links = [
      '机构概况',
      '政府信息公开指南',
      '行政许可',
      '行政处罚',
      '规范性文件',
      '依申请公开',
    ]
      .map((text) => `<tr><td><a href="#">${text}</a></td><td>${random.int(0, 90)}</td></tr>`)
      .join('');
    const right = htmlBody(paper, (grid) => htmlTable(grid, PLAIN, random));
    return page(
      paper,
      `<table width="1000"><tr><td width="200"><table>${links}</table></td><td>${right}</td></tr><tr><td colspan="2">版权所有 访问量 ${random.int(1, 9999)}</td></tr></table>`,
      random,
    );
  },
};

/** A table in each cell, as some editors nest them. */
export const htmlCellTables: Layout = {
  id: 'html-cell-tables',
  lossless: false,
  render: (paper, random) => {
    const style = {
      ...PLAIN,
      inner: (cell: PaperCell, r: Random) =>
        `<table><tbody><tr><td>${plainInner(cell, r)}</td></tr></tbody></table>`,
    };
    return page(
      paper,
      htmlBody(paper, (grid) => htmlTable(grid, style, random)),
      random,
    );
  },
};

/** The remedies turned over: a line a result, a column a way. */
export const htmlTransposed: Layout = {
  id: 'html-transposed',
  lossless: false,
  paper: { officialShape: true },
  render: (paper, random) => {
    const table = (grid: PaperGrid) => {
      if (grid.id !== 'appeals') return htmlTable(grid, PLAIN, random);
      const values = grid.rows[3]!;
      const head = (text: string): PaperCell => ({ text, w: 1, h: 1, role: 'head' });
      const names = ['行政复议', '未经复议直接起诉', '复议后起诉'];
      const order = random.chance(0.5) ? [0, 1, 2] : [0, 2, 1];
      const top: PaperRow = [head(''), ...order.map((g) => head(names[g]!))];
      const lines = [0, 1, 2, 3, 4].map((i): PaperRow => {
        const label = { ...head(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'][i]!) };
        return [{ ...label, role: 'label' }, ...order.map((g) => values[g * 5 + i]!)];
      });
      return htmlTable({ rows: [top, ...lines] }, PLAIN, random);
    };
    return page(paper, htmlBody(paper, table), random);
  },
};

/** Units of count behind the figures: 3件, 12 条, 1,204项. */
export const htmlUnits: Layout = {
  id: 'html-units',
  lossless: true,
  options: { remarks: false },
  render: (paper, random) => {
    const units = random.pick([['件'], ['条'], ['项', '件'], [' 件']]);
    const style = {
      ...PLAIN,
      inner: (cell: PaperCell, r: Random) => {
        const plain = plainInner(cell, r);
        const count = cell.role === 'value' && /^[\d,，０-９]+$/.test(cell.text);
        return count && !/amount$/.test(cell.measure ?? '') ? plain + r.pick(units) : plain;
      },
    };
    return page(
      paper,
      htmlBody(paper, (grid) => htmlTable(grid, style, random)),
      random,
    );
  },
};

/** A page saved before it had come to its end. */
export const htmlCut: Layout = {
  id: 'html-cut',
  lossless: false,
  paper: { quirks: 'none' },
  render: (paper, random) => {
    const whole = htmlPage(
      paper,
      htmlBody(paper, (grid) => htmlTable(markedGrid(grid), PLAIN, random)),
    );
    const first = whole.indexOf('\ue001');
    const at = random.int(first + 200, whole.length);
    const kept = new Set<string>();
    const broken = new Set<string>();
    for (const found of whole.matchAll(/\ue001([a-z0-9_]+)\ue002([^\ue003]*)\ue003/g)) {
      const end = found.index + found[0].length;
      // Behind the figure its cell must close, or the figure may go on.
      if (whole.slice(end, end + 5) === '</td>' && end + 5 <= at) kept.add(found[1]!);
      else if (found.index < at) broken.add(found[1]!);
    }
    const text = whole
      .slice(0, at)
      .replace(/\ue001[a-z0-9_]*\ue002?/g, '')
      .replace(/[\ue002\ue003]/g, '');
    const truth = new Map(paper.truth);
    for (const [measure, cell] of paper.truth) {
      if (kept.has(measure)) continue;
      truth.set(measure, {
        state: broken.has(measure) ? 'unreadable' : 'absent',
        value: null,
        unitKnown: true,
        ...(broken.has(measure) && cell.value !== null ? { alsoAccept: cell.value } : {}),
      });
    }
    return {
      name: fileName(paper.report, 'html', random),
      bytes: utf8(text),
      text,
      truth,
      forms: null,
      mayReject: true,
    };
  },
};

const markedGrid = (grid: PaperGrid): PaperGrid => ({
  ...grid,
  rows: grid.rows.map((row) =>
    row.map((cell) =>
      cell.measure === undefined
        ? cell
        : { ...cell, text: `\ue001${cell.measure}\ue002${cell.text}\ue003` },
    ),
  ),
});
