import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/read/pdf/pdf';
import { expand, failureOf, gridsOf, opened, paragraphsOf } from './fixtures/office/oracle';
import { PageBuilder, pdfOf, type PdfOptions } from './fixtures/pdf/build';

const file = (name: string) =>
  new Uint8Array(readFileSync(new URL(`./fixtures/pdf/${name}`, import.meta.url)));
const read = async (pages: PageBuilder[], options?: PdfOptions) =>
  opened(await readPdf(pdfOf(pages, options)));

/** A ruled table: edges from left to right and from top to bottom, a text for every cell. */
function ruled(page: PageBuilder, xs: number[], ys: number[], texts: string[][]): PageBuilder {
  const [left, right] = [xs[0]!, xs.at(-1)!];
  const [top, bottom] = [ys[0]!, ys.at(-1)!];
  for (const y of ys) page.line(left, y, right, y);
  for (const x of xs) page.line(x, top, x, bottom);
  texts.forEach((row, r) => {
    row.forEach((text, c) => page.text(xs[c]! + 2, ys[r]! - 14, text));
  });
  return page;
}

describe('readPdf', () => {
  it.each(['cid_unigb.pdf', 'cid_gbk.pdf'])(
    'reads fonts that are not embedded: %s',
    async (name) => {
      const document = opened(await readPdf(file(name)));
      expect(gridsOf(document).map(expand)).toEqual([
        [
          ['商业企业', '科研机构'],
          ['12', '３４'],
        ],
        [['总计', '7']],
      ]);
    },
  );

  it('reads what Node hands over, which is a Buffer, and leaves it whole', async () => {
    const buffer = Buffer.from(file('cid_gbk.pdf'));
    expect(gridsOf(opened(await readPdf(buffer)))).toHaveLength(2);
    expect(buffer.length).toBe(file('cid_gbk.pdf').length);
  });

  it('reads merged cells, wrapped labels and labels written downwards', async () => {
    const page = new PageBuilder().text(50, 800, '三、收到和处理政府信息公开申请情况');
    // 三 | 予以公开 | 0 over 三 | 不予公开, with the first cell over both rows.
    for (const y of [780, 700]) page.line(50, y, 250, y);
    page.line(80, 740, 250, 740);
    for (const x of [50, 80, 180, 250]) page.line(x, 700, x, 780);
    Array.from('办理结果').forEach((c, i) => page.text(60, 765 - i * 16, c));
    page.text(85, 766, '部分公开（区分').text(85, 752, '处理的）').text(200, 758, '3');
    page.text(85, 716, '不予公开').text(200, 716, '12');
    const document = await read([page]);
    expect(paragraphsOf(document)).toEqual(['三、收到和处理政府信息公开申请情况']);
    const [grid] = gridsOf(document);
    expect(expand(grid!)).toEqual([
      ['办理结果', '部分公开（区分处理的）', '3'],
      ['办理结果', '不予公开', '12'],
    ]);
    expect(grid!.rows[0]![0]).toEqual({
      text: '办理结果',
      x: 0,
      width: 1,
      height: 2,
      place: 'page 1, table 1, row 1, cell 1',
    });
  });

  it('takes thin rectangles, dashes, double and slightly slanted lines for borders', async () => {
    const page = new PageBuilder();
    page.bar(50, 700, 200, 0.5).bar(50, 698, 200, 0.5);
    for (let x = 50; x < 250; x += 5) page.line(x, 670, x + 3, 670);
    page.line(50, 640, 250, 640.6).line(50.8, 640, 50, 700);
    page.bar(149.5, 640, 1, 60).line(250, 640, 250, 699);
    page.text(55, 680, '规章').text(160, 680, '0').text(55, 650, '行政许可').text(160, 650, '550');
    expect(gridsOf(await read([page])).map(expand)).toEqual([
      [
        ['规章', '0'],
        ['行政许可', '550'],
      ],
    ]);
  });

  it('splits one run of text over the cells it reaches across', async () => {
    const page = ruled(new PageBuilder(), [50, 80, 110, 140], [700, 680], []);
    page.text(60, 686, '7     0     3');
    expect(gridsOf(await read([page])).map(expand)).toEqual([[['7', '0', '3']]]);
  });

  it('joins a table over pages without page numbers and repeated heads', async () => {
    const head = ['信息内容', '本年制发件数'];
    const first = ruled(new PageBuilder(), [50, 150, 250], [100, 80, 60], [head, ['规章', '0']]);
    // The page ends before the table's last border: its sides reach further down.
    for (const x of [50, 150, 250]) first.line(x, 60, x, 40);
    first.text(52, 46, '行政规范性文件').text(152, 46, '5').text(280, 20, '-2-');
    const second = ruled(
      new PageBuilder().text(280, 20, '— 3 —'),
      [50, 150, 200, 250],
      [800, 780, 760],
      [[], ['行政许可', '1', '2']],
    );
    second.bar(198, 781, 4, 18);
    second.text(52, 786, head[0]!).text(152, 786, head[1]!);
    const document = await read([first, second]);
    expect(paragraphsOf(document)).toEqual([]);
    const [grid, more] = gridsOf(document);
    expect(more).toBeUndefined();
    expect(grid!.rows.flat().map(({ text, x, width }) => [text, x, width])).toContainEqual([
      '2',
      2,
      1,
    ]);
    expect(expand(grid!).slice(0, 3)).toEqual([
      ['信息内容', '本年制发件数', '本年制发件数'],
      ['规章', '0', '0'],
      ['行政规范性文件', '5', '5'],
    ]);
  });

  it('keeps a number at the top of a page apart from the one above the break', async () => {
    const first = ruled(new PageBuilder(), [50, 150, 250], [100, 80], [['行政处罚', '4119']]);
    const second = ruled(new PageBuilder(), [50, 150, 250], [800, 780], [['行政强制', '']]);
    expect(gridsOf(await read([first, second])).map(expand)).toEqual([
      [
        ['行政处罚', '4119'],
        ['行政强制', ''],
      ],
    ]);
  });

  it('reads pages turned for display and tables drawn sideways', async () => {
    const sideways = new PageBuilder();
    sideways.operators.push('0 1 -1 0 595 0 cm');
    ruled(
      sideways,
      [50, 150, 250],
      [400, 380, 360],
      [
        ['规章', '0'],
        ['行政许可', '7'],
      ],
    );
    const expected = [
      [
        ['规章', '0'],
        ['行政许可', '7'],
      ],
    ];
    expect(gridsOf(await read([sideways], { rotate: 90 })).map(expand)).toEqual(expected);
    expect(gridsOf(await read([sideways])).map(expand)).toEqual(expected);
  });

  it('reads tables without lines where their columns are clear, and prose as paragraphs', async () => {
    const page = new PageBuilder()
      .text(50, 800, '某局政府信息公开工作年度报告')
      .text(50, 700, '信息内容')
      .text(200, 700, '制发件数')
      .text(50, 680, '规章')
      .text(200, 680, '0')
      .text(50, 660, '行政规范性文件')
      .text(200, 660, '5');
    const document = await read([page]);
    expect(paragraphsOf(document)).toEqual(['某局政府信息公开工作年度报告']);
    expect(gridsOf(document).map(expand)).toEqual([
      [
        ['信息内容', '制发件数'],
        ['规章', '0'],
        ['行政规范性文件', '5'],
      ],
    ]);
  });

  it('says why a file cannot be read', async () => {
    const whole = pdfOf([new PageBuilder().text(50, 700, '规章')]);
    expect(failureOf(await readPdf(new Uint8Array()))).toBe('empty');
    expect(failureOf(await readPdf(whole.subarray(0, whole.length - 60)))).toBe('truncated');
    expect(failureOf(await readPdf(new TextEncoder().encode('<html></html>')))).toBe(
      'wrong_format',
    );
    expect(failureOf(await readPdf(pdfOf([new PageBuilder().image()])))).toBe('scanned');
    expect(failureOf(await readPdf(pdfOf([new PageBuilder()])))).toBe('no_text');
    const locked =
      '/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ' +
      `/O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;
    const encrypted = pdfOf([new PageBuilder().text(50, 700, '规章')], { trailer: locked });
    expect(failureOf(await readPdf(encrypted))).toBe('encrypted');
  });
});
