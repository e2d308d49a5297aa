import { simplify } from '../../../model/chinese';
import type { Document } from '../../../model/document';

/** What identification needs of a document: its text by lines, and what the page says of itself. */
export interface Reading {
  /** Title in the file's metadata, or ''. */
  readonly metaTitle: string;
  /** Non-empty lines of paragraphs and of table rows, in order, characters and widths folded. */
  readonly lines: readonly string[];
  /** `标题`, `来源`, `发布机构`, `发布时间` … as the page or its crawler prints them. */
  readonly facts: ReadonlyMap<Fact, string>;
}

export type Fact = 'title' | 'publisher' | 'origin' | 'published' | 'url';

/** Most text looked at: identity stands at the front, the signature at the end. */
const MOST_LINES = 1000;
const LONGEST_LINE = 20_000;
const MOST_CHARACTERS = 200_000;

const LABELS: readonly (readonly [Fact, RegExp])[] = [
  ['title', /^(?:标题|文章标题|信息名称|文件名称|名称)$/],
  [
    'publisher',
    /^(?:发布机构|发布单位|发布机关|公开主体|公开机关|公开单位|发文机关|发文单位|责任单位|编制单位|填报单位|报告单位)$/,
  ],
  ['origin', /^(?:来源|信息来源|文章来源|稿件来源)$/],
  [
    'published',
    /^(?:发布时间|发布日期|公开日期|公开时间|发文日期|成文日期|生成日期|印发日期|日期|时间)$/,
  ],
  ['url', /^(?:原文链接|链接|网址|URL)$/i],
];

/** `label: value` up to the next blank; the label stands at a line's or word's beginning. */
const FACT = /(?<![\p{Script=Han}\w])([\p{Script=Han}]{2,6}|URL):\s?(\S+)/gu;

/** `- 3 -`, `—4—`: page numbers of printed text. */
const PAGE_NUMBER = /^[-—–_ ]*\d{1,3}[-—–_ ]*$/;

const readings = new WeakMap<Document, Reading>();

/** Reads a document once, however many ask. */
export function read(document: Document): Reading {
  const known = readings.get(document) ?? readAnew(document);
  readings.set(document, known);
  return known;
}

function readAnew(document: Document): Reading {
  const lines: string[] = [];
  const facts = new Map<Fact, string>();
  const note = (label: string, value: string) => {
    const fact = LABELS.find(([, pattern]) => pattern.test(label))?.[0];
    if (fact !== undefined && value !== '' && !value.endsWith(':') && !facts.has(fact)) {
      facts.set(fact, value);
    }
  };
  for (const text of rawLines(document)) {
    const line = fold(text);
    if (line === '' || PAGE_NUMBER.test(line) || line === '正文') continue;
    lines.push(line);
    const title = /^(?:文章)?标题:\s*(.+)$/.exec(line);
    if (title !== null) note('标题', title[1]!);
    for (const [, label = '', value = ''] of line.matchAll(FACT)) note(label, value);
  }
  for (const block of document.blocks) {
    if (block.kind !== 'grid') continue;
    for (const row of block.rows) {
      row.forEach((cell, i) => {
        const label = fold(cell.text).replace(/[\s:]/g, '');
        if (label.length <= 6) note(label, fold(row[i + 1]?.text ?? '').replaceAll(' ', ''));
      });
    }
  }
  return { metaTitle: fold(document.title ?? ''), lines, facts };
}

/** Blanks that set single characters apart: `年 度 报 告`. */
const SPACED = /(?<=(?:^| )\p{Script=Han}) (?=\p{Script=Han}(?: |$))/gu;

/** Full-width forms, traditional characters and runs of blanks folded. */
export function fold(text: string): string {
  return simplify(text.slice(0, LONGEST_LINE).normalize('NFKC'))
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(SPACED, '')
    .trim();
}

function rawLines(document: Document): string[] {
  const all = document.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.text.split('\n')
      : block.rows.map((row) => row.map((cell) => cell.text.replaceAll('\n', '')).join(' ')),
  );
  const lines =
    all.length <= MOST_LINES ? all : [...all.slice(0, MOST_LINES - 100), ...all.slice(-100)];
  let left = MOST_CHARACTERS;
  return lines.filter((line) => {
    left -= Math.min(line.length, LONGEST_LINE);
    return left > 0;
  });
}
