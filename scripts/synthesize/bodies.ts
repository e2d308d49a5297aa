import { regionLevel, regionNames, regions, isZoneCode } from '../../src/families/cn/regions';
import type { AgencyRow } from '../../src/model/release-rows';
import type { Scope } from '../../src/model/report';

/** A body of the synthetic nation. Its place exists, the body and its figures do not. */
export interface Body {
  readonly row: AgencyRow;
  readonly scope: Scope;
  /** Requests it receives in a usual year. */
  readonly size: number;
}

/** Said in every name, so that no table or picture of it can pass for a real body's. */
const MARK = '（合成）';

/** Offices of every region by sector, with how busy each is beside the others. */
const OFFICES: readonly (readonly [sector: string, name: string, weight: number])[] = [
  ['office', '人民政府办公室', 2],
  ['public_security', '公安局', 1.6],
  ['justice', '司法局', 0.5],
  ['petitions', '信访局', 0.2],
  ['education', '教育局', 1],
  ['science_technology', '科学技术局', 0.2],
  ['industry', '工业和信息化局', 0.3],
  ['development_reform', '发展和改革局', 0.8],
  ['finance', '财政局', 0.8],
  ['taxation', '税务局', 0.6],
  ['audit', '审计局', 0.2],
  ['statistics', '统计局', 0.2],
  ['state_assets', '国有资产监督管理局', 0.2],
  ['commerce', '商务局', 0.3],
  ['market_regulation', '市场监督管理局', 1.4],
  ['administrative_approval', '行政审批局', 0.4],
  ['human_resources', '人力资源和社会保障局', 1.2],
  ['civil_affairs', '民政局', 0.6],
  ['veterans_affairs', '退役军人事务局', 0.2],
  ['ethnic_religious', '民族宗教事务局', 0.1],
  ['health', '卫生健康局', 0.8],
  ['culture_tourism', '文化和旅游局', 0.4],
  ['natural_resources', '自然资源和规划局', 4],
  ['ecology', '生态环境局', 0.9],
  ['housing', '住房和城乡建设局', 3.5],
  ['urban_management', '城市管理局', 1],
  ['transport', '交通运输局', 0.7],
  ['water', '水利局', 0.5],
  ['agriculture', '农业农村局', 1.2],
  ['emergency', '应急管理局', 0.4],
  ['weather', '气象局', 0.1],
];

const CENTRAL = ['公安', '司法', '教育', '科技', '财政', '商务', '民政', '水利', '交通', '农业']
  .concat(['住建', '生态', '审计', '统计'])
  .map((name) => `${name}部委`);

const TOWNS = ['城关镇', '东河镇', '西山乡', '南湖街道', '北岭镇', '中心街道'];

/** Requests an office of weight 1 receives in a usual year, by level. */
const REQUESTS = { province: 90, prefecture: 24, county: 6 } as const;

/** An area reports for all its bodies together. */
const OF_ALL = 25;

/**
 * The bodies of a synthetic nation, sorted by id: of every province, prefecture and county of
 * today its government (for the whole area), 31 offices, and six towns a county. `limit` takes
 * every n-th region of a level only, so that about so many bodies come out.
 */
export function bodies(limit = Infinity): Body[] {
  const today = new Set(regionNames.filter((name) => name.to === null).map(({ code }) => code));
  const all = regions.filter(({ code }) => today.has(code) && !isZoneCode(code));
  const every = Math.max(1, Math.round((all.length * (OFFICES.length + 6)) / limit));
  const taken = (['province', 'prefecture', 'county'] as const).flatMap((level) =>
    all.filter(({ code }) => regionLevel(code) === level).filter((_, index) => index % every === 0),
  );
  const found = taken.flatMap(ofRegion);
  const central = CENTRAL.map((name, index) =>
    body(`syn-000000-${String(index).padStart(2, '0')}`, name, null, {
      level: 'central',
      sector: 'other',
      size: 400,
    }),
  );
  return [...found, ...central].sort((x, y) => (x.row.agency_id < y.row.agency_id ? -1 : 1));
}

function ofRegion(region: (typeof regions)[number]): Body[] {
  const level = regionLevel(region.code);
  const requests = REQUESTS[level];
  const name = [region.province, region.prefecture, region.county]
    .filter((part) => part !== null)
    .join('');
  const offices = OFFICES.map(([sector, office, weight], index) =>
    body(`syn-${region.code}-${String(index + 1).padStart(2, '0')}`, `${name}${office}`, region, {
      level,
      sector,
      size: requests * weight,
    }),
  );
  const government = body(`syn-${region.code}-00`, `${name}人民政府`, region, {
    level,
    sector: 'government',
    size: requests * OF_ALL,
    scope: 'area',
  });
  const towns = (level === 'county' ? TOWNS : []).map((town, index) => {
    const council = town.endsWith('街道') ? '办事处' : '人民政府';
    return body(`syn-${region.code}-t${String(index)}`, `${name}${town}${council}`, region, {
      level: 'township',
      sector: 'government',
      size: 1.5,
    });
  });
  return [government, ...offices, ...towns];
}

function body(
  id: string,
  name: string,
  region: (typeof regions)[number] | null,
  facts: { level: string; sector: string; size: number; scope?: Scope },
): Body {
  const { level, sector, size, scope = 'self' } = facts;
  return {
    scope,
    size,
    row: {
      agency_id: id,
      name: `${name}${MARK}`,
      aliases: [],
      region_code: region?.code ?? null,
      province: region?.province ?? null,
      prefecture: region?.prefecture ?? null,
      county: region?.county ?? null,
      regions: [],
      level,
      sector,
      parent: null,
      successor: null,
      resolved: true,
      reports: 0,
    },
  };
}
