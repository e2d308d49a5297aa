import { APPLICANTS } from '../form';
import type { PaperCell, PaperRow, TruthCell } from '../paper';
import { asTables, cellOf, isSeven, only } from './html-shape-parts';
import type { Layout } from './layout';
import { undecided, withCells } from './pen';

/** Applicants down, outcomes across. */
export const htmlTurned: Layout = {
  id: 'html-turned',
  lossless: false,
  paper: { quirks: 'none', officialShape: true },
  render: (paper, random) => {
    const turned = only(
      paper,
      (grid) => {
        const data = grid.rows.filter(isSeven);
        const labels = data.map((row) => row.filter((c) => c.role === 'label').at(-1)!.text);
        const heads: PaperRow = [
          cellOf('申请人', 'head'),
          ...labels.map((text) => cellOf(text, 'head')),
        ];
        const rows = APPLICANTS.map(({ label }, i): PaperRow => [
          cellOf(label, 'label'),
          ...data.map((row) => row.slice(-7)[i]!),
        ]);
        return { ...grid, width: heads.length, rows: [heads, ...rows] };
      },
      'requests',
    );
    return asTables(turned, random);
  },
};

/** Last year's figure beside this year's in every column of table 2. */
export const htmlTwoYears: Layout = {
  id: 'html-two-years',
  lossless: false,
  paper: { quirks: 'none', officialShape: true },
  render: (paper, random) => {
    const { year } = paper.report.identity;
    const names = random.pick([
      ['本年', '上年'],
      [`${year}年`, `${year - 1}年`],
      ['上年数', '本年数'],
      [`${year - 1}年度`, `${year}年度`],
    ]);
    const current = names[0]!.startsWith('本') || names[0]!.startsWith(String(year)) ? 0 : 1;
    const doubtful = new Map<string, TruthCell>();
    const old = () => cellOf(String(random.skewed(300)), 'value');
    const pair = (cell: PaperCell): PaperCell[] => {
      if (cell.measure !== undefined)
        doubtful.set(cell.measure, undecided(paper.truth.get(cell.measure)));
      return current === 0 ? [cell, old()] : [old(), cell];
    };
    const which = random.pick(['disclosure', 'requests', 'appeals'] as const);
    const two = only(
      paper,
      (grid) => ({
        ...grid,
        rows: grid.rows.flatMap((row, y): PaperRow[] => {
          if (row.some((cell) => cell.measure !== undefined))
            return [
              row.flatMap((cell) =>
                cell.measure === undefined ? [cell] : pair({ ...cell, w: 1 }),
              ),
            ];
          const wide = row.map((cell) =>
            cell.role === 'head' && cell.text !== '信息内容' && !cell.text.startsWith('（本列')
              ? { ...cell, w: cell.w * 2 }
              : cell,
          );
          const next = grid.rows[y + 1];
          const values = next?.filter((cell) => cell.measure !== undefined).length ?? 0;
          if (values === 0) return [wide];
          const labels = next!
            .filter((cell) => cell.measure === undefined)
            .reduce((n, cell) => n + cell.w, 0);
          const sub = Array.from({ length: values }, () =>
            names.map((text) => cellOf(text, 'head')),
          ).flat();
          return [wide, labels > 0 ? [cellOf('', 'head', labels), ...sub] : sub];
        }),
      }),
      which,
    );
    return asTables(two, random, withCells(paper.truth, doubtful));
  },
};
