import { generateReport } from '../model';
import { layOut, type Paper, type PaperGrid, type TruthCell } from '../paper';
import { htmlBody, htmlPage, htmlTable, PLAIN } from './html-parts';
import { fileName, utf8, type Layout } from './layout';
import { undecided, withCells } from './pen';

/** The tables of two years on one page, this year's and last year's: nobody says whose are meant. */
export const htmlTwoReports: Layout = {
  id: 'html-two-reports',
  lossless: false,
  paper: { quirks: 'none' },
  render: (paper, random) => {
    const form = random.pick(['2019', '2021', 'mixed'] as const);
    const other = layOut(generateReport(random.int(1, 2 ** 31), { form }), { quirks: 'none' });
    const ids = random.pick([
      ['disclosure', 'requests', 'appeals'],
      ['disclosure', 'requests', 'appeals'],
      ['requests'],
      ['disclosure'],
    ] as const);
    const write = (p: Paper, some: readonly PaperGrid['id'][]) =>
      htmlBody(
        {
          ...p,
          parts: p.parts.filter((x) =>
            x.kind === 'grid' ? some.includes(x.grid.id) : p === paper || x.kind === 'heading',
          ),
        },
        (grid) => htmlTable(grid, PLAIN, random),
      );
    const all = ['disclosure', 'requests', 'appeals'] as const;
    const text = htmlPage(
      paper,
      random.chance(0.7)
        ? `${write(paper, all)}<p>附：上年度数据</p>${write(other, ids)}`
        : `${write(other, ids)}<hr>${write(paper, all)}`,
    );
    const both = [...other.truth.keys()].filter((id) => paper.truth.has(id));
    const doubtful = both.map((id): [string, TruthCell] => {
      const [a, b] = [paper.truth.get(id)!, other.truth.get(id)!];
      return [
        id,
        a.state === b.state && a.value === b.value && a.unitKnown === b.unitKnown
          ? a
          : undecided(a),
      ];
    });
    return {
      name: fileName(paper.report, 'html', random),
      bytes: utf8(text),
      text,
      truth: withCells(paper.truth, doubtful),
      forms: null,
    };
  },
};
