import { describe, expect, it } from 'vitest';
import { MAX_HTML_BYTES, readHtml } from '../../src/read/html';
import { gridsOf, paragraphsOf, readPage, slots, utf8 } from './html-slots';

const table = (html: string): string[][] => {
  const grids = gridsOf(readPage(`<table>${html}</table>`));
  expect(grids).toHaveLength(1);
  return slots(grids[0]!);
};
const row = (...texts: string[]): string =>
  `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

describe('the text of a cell', () => {
  it.each([
    ['one span a character', '<span>申</span><span>请</span><font>人</font>', '申请人'],
    ['a line break in a header', '本年新<br/>制作数量', '本年新\n制作数量'],
    ['two paragraphs', '<p>本年新</p>\n<p>公开数量</p>', '本年新\n公开数量'],
    ['bare text beside a paragraph', '三、<p>本年度办理结果</p>', '三、\n本年度办理结果'],
    ['no-break spaces alone', '<p>&nbsp;<o:p> </o:p></p>', ''],
    ['signs without width', '\u200b12\ufeff', '12'],
    ['a line of the source that ends inside a label', '予以\n      公开', '予以公开'],
    ['spaces inside words', '第二十条 \n 第（一）项', '第二十条第（一）项'],
    ['words in Latin letters', 'Total\n  requests', 'Total requests'],
    ['a hidden part', '12<span style="color:red; DISPLAY : none">34</span>', '12'],
    ['a hidden attribute', '12<i hidden>34</i>', '12'],
    ['a Word comment', '12<!--[if supportFields]>34<![endif]-->', '12'],
    ['the mark of a note on a figure', '12<sup>3</sup>', '12³'],
    ['a mark raised by its style', '12<b style="VERTICAL-ALIGN: super">34</b>5', '12³⁴5'],
    ['a value in a form', '<input type="text" value="12" readonly>', '12'],
    ['a figure that is an image', '<img src="1.png">', '\ufffc'],
    ['a spacer', '<img src="1.gif" width="1" height="1">', ''],
    ['a figure in a box of its own', '<table><tr><td>12</td></tr></table>', '12'],
    ['a script', '12<script>x("3")</script><style>td{}</style>', '12'],
  ])('%s', (_, html, text) => {
    expect(table(row('标签', html))).toEqual([['标签', text]]);
  });
});

describe('spans', () => {
  it('cuts a span over more columns than the table has', () => {
    const html = `<tr><td colspan="1000000000">标题</td></tr>${row('甲', '乙')}`;
    expect(table(html)).toEqual([
      ['标题', '标题'],
      ['甲', '乙'],
    ]);
  });

  it('keeps a span over rows inside its section', () => {
    const html = `<thead><tr><td rowspan=9>甲</td><td>乙</td></tr></thead>${row('1', '2')}`;
    expect(table(html)).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]);
  });

  it('gives a slot to the cell that came first', () => {
    const html = `<tr><td>甲</td><td rowspan=2>乙</td></tr><tr><td colspan=2>丙</td><td>丁</td></tr>`;
    expect(table(html)).toEqual([
      ['甲', '乙', '·'],
      ['丙', '乙', '丁'],
    ]);
  });

  it('leaves out the row with which Word fixes the widths of columns', () => {
    const html = `${row('甲', '乙')}<tr height=0><td width=63></td><td width=9></td></tr>`;
    expect(table(html)).toEqual([['甲', '乙']]);
  });

  it('leaves out hidden rows and cells', () => {
    const html = `${row('甲', '乙')}<tr style="display:none"><td>丙</td></tr><tr><td style="display:none">丁</td><td>1</td><td>2</td></tr>`;
    expect(table(html)).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]);
  });

  it('puts the foot last', () => {
    const html = `<tfoot>${row('总计', '3')}</tfoot><tbody>${row('自然人', '3')}</tbody>`;
    expect(table(html).map(([label]) => label)).toEqual(['自然人', '总计']);
  });
});

describe('tables in tables', () => {
  it('reads a table inside a cell of figures on its own', () => {
    const inner = `<table>${row('子', '丑')}</table>`;
    const document = readPage(`<table>${row('甲', `乙${inner}`)}${row('1', '2')}</table>`);
    expect(gridsOf(document).map(slots)).toEqual([
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
      [['子', '丑']],
    ]);
  });

  it('reads an article in a table as paragraphs', () => {
    const article = Array.from(
      { length: 30 },
      () => '<p>这一段是正文里的一行文字，没有表格。</p>',
    ).join('');
    const document = readPage(`<table>${row('首页')}${row(article)}${row('版权所有')}</table>`);
    expect(gridsOf(document)).toEqual([]);
    expect(paragraphsOf(document)).toHaveLength(32);
  });

  it('reads a title in a box as a paragraph', () => {
    const document = readPage(
      `<table>${row('2020年年度报告')}</table><table>${row('甲', '1')}</table>`,
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'grid']);
  });

  it('keeps a label printed one character a line in its table', () => {
    const label = [...'本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和'].join(
      '<br>',
    );
    expect(table(row(label, '自然人', '总计'))[0]![1]).toBe('自然人');
  });
});

describe('tables in scripts', () => {
  const grids = (script: string): string[][][] =>
    gridsOf(readPage(`<p>页</p><script>${script}</script>`)).map(slots);

  it.each([
    [
      'a string with escaped quotes',
      String.raw`var c="<table border=\"1\"><tr><td>甲<\/td><td>\u4e59<\/td><\/tr><\/table>";`,
    ],
    [
      'JSON with escaped brackets',
      String.raw`{"body":"\u003ctable\u003e\u003ctr\u003e\u003ctd\u003e甲\u003ctd\u003e乙\u003c/table\u003e"}`,
    ],
    [
      'JSON inside a string',
      String.raw`p("{\"c\":\"<table class=\\\"t\\\"><tr><td>甲<\\/td><td>乙<\\/td><\\/tr><\\/table>\"}")`,
    ],
    ['strings added up', `h='<table><tr>'+\n'<td>甲</td>' + "<td>乙</td></tr></table>";`],
    [
      'one statement after the other',
      `document.write('<table><tr>');\ndocument.write('<td>甲</td><td>乙</td>');document.write('</tr></table>');`,
    ],
    ['markup in a template', '`<table><tr><td>甲</td><td>乙</td></tr></table>`'],
    ['entities in JSON', '{"c":"&lt;table&gt;&lt;tr&gt;&lt;td&gt;甲&lt;td&gt;乙&lt;/table&gt;"}'],
    [
      'a regular expression with a quote before it',
      `x.replace(/'/g,"");c="<table><tr><td>甲</td><td>乙</td></tr></table>";`,
    ],
    ['a template script', '<table><tr><td>甲</td><td>乙</td></tr></table>'],
  ])('%s', (_, script) => {
    expect(grids(script)).toEqual([[['甲', '乙']]]);
  });

  it('never takes a value that the script fills in for a blank', () => {
    expect(grids("h='<table><tr><td>总计</td><td>'+n+'</td></tr></table>'")).toEqual([
      [['总计', '\ufffc']],
    ]);
  });

  it('reads a copy of a table of the page once, and a backslash in a label as it is', () => {
    const html = `<table>${row('本年增\\减', '1')}</table>`;
    const copy = html.replaceAll('\\', '\\\\').replaceAll('/', '\\/');
    expect(gridsOf(readPage(`${html}<script>p("${copy}")</script>`))).toHaveLength(1);
  });

  it('reads JSON files that hold a page', () => {
    const document = readPage(
      JSON.stringify({ content: `<p>一</p><table>${row('甲', '1')}</table>` }),
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'grid']);
  });
});

describe('the page around', () => {
  it('makes a paragraph of every block and line, and breaks no word', () => {
    const document = readPage(
      '<div>政府<b>信息</b><a>公开</a>\n<div>第一行<br>第二行</div>尾</div><pre>甲\n乙</pre>',
    );
    expect(paragraphsOf(document)).toEqual(['政府信息公开', '第一行', '第二行', '尾', '甲', '乙']);
    expect(document.blocks[3]!.place).toBe('paragraph 4');
  });

  it('takes the first heading for a title where the page has none', () => {
    expect(readPage('<title> </title><h1>2020年<br>年度报告</h1>').title).toBe('2020年年度报告');
    expect(readPage('<p>无</p>').title).toBeUndefined();
  });

  it('keeps what the publishing system says', () => {
    const head =
      '<meta name="articletitle" content="年报"><meta name="PubDate" content="2021-01-31"><meta name="viewport" content="x">';
    expect(readPage(`${head}<p>文</p>`).meta).toEqual({
      ArticleTitle: '年报',
      PubDate: '2021-01-31',
    });
  });

  it('reads a report that stays hidden until a script shows it', () => {
    const hidden = `<div id="zoom" style="display:none"><table>${row('甲', '1')}</table></div>`;
    expect(gridsOf(readPage(`<p>页</p>${hidden}`))).toHaveLength(1);
    const shown = `<table>${row('乙', '2')}</table>`;
    expect(gridsOf(readPage(shown + hidden)).map(slots)).toEqual([[['乙', '2']]]);
  });

  it('reads cells whose table tag is lost as lines', () => {
    expect(paragraphsOf(readPage('<tr><td>甲</td><td>1</td></tr>'))).toEqual(['甲', '1']);
  });

  it('goes on after a body that ended early, drawings and inert content left out', () => {
    const html =
      '<body><p>一</body></html><body><p>二<svg><title>图</svg><noscript>无</noscript><template>板</template>';
    expect(paragraphsOf(readPage(html))).toEqual(['一', '二']);
  });
});

describe('pages that are no pages', () => {
  it('reads elements and tables nested by the ten thousand', () => {
    const depth = 50_000;
    const document = readPage(`${'<div><b>'.repeat(depth)}甲${'<table><tr><td>'.repeat(depth)}乙`);
    expect(paragraphsOf(document)).toEqual(['甲', '乙']);
  });

  it('keeps the order of text in deep tables', () => {
    const document = readPage(
      `${'<table><tr><td>前'.repeat(2000)}中${'</td></tr></table>后'.repeat(2000)}`,
    );
    const text = document.blocks
      .map((b) => (b.kind === 'grid' ? slots(b).join('') : b.text))
      .join('');
    expect(text).toContain('中');
  });

  it('refuses a page too large to be a report', () => {
    expect(readHtml(new Uint8Array(MAX_HTML_BYTES))).toMatchObject({
      ok: false,
      failure: { code: 'too_large' },
    });
  });

  it('refuses a page that shows nothing', () => {
    expect(readHtml(utf8('<html><body><img src="1.png"></body>'))).toMatchObject({
      ok: false,
      failure: { code: 'no_text' },
    });
  });
});
