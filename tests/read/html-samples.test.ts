import { describe, expect, it } from 'vitest';
import { oracle } from './html-oracle';
import { asOracle, fixture, gridsOf, paragraphsOf, readPage, slots, utf8 } from './html-slots';

const expected = JSON.parse(fixture('grids.json')) as Record<'t2' | 't3' | 't4', string[][]>;

/** Texts of a grid without the line breaks that only some renderings have. */
const flat = (grid: string[][]): string[][] =>
  grid.map((row) => row.map((text) => text.replaceAll('\n', '')));

const navigation = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `<li class="nav-item"><a href="/zwgk/${String(i)}/" title="栏目">栏目${String(i)}</a></li>`,
  ).join('\n');
const script = 'var m=m||[];function f(a,b){if(a<b&&b>0){return "<div>"+a+"</div>"}}\n';

const word = fixture('word.html');
const pages: Record<string, string> = {
  'plain tables': fixture('clean.html'),
  'a page laid out by tables': fixture('nested.html'),
  'an office program': fixture('office.html'),
  'a Word export': word,
  'a Word export without end tags of cells and rows': word.replace(/<\/t[dr]>/gi, ''),
  'a Word export without end tags of paragraphs': word.replace(/<\/p>/gi, ''),
  'a large page with navigation and scripts': word
    .replace('</head>', `<script>${script.repeat(600)}</script></head>`)
    .replace(/<body[^>]*>/, (body) => `${body}<div><ul>${navigation(400)}</ul></div>`),
};

describe('the three tables of one report, however the page is made', () => {
  it.each(Object.entries(pages))('%s', (_, page) => {
    const document = readPage(page);
    const grids = gridsOf(document).map((grid) => flat(slots(grid)));
    expect(grids.slice(-3)).toEqual([expected.t2, expected.t3, expected.t4]);
    expect(document.title).toBe('湛河区政府办公室2020年政府信息公开工作年度报告');
    expect(document.mediaType).toBe('text/html');
  });

  it('reads what a layout table holds as paragraphs and grids of their own', () => {
    const document = readPage(fixture('nested.html'));
    expect(gridsOf(document).map((grid) => grid.place)).toEqual([
      'table 1',
      'table 2',
      'table 3',
      'table 4',
    ]);
    expect(slots(gridsOf(document)[0]!)).toEqual([['首页', '政务公开']]);
    expect(paragraphsOf(document)).toContain('二、主动公开政府信息情况');
  });

  it('tells lines of navigation apart', () => {
    const lines = paragraphsOf(readPage(pages['a large page with navigation and scripts']!));
    expect(lines.slice(0, 2)).toEqual(['栏目0', '栏目1']);
    expect(lines.join('')).not.toContain('function');
  });

  it('gives every cell a place a person can find', () => {
    const grid = gridsOf(readPage(fixture('clean.html')))[0]!;
    const cell = grid.rows[3]![3]!;
    expect(cell).toMatchObject({ text: '3', x: 3, width: 1, height: 1 });
    expect(cell.place).toBe('table 1, row 4, cell 4');
  });
});

describe('tables as three agencies published them', () => {
  const files = ['shanghai-2019.html', 'pingtan-2019.html', 'pingtan-2020.html'];

  it.each(files)('%s agrees with parse5 cell for cell', (file) => {
    const html = fixture(file);
    expect(asOracle(readPage(html).blocks)).toEqual(oracle(html));
  });

  it('keeps spans over figures, units and blanks as printed', () => {
    const [second, third, fourth] = gridsOf(readPage(fixture('shanghai-2019.html')));
    const last = second!.rows.at(-1)!.map(({ text, x, width }) => ({ text, x, width }));
    expect(last.map(({ text }) => text)).toEqual(['政府集中采购', '6', '251000元']);
    expect(last.map(({ x }) => x)).toEqual([0, 1, 3]);
    expect(slots(second!)[1]).toEqual([
      '信息内容',
      '本年新\n制作数量',
      '本年新\n公开数量',
      '本年新\n公开数量',
      '对外公开总数量',
    ]);
    const granted = slots(third!).find((row) => row.includes('（一）予以公开'))!;
    expect(granted.at(-1)).toBe('');
    expect(slots(fourth!)).toHaveLength(4);
  });

  it('joins a figure and its unit that stand in spans of their own', () => {
    const [grid] = gridsOf(readPage(fixture('pingtan-2020.html')));
    expect(slots(grid!).at(-1)).toEqual(['政府集中采购', '395', '73802895.90元', '73802895.90元']);
  });
});

describe('encodings of the same page', () => {
  /** UTF-16 with its mark; the other encodings are tested on bytes of their own. */
  const utf16 = (text: string): Uint8Array => {
    const units = Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0));
    return new Uint8Array(units.buffer);
  };

  it('UTF-8 that says gb2312', () => {
    const page = fixture('clean.html').replace('charset=utf-8', 'charset=gb2312');
    const document = readPage(utf8(page));
    expect(document.charset).toBe('utf-8');
    expect(flat(slots(gridsOf(document)[1]!))).toEqual(expected.t3);
  });

  it('UTF-16', () => {
    const document = readPage(utf16(fixture('clean.html')));
    expect(document.charset).toBe('utf-16le');
    expect(flat(slots(gridsOf(document)[1]!))).toEqual(expected.t3);
  });
});
