import type { Text } from '../../model/text';
import { sameDefinition, type Quantity } from '../../model/quantity';
import type { Line, Point } from '../../query/types';
import { named } from './slope-state';

/** Lines as an index, and what must be said of it. */
export interface IndexLines {
  readonly of: Quantity;
  readonly lines: readonly Line[];
  /** Parallel to `lines`: where each stood among those given. */
  readonly kept: readonly number[];
  readonly caveats: readonly Text[];
}

/**
 * Lines with their value in the base year as 100. Years under another definition than the base
 * year's have no index; agencies without a base above 0 are left out and named.
 */
export function indexLines(of: Quantity, lines: readonly Line[], base: number): IndexLines {
  const kept: number[] = [];
  const baseless: Text[] = [];
  let cut = false;
  const indexed: Line[] = [];
  lines.forEach((line, i) => {
    const start = line.points.find((point) => point.year === base);
    if (start?.value == null || start.value <= 0) {
      if (line.points.some((point) => point.value !== null)) {
        baseless.push(line.label);
        return;
      }
      kept.push(i);
      indexed.push(line);
      return;
    }
    const points = line.points.map((point): Point => {
      if (point.value === null) return point;
      if (sameDefinition(of, point.segment, start.segment)) {
        return { ...point, value: (point.value / start.value!) * 100 };
      }
      cut = true;
      return { ...point, value: null, gap: 'other_definition' };
    });
    kept.push(i);
    indexed.push({ ...line, points });
  });
  const year = String(base);
  return {
    of: { ...of, unit: `index_${year}`, rate: null },
    lines: indexed,
    kept,
    caveats: [
      {
        zh: `指数：各机关 ${year} 年的数值为 100。`,
        en: `Index: each agency's own value in ${year} is 100.`,
      },
      ...(cut
        ? [
            {
              zh: `与 ${year} 年口径不同的年份不作指数，不画。`,
              en: `Years defined otherwise than ${year} have no index and are not drawn.`,
            },
          ]
        : []),
      ...named(
        {
          zh: `${year} 年无数据或为 0，不能作指数`,
          en: `No value above 0 in ${year}, so no index`,
        },
        baseless,
      ),
    ],
  };
}
