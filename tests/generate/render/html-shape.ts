import type { PaperRow, TruthCell } from '../paper';
import { asTables, cellOf, isSeven, only } from './html-shape-parts';
import type { Layout } from './layout';
import { withCells } from './pen';

/** 总计 before 自然人, heads and figures alike. */
export const htmlTotalFirst: Layout = {
  id: 'html-total-first',
  lossless: true,
  paper: { quirks: 'none' },
  render: (paper, random) => {
    const moved = only(
      paper,
      (grid) => ({
        ...grid,
        rows: grid.rows.map((row, y) => {
          if (y === 1) return [row[2]!, row[0]!, row[1]!];
          if (!isSeven(row)) return row;
          return [...row.slice(0, -7), row.at(-1)!, ...row.slice(-7, -1)];
        }),
      }),
      'requests',
    );
    return asTables(moved, random);
  },
};

/** No column of totals, or only natural persons and the total. */
export const htmlFewColumns: Layout = {
  id: 'html-few-columns',
  lossless: false,
  paper: { quirks: 'none' },
  render: (paper, random) => {
    const kept = random.pick([[0, 1, 2, 3, 4, 5], [0, 6], [6], [0, 1, 5, 6]]);
    const gone = new Set<string>();
    const fewer = only(
      paper,
      (grid) => {
        const legal = [1, 2, 3, 4, 5].filter((i) => kept.includes(i));
        const rows = grid.rows.map((row, y): PaperRow => {
          if (y === 0) return [row[0]!, { ...row[1]!, w: kept.length }];
          if (y === 1)
            return [
              ...(kept.includes(0) ? [row[0]!] : []),
              ...(legal.length > 0 ? [{ ...row[1]!, w: legal.length }] : []),
              ...(kept.includes(6) ? [row[2]!] : []),
            ];
          if (y === 2) return legal.map((i) => row[i - 1]!);
          if (!isSeven(row)) return row;
          const values = row.slice(-7);
          values.forEach((cell, i) => {
            if (!kept.includes(i)) gone.add(cell.measure!);
          });
          return [...row.slice(0, -7), ...kept.map((i) => values[i]!)];
        });
        return { ...grid, rows: rows.filter((row) => row.length > 0), width: kept.length + 3 };
      },
      'requests',
    );
    const absent: TruthCell = { state: 'absent', value: null, unitKnown: true };
    return asTables(
      fewer,
      random,
      withCells(
        paper.truth,
        [...gone].map((m) => [m, absent]),
      ),
    );
  },
};

/** A column more than the form has: a sum of the five kinds of legal persons. */
export const htmlLegalSum: Layout = {
  id: 'html-legal-sum',
  lossless: false,
  paper: { quirks: 'none' },
  render: (paper, random) => {
    const name = random.pick(['小计', '合计']);
    const first = random.chance(0.4);
    const more = only(
      paper,
      (grid) => ({
        ...grid,
        width: grid.width + 1,
        rows: grid.rows.map((row, y): PaperRow => {
          if (y === 0) return [row[0]!, { ...row[1]!, w: 8 }];
          if (y === 1) return [row[0]!, { ...row[1]!, w: 6 }, row[2]!];
          if (y === 2)
            return first ? [cellOf(name, 'head'), ...row] : [...row, cellOf(name, 'head')];
          if (!isSeven(row)) return row;
          const values = row.slice(-7);
          const numbers = values.slice(1, 6).map((c) => Number(c.text.replace(/[,，]/g, '')));
          const sum = numbers.reduce((a, b) => a + b, 0);
          const cell = cellOf(Number.isNaN(sum) ? '' : String(sum), 'value');
          const legal = first ? [cell, ...values.slice(1, 6)] : [...values.slice(1, 6), cell];
          return [...row.slice(0, -7), values[0]!, ...legal, values[6]!];
        }),
      }),
      'requests',
    );
    return asTables(more, random);
  },
};

/** A row of sums in front of the reasons of each group, beside the label of the group. */
export const htmlGroupSums: Layout = {
  id: 'html-group-sums',
  lossless: true,
  paper: { quirks: 'none', officialShape: true },
  render: (paper, random) => {
    const kind = random.int(0, 2);
    const name = random.pick(['小计', '合计', '总数']);
    const more = only(
      paper,
      (grid) => {
        const all = grid.rows.findIndex((row) => row[0]?.text.startsWith('三、'));
        let added = 0;
        const rows = grid.rows.flatMap((row, y): PaperRow[] => {
          const labels = row.filter((cell) => cell.role === 'label');
          const group = labels.find((cell) => cell.h > 1 && cell.h < 12);
          if (!isSeven(row) || group === undefined) return [row];
          added++;
          const size = group.h;
          const members = grid.rows.slice(y, y + size);
          const sums = Array.from({ length: 7 }, (_, i) => {
            const texts = members.map((m) => m.slice(-7)[i]!.text.replace(/[,，]/g, ''));
            // Nobody adds up rows that are all empty.
            const parts = texts.every((text) => text === '') ? [NaN] : texts.map(Number);
            const sum = parts.reduce((a, b) => a + b, 0);
            return cellOf(Number.isNaN(sum) ? '' : String(sum), 'value');
          });
          const rest = row.filter((cell) => cell !== group);
          const before = labels.slice(0, labels.indexOf(group));
          const inner = rest.filter((cell) => !before.includes(cell));
          // The group's own line holds the sums; or 小计 stands beside the group's label.
          if (kind === 0)
            return [
              [...before, { ...group, w: 2, h: 1 }, ...sums],
              ...[[cellOf('', 'label', 1, size), ...inner]],
            ];
          return [[...before, { ...group, h: size + 1 }, cellOf(name, 'label'), ...sums], inner];
        });
        return {
          ...grid,
          rows: rows.map((row) =>
            row.map((cell) =>
              cell.text.startsWith('三、') && cell.h > 12 && all >= 0
                ? { ...cell, h: cell.h + added }
                : cell,
            ),
          ),
        };
      },
      'requests',
    );
    return asTables(more, random);
  },
};

/** Tables and blocks in another order; a row printed again with the same figures. */
export const htmlOtherOrder: Layout = {
  id: 'html-other-order',
  lossless: true,
  paper: { quirks: 'none' },
  render: (paper, random) => {
    const tables = paper.parts.filter((part) => part.kind === 'grid');
    const order = random.pick([
      [2, 0, 1],
      [1, 2, 0],
      [2, 1, 0],
      [0, 2, 1],
    ]);
    let next = 0;
    const parts = paper.parts.map((part) =>
      part.kind === 'grid' ? (tables[order[next++]!] ?? part) : part,
    );
    const again = random.chance(0.5);
    const repeated = only(
      { ...paper, parts },
      (grid) => {
        const y = grid.rows.length - random.int(1, 3);
        const row = grid.rows[y]!;
        if (!again || row.some((cell) => cell.h > 1)) return grid;
        const stretched = grid.rows.map((r, i) =>
          r.map((cell) => (i <= y && i + cell.h > y + 1 ? { ...cell, h: cell.h + 1 } : cell)),
        );
        return { ...grid, rows: [...stretched.slice(0, y + 1), row, ...stretched.slice(y + 1)] };
      },
      'requests',
    );
    return asTables(repeated, random);
  },
};
