import type { Text } from '../../model/text';
import { foldLine } from '../fold';
import { groupBy } from '../group';
import { provinceText } from '../places';
import type { Source } from '../source';
import { askTallies, type Key } from '../tally';
import type { Answer, Filter, Ranking } from '../types';
import { inOrder } from './ranking';
import { quantities } from './trend';

const NOWHERE: Text = { zh: '未注明', en: 'not stated' };

/**
 * Places or levels in order of a series or indicator in one year: sums of the reports of each,
 * rates as ratios of sums. The filter's one scope holds for each group too.
 */
export async function groupRanking(
  source: Source,
  filter: Filter,
  id: string,
  year: number,
  by: Exclude<Key, 'agency_id' | 'sector'>,
  limit = 40,
): Promise<Answer<Ranking>> {
  const wanted = quantities(source.family, [id]);
  const of = wanted[0]!;
  const oneYear = { ...filter, years: [year, year] } as const;
  const { tallies, sql } = await askTallies(source, oneYear, wanted, by);
  const groups = [...groupBy(tallies, (tally) => tally.key)];
  const all = groups.map(([key, own]) => ({
    key: key ?? '',
    label: labelOf(source, by, key),
    point: foldLine(of, own, [year]).points[0]!,
  }));
  const sum = (part: 'stated' | 'reports') =>
    all.reduce((total, one) => total + one.point[part], 0);
  return {
    data: {
      ...inOrder(of, all, year, limit),
      by: by === 'level' ? 'level' : 'place',
      reports: { stated: sum('stated'), total: sum('reports') },
    },
    sql,
  };
}

function labelOf(source: Source, by: Key, key: string | null): Text {
  if (key === null) return NOWHERE;
  if (by === 'province') return provinceText(source.family, key);
  const known = by === 'level' ? source.family.levels[key] : undefined;
  return known ?? { zh: key, en: key };
}
