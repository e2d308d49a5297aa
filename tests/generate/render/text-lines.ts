import type { Paper, PaperGrid, PaperRow, TruthCell } from '../paper';
import { fileName, utf8, type Layout } from './layout';
import { Pen, undecided, withCells } from './pen';
import { textFile, writeParts } from './text-rows';

/**
 * Where empty cells vanish, a row that had some no longer says which: its cells are
 * undecided. A row that is blank throughout is still known as such.
 */
export function collapsedBlanks(
  paper: Paper,
  gridRows: readonly PaperRow[],
): [string, TruthCell][] {
  return gridRows.flatMap((row) => {
    const values = row.filter((cell) => cell.measure !== undefined);
    const empty = values.filter((cell) => cell.text === '').length;
    if (empty === 0 || empty === values.length) return [];
    return values.map(
      (cell) => [cell.measure!, undecided(paper.truth.get(cell.measure!))] as [string, TruthCell],
    );
  });
}

const allRows = (paper: Paper): PaperRow[] =>
  paper.parts.flatMap((part) => (part.kind === 'grid' ? part.grid.rows : []));

const breakAt = (text: string, at: number) => `${text.slice(0, at)}\n${text.slice(at)}`;

/** One cell a line, with or without blank lines between; wrapped labels keep their two lines. */
export const textLines: Layout = {
  id: 'text-lines',
  lossless: true,
  options: { blanks: 'rows' },
  render: (paper, random) => {
    const pen = new Pen();
    const gap = random.chance(0.5) ? '\n\n' : '\n';
    const doubled = gap === '\n\n' && random.chance(0.5);
    const indent = random.chance(0.2);
    const wraps = random.chance(0.25);
    writeParts(paper, pen, (grid) => {
      for (const cell of grid.rows.flat()) {
        if (cell.text === '') continue;
        const wrapped =
          wraps && cell.role === 'label' && cell.text.length > 9 && random.chance(0.5)
            ? breakAt(cell.text, random.int(6, cell.text.length - 2))
            : cell.text;
        const text = doubled ? wrapped.replace(/\n/g, '\n\n') : wrapped;
        if (indent && cell.role === 'value')
          pen.write(random.pick(['', ' ', '  ', '\u3000', '\u00a0']));
        pen.write(text, cell.measure).write(gap);
      }
    });
    return textFile(paper, pen, random);
  },
};

/** The same with empty cells vanished: rows that had some can no longer be told. */
export const textLinesBlanks: Layout = {
  id: 'text-lines-blanks',
  lossless: false,
  options: { blanks: 'any' },
  render: (paper, random) => {
    const rendered = textLines.render(paper, random);
    return { ...rendered, truth: withCells(paper.truth, collapsedBlanks(paper, allRows(paper))) };
  },
};

/** Everything in one line, cells parted by single spaces. */
export const textSpaced: Layout = {
  id: 'text-spaced',
  lossless: true,
  options: { blanks: 'rows', remarks: false },
  render: (paper, random) => {
    const pen = new Pen();
    for (const part of paper.parts) {
      if (part.kind !== 'grid') {
        pen.write(`${part.text} `);
        continue;
      }
      for (const cell of part.grid.rows.flat()) {
        if (cell.text !== '') pen.write(cell.text.replace(/\n/g, ''), cell.measure).write(' ');
      }
    }
    return textFile(paper, pen, random);
  },
};

/** Repeated lines removed by the tool that cut out the text. */
export const textDeduplicated: Layout = {
  id: 'text-deduplicated',
  lossless: false,
  options: { blanks: 'rows' },
  render: (paper, random) => {
    const { text } = textLines.render(paper, random);
    const seen = new Set<string>();
    const lines = text.split('\n').filter((line) => {
      const key = line.trim();
      if (key === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    const kept = lines.join('\n');
    const truth = withCells(
      new Map(),
      [...paper.truth].map(([id, cell]) => [id, undecided(cell)] as const),
    );
    return { name: fileName(paper.report, 'txt', random), bytes: utf8(kept), text: kept, truth };
  },
};

/** One page of a flip-book: the end of table 3 and table 4, heads turned on their side. */
export const textFlipBook: Layout = {
  id: 'text-flip-book',
  lossless: false,
  options: { blanks: 'none', fillers: false, remarks: false, digitStyles: false },
  paper: { officialShape: true, officialLabels: true },
  render: (paper, random) => {
    const pen = new Pen();
    const { year } = paper.report.identity;
    const page = random.int(5, 12);
    pen.line(`Page ${page} - ${year}年报_${paper.report.identity.agency}`).line(`P. ${page}`);
    const kept = new Map<string, TruthCell>();
    const write = (row: PaperRow) => {
      for (const cell of row) {
        pen.write(cell.text, cell.measure).write(' ');
        if (cell.measure !== undefined) kept.set(cell.measure, paper.truth.get(cell.measure)!);
      }
      pen.write('\n');
    };
    const rowsOf = (id: PaperGrid['id']) =>
      allRows({
        ...paper,
        parts: paper.parts.filter((p) => p.kind === 'grid' && p.grid.id === id),
      });
    const requests = rowsOf('requests');
    for (const row of requests.slice(requests.length - random.int(1, 2))) write(row);
    pen.line('四、政府信息公开行政复议、行政诉讼情况').line('行政复议 行政诉讼');
    pen.line('未经复议直接起诉 复议后起诉');
    for (const i of [0, 1, 2, 3]) {
      const marks = ['结果维持', '结果纠正', '其他结果', '尚未审结'].map((w) => [...w][i] ?? '');
      pen.line(
        i === 1
          ? `${marks.join(' ')} 总计 ${marks.join(' ')} 总 ${marks.join(' ')} 总`
          : marks.join(' '),
      );
    }
    write(rowsOf('appeals')[3] ?? []);
    pen.line('五、存在的主要问题及改进情况');
    return {
      name: `${year}_${paper.report.identity.agency}_第${page}页.txt`,
      bytes: utf8(pen.text),
      text: pen.text,
      truth: kept,
      forms: null,
    };
  },
};
