import type { Text } from '../model/text';
import type { Scope } from '../model/report';
import type { Gap } from '../query/types';
import type { Language } from './types';
import { averagedUnit, indexBases, per } from './units';

/**
 * The one way numbers are printed. English groups by thousands; Chinese counts large numbers in
 * 万 and 亿, as its readers do, and groups by thousands below.
 */

const GROUPED: Record<Language, Intl.NumberFormat> = {
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
};

const MINUS = '−';

function signed(text: string): string {
  return text.replace('-', MINUS);
}

/**
 * A plain number. `compact` shortens large ones for axes and labels: 12.5万, 1.2亿; 125K, 1.2M.
 * Whole numbers are otherwise printed in full; decimals keep at most two places.
 */
export function formatNumber(value: number, language: Language, compact = false): string {
  if (!compact) return signed(GROUPED[language].format(value));
  const size = Math.abs(value);
  const steps: readonly (readonly [number, string])[] =
    language === 'zh'
      ? [
          [1e8, '亿'],
          [1e4, '万'],
        ]
      : [
          [1e9, 'B'],
          [1e6, 'M'],
          [1e3, 'K'],
        ];
  const step = steps.find(([from]) => size >= from && size >= 1e4);
  if (!step) return signed(GROUPED[language].format(value));
  const short = value / step[0];
  const digits = Math.abs(short) >= 100 ? 0 : 1;
  return signed(
    new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
      maximumFractionDigits: digits,
    }).format(short) + step[1],
  );
}

/** Of a ratio: 0.1234 → 12.3%. Always one decimal, so that columns line up. */
export function formatPercent(ratio: number, language: Language): string {
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return `${signed(format.format(ratio * 100))}%`;
}

/**
 * A value as its unit is printed, without the unit's name save `%`. Ratios are given for
 * `percent` and, where they are differences of shares, for `points`.
 */
export function formatValue(
  value: number,
  unit: string,
  language: Language,
  compact = false,
): string {
  if (unit === 'percent') return formatPercent(value, language);
  if (unit === 'points') return formatPercent(value, language).replace('%', '');
  if (indexBases(unit) !== null) return formatNumber(roundTo(value, 1), language, compact);
  if (averagedUnit(unit) !== null) return formatNumber(roundAverage(value), language, compact);
  const times = per(unit);
  if (times !== null) return formatNumber(roundTo(value * times, 2), language, compact);
  return formatNumber(value, language, compact);
}

/** Averages of counts: a decimal, and a second one where the first alone would say little. */
function roundAverage(value: number): number {
  return roundTo(value, Math.abs(value) < 10 ? 2 : 1);
}

function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

/** How many agencies an average is over, as an aside. */
export function agenciesBehind(count: number, language: Language): string {
  const n = formatNumber(count, language);
  if (language === 'zh') return `（${n} 个机关）`;
  return count === 1 ? ' (of one agency)' : ` (of ${n} agencies)`;
}

/** A change with its sign: `+0.4%`, `−12`. */
export function formatChange(value: number, unit: string, language: Language): string {
  const text = formatValue(value, unit, language);
  // What rounds to nothing went neither up nor down.
  if (!/[1-9]/.test(text)) return text.replace(MINUS, '');
  return value > 0 ? `+${text}` : text;
}

export function formatYears(years: readonly [number, number], language: Language): string {
  const [from, to] = years;
  if (language === 'zh') return from === to ? `${from} 年` : `${from}—${to} 年`;
  return from === to ? String(from) : `${from}–${to}`;
}

/** A list of years with runs drawn together: `2013—2018、2021`. */
export function formatYearList(years: readonly number[], language: Language): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  const dash = language === 'zh' ? '—' : '–';
  return runs
    .map(([from, to]) => (from === to ? String(from) : `${String(from)}${dash}${String(to)}`))
    .join(language === 'zh' ? '、' : ', ');
}

const UNITS: Readonly<Record<string, Text>> = {
  request: { zh: '件', en: 'requests' },
  case: { zh: '件', en: 'cases' },
  item: { zh: '项', en: 'items' },
  decision: { zh: '件', en: 'decisions' },
  project: { zh: '个', en: 'projects' },
  time: { zh: '次', en: 'times' },
  office: { zh: '个', en: 'offices' },
  place: { zh: '个', en: 'places' },
  person: { zh: '人', en: 'people' },
  percent: { zh: '%', en: '%' },
  percentage: { zh: '%', en: '%' },
  appeal: { zh: '件', en: 'appeals' },
  consultation: { zh: '件', en: 'consultations' },
  day: { zh: '天', en: 'days' },
  fte: { zh: '人', en: 'full-time staff' },
  record: { zh: '份', en: 'records' },
  USD: { zh: '美元', en: 'US dollars' },
  points: { zh: '个百分点', en: 'percentage points' },
};

/** A unit's name for a reader. Money: the words in brackets for Chinese (`万元`). */
export function unitText(unit: string, language: Language): string {
  const known = UNITS[unit];
  if (known) return known[language];
  const times = per(unit);
  if (times !== null)
    return language === 'zh' ? `每 ${times} 件` : `per ${formatNumber(times, 'en')}`;
  const bases = indexBases(unit);
  if (bases !== null) {
    return language === 'zh'
      ? `指数，${bases.join('、')} 年 = 100`
      : `index, ${bases.join(' and ')} = 100`;
  }
  const averaged = averagedUnit(unit);
  if (averaged !== null) {
    const name = unitText(averaged, language);
    return language === 'zh' ? `${name}，每个机关平均` : `${name} per agency`;
  }
  const money = /^(.+?)\s*[（(](.+)[)）]$/.exec(unit);
  if (money) return (language === 'zh' ? money[2] : money[1])!;
  return unit;
}

/** A figure and the words before and behind it. */
export interface FigureParts {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

/** Signs of currencies, as English writes them before the figure. */
const SIGNS: Readonly<Record<string, string>> = { USD: '$' };

/** Large amounts of money are told in these. */
const LARGE: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e8, '亿'],
    [1e6, '万'],
  ],
  en: [
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
};

/**
 * A figure with its unit: `3,525 件`, `43.6%`, `每 100 件 2.3`, `$445.97`. Large amounts of money
 * are shortened, `6.69 亿美元` and `$668.56 million`, in millions and 万 from a million on.
 */
export function figureParts(value: number, unit: string, language: Language): FigureParts {
  const figure = formatValue(value, unit, language);
  if (unit === 'percent') return { before: '', figure, after: '' };
  if (indexBases(unit) !== null) {
    return { before: language === 'zh' ? '指数' : 'index', figure, after: '' };
  }
  const averaged = averagedUnit(unit);
  if (averaged !== null) {
    const parts = figureParts(roundAverage(value), averaged, language);
    return language === 'zh'
      ? { ...parts, before: `每个机关平均${parts.before}` }
      : { ...parts, after: `${parts.after} per agency`.trim() };
  }
  const name = unitText(unit, language);
  if (per(unit) !== null) {
    return language === 'zh'
      ? { before: name, figure, after: '' }
      : { before: '', figure, after: name };
  }
  const sign = SIGNS[unit];
  if (sign !== undefined) {
    const large = LARGE[language].find(([from]) => Math.abs(value) >= from);
    const size = large?.[1] === '万' ? 1e4 : (large?.[0] ?? 1);
    const amount = formatNumber(roundTo(value / size, 2), language);
    return language === 'zh'
      ? { before: '', figure: amount, after: (large?.[1] ?? '') + name }
      : {
          before: '',
          figure: amount.startsWith(MINUS) ? MINUS + sign + amount.slice(1) : sign + amount,
          after: large?.[1] ?? '',
        };
  }
  // English has no word for 万元: amounts are told in yuan.
  const times = /^CNY ([\d,]+)/.exec(unit)?.[1];
  if (language === 'en' && times !== undefined) {
    const yuan = value * Number(times.replaceAll(',', ''));
    return { before: 'CNY', figure: formatNumber(roundTo(yuan, 2), 'en'), after: '' };
  }
  return { before: '', figure, after: name };
}

/** The same as running text. */
export function formatFigure(value: number, unit: string, language: Language): string {
  const { before, figure, after } = figureParts(value, unit, language);
  return [before, figure, after].filter((part) => part !== '').join(' ');
}

/** A value at the end of a line or bar: large sums of money are shortened, all else stays whole. */
export function formatLabel(value: number, unit: string, language: Language): string {
  const money = (averagedUnit(unit) ?? unit) in SIGNS;
  return formatValue(value, unit, language, money && Math.abs(value) >= 1e6);
}

/**
 * Labels of values that stand under each other: all with the decimals of the one that needs most,
 * so that a column of figures is read at one precision. Shortened sums stay as they are.
 */
export function formatLabels(
  values: readonly number[],
  unit: string,
  language: Language,
): string[] {
  const texts = values.map((value) => formatLabel(value, unit, language));
  const decimals = (text: string) => /^[−\d,]+(?:\.(\d+))?$/.exec(text)?.[1]?.length ?? 0;
  const most = Math.max(0, ...texts.map(decimals));
  return texts.map((text) => {
    const own = decimals(text);
    if (own === most || !/\d$/.test(text)) return text;
    return `${text}${own === 0 ? '.' : ''}${'0'.repeat(most - own)}`;
  });
}

const SCOPES: Readonly<Record<Scope, Text>> = {
  self: { zh: '本机关', en: 'the body itself' },
  area: { zh: '全地区汇总', en: 'whole area' },
  unknown: { zh: '口径未注明', en: 'scope not stated' },
};

/** What a scope is called: by the family's own words, else by the usual ones. */
export function scopeText(
  scope: Scope,
  language: Language,
  own: Readonly<Partial<Record<Scope, Text>>> = {},
): string {
  return (own[scope] ?? SCOPES[scope])[language];
}

const GAPS: Readonly<Record<Gap, Text>> = {
  no_report: { zh: '无年报', en: 'no report' },
  not_collected: { zh: '未统计', en: 'not collected' },
  not_stated: { zh: '年报未填或无法识读', en: 'not stated' },
  not_summable: { zh: '中位数、平均数不能相加', en: 'medians and averages do not add up' },
  other_definition: { zh: '口径与基年不同', en: 'defined otherwise than in the base year' },
  nothing_to_divide: { zh: '分母为 0', en: 'nothing to divide' },
};

/** Why a value is missing. */
export function gapText(gap: Gap, language: Language): string {
  return GAPS[gap][language];
}
