import type { Document } from '../../../model/document';
import type { Reason } from '../../../model/report';
import { read, type Reading } from './reading';
import { findTitles, namesReport, titlesIn } from './title';
import { periodYear } from './year';

interface Kind {
  readonly code: string;
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
}

/** What looks like a report by its title and is none. Tried in this order. */
const KINDS: readonly Kind[] = [
  {
    code: 'explanation',
    pattern:
      /(?:报告|年报)[》")]?(?:的)?(?:政策|文字|图文|图片|视频)?(?:解读|说明|问答)|(?:解读|图解|一图读懂|图说|动漫)[:：]?.{0,40}(?:报告|年报)/,
    zh: '这是对年度报告的解读，不是报告本身。请放入报告原文。',
    en: 'This explains a report; it is not the report. Put in the report itself.',
  },
  {
    code: 'part-of-year',
    pattern:
      /(?:上半年|下半年|半年度|第[一二三四1-4]季度|[一二三四1-4]季度|前三季度|\d{1,2}月份).{0,30}(?:公开|统计|报表)/,
    zh: '这是半年或季度统计，不是年度报告。',
    en: 'These are figures of a half-year or quarter, not a yearly report.',
  },
  {
    code: 'letter',
    pattern: /要点.{0,12}(?:落实|贯彻|执行)|(?:公开|报告|情况).{0,10}(?:的函|的复函|的请示|的批复)/,
    zh: '这是来往函件或工作落实情况，不是年度报告。',
    en: 'This is a letter about work done, not a yearly report.',
  },
  {
    code: 'notice',
    pattern:
      /关于.{0,60}(?:年度报告|年报).{0,20}的?(?:通知|通报|方案)|(?:报告|年报)(?:格式|模板|模版)(?:$|的)/,
    zh: '这是布置编制年度报告的通知或格式，不是年度报告。',
    en: 'This orders reports or gives their form; it is not a report.',
  },
  {
    code: 'sample',
    pattern: /(?:报告|年报).{0,6}(?:范文|范本|样本|模板|模版)|(?:范文|范本)/,
    zh: '这是年度报告的范文，不是真实的报告。',
    en: 'This is a sample text, not a real report.',
  },
  {
    code: 'other-report',
    pattern:
      /(?:政府网站|网站|政务新媒体)(?:工作)?年度(?:工作)?(?:报表|报告)|法治政府建设.{0,12}报告|学年.{0,12}信息公开|(?:政府信息|信息)公开指南$/,
    zh: '这是另一种报告（如政府网站年度报表、法治政府建设报告），不是政府信息公开工作年度报告。',
    en: 'This is a report of another kind, not one on disclosure of government information.',
  },
];

const LIST = {
  code: 'list',
  zh: '这是年度报告的目录页，不是报告本身。请放入各年的报告原文。',
  en: 'This page lists reports and holds none. Put in the reports themselves.',
};

const NO_REPORT = {
  code: 'no-report',
  zh: '没有找到年度报告的标题，也没有法定表格。请确认文件是否放错。',
  en: 'Neither the title of a yearly report nor a statutory table was found. Is it the right file?',
};

/** What a site answers in place of a page; only asked where nothing speaks of a report. */
const ERROR_PAGE = {
  code: 'error-page',
  pattern:
    /404|403 ?forbidden|not ?found|页面不存在|页面未找到|找不到(?:该|您|页)|无法访问|访问的(?:页面|内容)|请登录|用户登录|登录后|验证码|正在(?:跳转|验证)/i,
  zh: '这是网站的出错页或登录页，不是报告。请重新下载报告页面。',
  en: 'This is an error or login page of a site, not a report. Download the page of the report again.',
};

const STATUTORY =
  /第二十条|本年新收政府信息公开申请|结转下年度继续办理|主动公开政府信息数|主动公开(?:文件|信息)数|规范性文件.{0,40}本年|未经复议直接起诉|结果维持|政府集中采购|处理决定数量|统计指标|指标名称/;

/** A line of the form itself: a notice speaks of its rows within sentences. */
const PRINTED_FORM =
  /^[|]?(?:第二十条第|规章|(?:行政)?规范性文件|[一二]、(?:本年新收|上年结转)|四、结转下年度|统计指标|指标名称|信息内容)/;

/** Schools report on their school year, under a law of their own. */
const OF_SCHOOLS = /《?高等学校信息公开办法|高校信息公开年度报告/;

/** Lines a title may stand on; navigation and text below say nothing about the document. */
const HEAD_LINES = 12;
const LONGEST_HEADING = 60;

/**
 * Why a document is no yearly report although it may look like one; null if it may be one. A
 * report without any statutory table is still a report: extraction says that it has no tables.
 */
export function notReport(document: Document): Reason | null {
  const reading = read(document);
  const heading = decisiveHeading(reading);
  const kind = heading === null ? undefined : kindOf(heading);
  if (kind !== undefined && !carriesReport(kind, reading)) return reason(kind);
  if (isList(reading)) return reason(LIST);
  if (reading.lines.slice(0, 20).some((line) => OF_SCHOOLS.test(line)) && !hasTables(reading))
    return reason(KINDS.find(({ code }) => code === 'other-report')!);
  if (heading !== null || findTitles(reading).length > 0) return null;
  if (hasTables(reading) || periodYear(reading.lines) !== null) return null;
  const page = [reading.metaTitle, ...reading.lines.slice(0, HEAD_LINES)].join(' ');
  return reason(ERROR_PAGE.pattern.test(page) ? ERROR_PAGE : NO_REPORT);
}

function reason({ code, zh, en }: Omit<Kind, 'pattern'>): Reason {
  return { code, message: { zh, en } };
}

function hasTables(reading: Reading): boolean {
  return STATUTORY.test(reading.lines.join('').replaceAll(' ', ''));
}

/** A notice under which the report itself is printed. */
function carriesReport(kind: Kind, reading: Reading): boolean {
  return (
    kind.code === 'notice' &&
    reading.lines.some((line) => PRINTED_FORM.test(line.replaceAll(' ', ''))) &&
    findTitles(reading).some(({ who, year, from }) => who && year && from === 'page')
  );
}

/** A page that links to many reports and holds none. */
function isList(reading: Reading): boolean {
  const titles = reading.lines.flatMap((line) => titlesIn(line, 'page'));
  const reports = new Set(titles.map(({ who, year }) => `${who} ${year}`));
  return reports.size >= 5 && periodYear(reading.lines) === null && !hasTables(reading);
}

/** The first heading that either names a report or something known to be none. */
function decisiveHeading(reading: Reading): string | null {
  const stated = reading.facts.get('title');
  const front = reading.lines.slice(0, HEAD_LINES).filter((line) => line.length <= LONGEST_HEADING);
  const meta = reading.metaTitle === '' ? [] : [reading.metaTitle];
  const headings = [...(stated === undefined ? [] : [stated]), ...meta, ...front];
  const found = headings.find((line) => kindOf(line) !== undefined || namesReport(line));
  return found === undefined ? null : (brokenOver(found, reading.lines) ?? found);
}

/** `关于……年度报告` and below it `有关事项的通知`: one heading over two or three lines. */
function brokenOver(heading: string, lines: readonly string[]): string | null {
  const at = lines.indexOf(heading);
  const [second = '', third = ''] = [lines[at + 1], lines[at + 2]];
  if (
    at < 0 ||
    !/^关于|关于(?:做好|切实)/.test(heading) ||
    !/^(?:有关|编制|公布|发布|报送|的)/.test(second)
  )
    return null;
  const runs = [second, `${second}${third}`].filter((rest) => rest.length <= 30);
  return runs.map((rest) => heading + rest).find((run) => isNotice(run)) ?? null;
}

const isNotice = (text: string) => kindOf(text)?.code === 'notice';

function kindOf(heading: string): Kind | undefined {
  const text = heading.replaceAll(' ', '');
  return KINDS.find(({ pattern }) => pattern.test(text));
}
