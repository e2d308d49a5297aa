import { regionLevel, regionNames } from '../regions';

/** Zones that share the territory of a county and are no entry of GB/T 2260. */
const ZONES: Readonly<Record<string, string>> = { 平潭综合实验区: '350128' };

/** Whether the front of a name is a zone without an entry of its own. */
export function isZoneName(text: string): boolean {
  return Object.keys(ZONES).some((zone) => text.endsWith(zone));
}

const ETHNIC =
  /(?:蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|塔吉克|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春|普米族|各族)+/;

/** Other ways to write an official name in full: 黔西南州, 石家庄高新区. */
function variants(name: string): string[] {
  const found = [name];
  if (/自治[州县旗]$/.test(name)) {
    found.push(name.replace('自治', '').replace(ETHNIC, ''));
  }
  if (name.endsWith('高新技术产业开发区')) {
    found.push(name.replace('高新技术产业开发区', '高新区'));
  }
  if (name.endsWith('经济技术开发区')) {
    const stem = name.slice(0, -'经济技术开发区'.length);
    found.push(`${stem}经开区`, `${stem}经济开发区`, `${stem}开发区`);
  }
  return found;
}

const PROVINCE_ENDS = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/;
const PREFECTURE_ENDS = /(?:市|地区|盟|自治州|州)$/;

/** The name without its kind (`深圳`), for provinces and prefectures only, else ''. */
function stem(code: string, name: string): string {
  const level = regionLevel(code);
  if (level === 'county') return '';
  const bare = name
    .replace(level === 'province' ? PROVINCE_ENDS : PREFECTURE_ENDS, '')
    .replace(ETHNIC, '');
  return bare.length >= 2 && bare !== name ? bare : '';
}

/** Names that say nothing without the city they belong to. */
const NEEDS_PARENT = new Set(['城区', '郊区', '矿区', '新城区', '市中区']);

function index(entries: Iterable<readonly [string, string]>): ReadonlyMap<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [name, code] of entries) {
    const codes = map.get(name);
    if (codes === undefined) map.set(name, [code]);
    else if (!codes.includes(code)) codes.push(code);
  }
  return map;
}

/** Full name (in any year) → codes that bear or bore it. */
export const fullNames = index([
  ...regionNames.flatMap(({ code, name }) =>
    variants(name).map((variant) => [variant, code] as const),
  ),
  ...Object.entries(ZONES),
]);

/** `深圳` → 440300: only good before the name of a place inside it, or before a department. */
export const stems = index(
  regionNames.map(({ code, name }) => [stem(code, name), code] as const).filter(([s]) => s !== ''),
);

/** Roots of county names: a stem that is one of these too says little (`中山`, `朝阳`). */
export const countyRoots: ReadonlySet<string> = new Set(
  regionNames
    .filter(({ code }) => regionLevel(code) === 'county')
    .map(({ name }) => name.replace(/[县区市旗]$/, '')),
);

export const longestName = Math.max(...[...fullNames.keys()].map((name) => name.length));

export function needsParent(name: string): boolean {
  return NEEDS_PARENT.has(name);
}
