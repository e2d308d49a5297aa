import { isBarePlace, isPronoun, looksLikeBody } from './names';
import type { Reading } from './reading';
import { parseYear, YEAR } from './year';

/** What a title says: who reports, and for which year, each null if it does not say. */
export interface Title {
  readonly who: string | null;
  readonly year: number | null;
  /** The title as found, for messages. */
  readonly text: string;
  /** `page`: set as a title on the page or in its facts. `sentence`: named inside running text. */
  readonly from: 'page' | 'sentence' | 'meta';
}

/** Every name such reports go by; see "Label variants" in the domain notes. */
const NAME = new RegExp(
  '(?:政府信息与政务公开|政府信息公开|政务信息公开|政务公开|(?<!政府)(?<!政务)信息公开)' +
    `(?:工作)?(?:${YEAR}年?)?(?:年度)?(?:工作)?(?:情况)?(?:年度)?的?(?:年度)?(?:工作)?(?:总结)?(?:报告|年报)` +
    '(?!格式|有关|工作的|编制|的通知|事项|的函|指标|模板|要求|等)',
  'g',
);

/** `2020年报_审计局`: how files and flip-books are named. */
const YEARBOOK = new RegExp(`(${YEAR})年?(?:度)?年报`);

const CITED = /[《〈<「][^》〉>」]{0,80}[》〉>」]/g;
const NEIGHBOUR = /^(?:上一篇|下一篇|上一条|下一条|上篇|下篇|相关|关联|推荐|链接)/;
const FRONT = 60;

/**
 * Titles of the report in order of trust: page facts, headings, running text, file metadata and
 * citations.
 */
export function findTitles(reading: Reading): Title[] {
  const front = reading.lines.slice(0, FRONT).filter((line) => !NEIGHBOUR.test(line));
  const stated = reading.facts.get('title');
  const headings = joined(front);
  return [
    ...(stated === undefined ? [] : titlesIn(stated, 'page')),
    ...headings.flatMap((line) => titlesIn(line, line.length <= 70 ? 'page' : 'sentence')),
    ...titlesIn(reading.metaTitle, 'meta'),
    ...front.flatMap((line) => cited(line).flatMap((name) => titlesIn(name, 'meta'))),
  ].sort((a, b) => rank(a) - rank(b));
}

/** Names in 《》 within running text: a report may speak of itself so. */
function cited(line: string): string[] {
  return line.length <= 40
    ? []
    : [...line.matchAll(/《([^《》]{6,60}(?:报告|年报))》/g)].map((m) => m[1]!);
}

function rank(title: Title): number {
  return (
    (title.from === 'page' ? 0 : title.from === 'sentence' ? 1 : 2) + (title.who === null ? 0.5 : 0)
  );
}

/** Each line, and each run of two or three short ones: titles are often broken over lines. */
function joined(lines: readonly string[]): string[] {
  const short = (line: string | undefined) => line !== undefined && line.length <= 40;
  return lines.flatMap((line, i) => {
    const [second, third] = [lines[i + 1], lines[i + 2]];
    if (!short(line) || !short(second) || !startsBroken(line) || namesBody(second!)) return [line];
    const two = `${line}${second!}`;
    if (titlesIn(two, 'page').length > 0 || !short(third)) return [line, two];
    if (namesBody(third!) || namesBody(`${second!}${third!}`)) return [line, two];
    return [line, two, `${two}${third!}`];
  });
}

/** Whether a line is a whole title by itself, so that no line before it belongs to it. */
function namesBody(line: string): boolean {
  return titlesIn(line, 'page').some((title) => title.who !== null);
}

/** Only a line that ends in no title of its own can be the first part of one. */
function startsBroken(line: string): boolean {
  return !/[。;:!?]$/.test(line) && line.search(NAME) < 0;
}

/** Whether a line names such a report, even without saying whose or of which year. */
export function namesReport(line: string): boolean {
  return tighten(line).search(NAME) >= 0 || YEARBOOK.test(line);
}

/** Titles in one line. */
export function titlesIn(line: string, from: Title['from']): Title[] {
  const text = tighten(line);
  const found: Title[] = [];
  for (const match of text.matchAll(NAME)) {
    const head = text.slice(Math.max(0, match.index - 60), match.index);
    const opens = from === 'sentence' && match.index <= 60 && ownWords(head) === head;
    const title = understand(
      head,
      text.slice(match.index + match[0].length),
      match[0],
      opens ? 'page' : from,
    );
    if (title !== null) found.push(title);
  }
  if (found.length === 0) {
    const year = YEARBOOK.exec(text)?.[1];
    if (year !== undefined) found.push({ who: null, year: parseYear(year), text: line, from });
  }
  return found;
}

/** Cited documents out, blanks around years and inside the name closed. */
function tighten(line: string): string {
  const whole = /^《(.+)》$/.exec(line);
  return (whole?.[1] ?? line.replace(CITED, ''))
    .replace(/(?<=\d) ?(?=年)/g, '')
    .replace(new RegExp(`(${YEAR}年?度?) (?=\\p{Script=Han})`, 'gu'), '$1')
    .replace(/(?<=信息公开|工作|年度) (?=工作|年度|报告|政府信息|信息公开)/g, '');
}

function understand(head: string, tail: string, name: string, from: Title['from']): Title | null {
  const own = ownWords(head);
  const after = new RegExp(`^ ?[(（]?(${YEAR})年?度?[)）]?(?![\\d年.-])`).exec(tail)?.[1];
  const stated = [...own.matchAll(new RegExp(`(?<!\\d)${YEAR}(?!\\d)`, 'g'))];
  const within = new RegExp(YEAR).exec(name)?.[0];
  const year = parseYear(stated.at(-1)?.[0] ?? after ?? within ?? '');
  const who = whoIn(own);
  const body = looksLikeBody(who) ? who : from === 'page' ? signedBody(tail) : null;
  if (body === null && year === null && !isPronoun(who)) return null;
  return { who: body, year, text: `${own}${name}`, from };
}

/** The body in the words before the name: without year, 关于, and what a place was before. */
function whoIn(own: string): string {
  return own
    .replace(new RegExp(`(?<=.)(${YEAR}年?度?)(?:海关|税务|全[省市区县]|本级)$`), '$1')
    .replace(new RegExp(`[(（]?(?<!\\d)${YEAR}(?!\\d)[ -]*年?(?:度)?[)）]?`, 'g'), '')
    .replace(/\((?:原[^()]*|(?:机关)?本级(?:机关)?|本机关)\)/g, '')
    .replace(/^标题:/, '')
    .replace(/^关于|关于.*$/g, '')
    .replace(/(?:年度|的)$|^(?:年度|度)/g, '')
    .replace(/^全国海关$/, '海关总署')
    .replace(/(?<=海关)关区$/, '')
    .replace(/(?<=气象|税务|海事)(?:部门|系统)$/, '局')
    .trim();
}

/** `……年度报告——财政局`, `……年度报告(财政局)`: the body after the name. */
function signedBody(tail: string): string | null {
  const words = /^ ?(?:[—─-]{1,3}|\() ?([^\s()—─-]+)\)?$/.exec(tail)?.[1] ?? '';
  return looksLikeBody(words) ? words : null;
}

/** The words before the name that belong to the title: after the last stop, verb or menu word. */
function ownWords(head: string): string {
  const clause = head.split(/[。;:!?,|>"“”]/).at(-1)!;
  const told = clause.replace(
    /^.*(?:现将|现把|现就|现对|兹将|现公布|向社会公布|予以公布|公布|发布|编制|撰写|形成|制作|提供)(?:了|完成了)?/,
    '',
  );
  const words = told.split(' ');
  let own = words.pop() ?? '';
  const bare = own.replace(new RegExp(`${YEAR}年?度?`, 'g'), '');
  const before = words.at(-1);
  if (bare === '' && before !== undefined && (looksLikeBody(before) || isBarePlace(before))) {
    own = before + own;
  }
  return own;
}
