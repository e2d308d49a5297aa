import type { Reading } from './reading';
import type { Title } from './title';

/** First year any body reported (Shanghai's rules of 2004); later than any plausible report. */
const EARLIEST = 2003;
const LATEST = 2099;

const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  '◯': '0',
  零: '0',
  О: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** A year in digits or in Chinese numerals, as a source for expressions. */
export const YEAR = '(?:20\\d{2}|二[〇○◯零О0oO][〇○◯零О0oO一二三四五六七八九]{2})';

/** `2019`, `二○一四`, `二0二〇` → the year; null for anything else or out of range. */
export function parseYear(text: string): number | null {
  const digits = Array.from(text, (c) => DIGITS[c] ?? (/[oO]/.test(c) ? '0' : c)).join('');
  const year = /^20\d{2}$/.test(digits) ? Number(digits) : Number.NaN;
  return year >= EARLIEST && year <= LATEST ? year : null;
}

/**
 * The year a report is about. Evidence in order of trust: the title; the period its figures
 * cover; the year in the statistical table's header; the file's name; the year its text speaks
 * of; the year before it was published or signed. Of several titles on a page, one that the
 * period or the file name confirms is taken.
 */
export function findYear(reading: Reading, titles: readonly Title[], path: string): number | null {
  const period = periodYear(reading.lines);
  const file = fileYear(path);
  const set = years(titles.filter((title) => title.from === 'page'));
  const said = years(titles);
  return (
    said.find((year) => year === period) ??
    set.find((year) => year === file) ??
    set[0] ??
    period ??
    said[0] ??
    columnYear(reading.lines) ??
    file ??
    spokenYear(reading.lines) ??
    publishedYear(reading)
  );
}

function years(titles: readonly Title[]): number[] {
  return titles.map((title) => title.year).filter((year) => year !== null);
}

/**
 * Year of the period sentence (`统计期限自2019年1月1日起至2019年12月31日止`), the later one if it
 * names two. Conversion may lose 年 and 月 (`202011日至20201231日`) or repeat digits
 * (`202020年12月31日`: a 20 too many); otherwise the first four digits are the year.
 */
export function periodYear(lines: readonly string[]): number | null {
  const text = lines.slice(0, 200).join('');
  const sentence =
    /(?:统计(?:期限|时限|周期|时间|区间|日期|范围)|(?:数据|时间|期限)(?:的)?(?:统计)?(?:为|从|自))[^。;]{0,70}/g;
  for (const [match] of text.matchAll(sentence)) {
    const years = [
      ...match
        .replaceAll(' ', '')
        .replace(/20(?=20\d{2}年)/g, '')
        .matchAll(new RegExp(`(?<!\\d)${YEAR}`, 'g')),
    ]
      .map(([year]) => parseYear(year))
      .filter((year) => year !== null);
    const dated = /[日止]|\d{1,2}月/.test(match);
    if (dated && years.length > 0) return Math.max(...years.slice(0, 2));
  }
  return null;
}

/** `2013年度` over the column of figures in the forms before 2019. */
function columnYear(lines: readonly string[]): number | null {
  const text = lines.join(' ');
  const match = /(?:计量单位|单位) ?(20\d{2})年度? ?(?:历年累计|累计|统计数)?/.exec(text);
  return match === null ? null : parseYear(match[1]!);
}

/** A year in the file's name, else in a folder's; dates (`t20200120_80576`) are none. */
export function fileYear(path: string): number | null {
  for (const part of path.split('/').reverse()) {
    const found = new RegExp(`(?<!\\d)${YEAR}(?!\\d)(?![-.]\\d{1,2}[-.]\\d)`).exec(
      part.normalize('NFKC').replaceAll(' ', ''),
    );
    const year = found === null ? null : parseYear(found[0]);
    if (year !== null) return year;
  }
  return null;
}

/** The year the text speaks of most, file numbers (`〔2019〕60号`) left out. */
function spokenYear(lines: readonly string[]): number | null {
  const counts = new Map<number, number>();
  const text = lines.join(' ').replace(/[〔[(【]20\d{2}[〕\])】]/g, '');
  for (const [, digits = ''] of text.matchAll(
    /(?<!\d)(20\d{2}) ?年(?! ?\d{1,2} ?月 ?\d{1,2} ?日)/g,
  )) {
    const year = parseYear(digits);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || second?.[1] === best[1] ? null : best[0];
}

/** Reports come out in the year after the one they are about (by 31 January or 31 March). */
function publishedYear(reading: Reading): number | null {
  const dates = [
    reading.facts.get('published'),
    /\/t?(20\d{2})(?:\d{2})?\//.exec(reading.facts.get('url') ?? '')?.[1],
    ...reading.lines
      .slice(-5)
      .filter((line) => /^\(?\S{4} ?年 ?\S{1,2} ?月 ?\S{1,3} ?日\)?$/.test(line)),
  ];
  for (const date of dates) {
    const found = new RegExp(YEAR).exec(date ?? '');
    const year = found === null ? null : parseYear(found[0]);
    if (year !== null) return year - 1;
  }
  return null;
}
