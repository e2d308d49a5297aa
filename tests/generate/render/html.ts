import type { Paper, PaperGrid } from '../paper';
import type { Random } from '../random';
import { htmlBody, htmlPage, htmlTable, PARAGRAPHS, PLAIN, plainInner, WORD } from './html-parts';
import { fileName, utf8, type Layout, type Rendered } from './layout';

function page(paper: Paper, text: string, random: Random, extension = 'html'): Rendered {
  return {
    name: fileName(paper.report, extension, random),
    bytes: utf8(text),
    text,
    truth: paper.truth,
  };
}

/** A plain page: one table a section, spans true. */
export const htmlClean: Layout = {
  id: 'html-clean',
  lossless: true,
  render: (paper, random) => {
    const style = random.chance(0.5) ? PLAIN : PARAGRAPHS;
    return page(
      paper,
      htmlPage(
        paper,
        htmlBody(paper, (g) => htmlTable(g, style, random)),
      ),
      random,
    );
  },
};

/** Saved from Word: mso styles, nested spans, o:p, one span a character. */
export const htmlWord: Layout = {
  id: 'html-word',
  lossless: true,
  render: (paper, random) => {
    const head =
      '<meta http-equiv=Content-Type content="text/html; charset=utf-8"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- table.MsoNormalTable {mso-style-name:普通表格} --></style>';
    const body = `<div class=Section1>${htmlBody(paper, (g) => htmlTable(g, WORD, random))}</div>`;
    return page(paper, htmlPage(paper, body, head), random);
  },
};

/** Layout tables around everything, navigation and a table of metadata before. */
export const htmlNested: Layout = {
  id: 'html-nested',
  lossless: true,
  render: (paper, random) => {
    const { agency, year, region } = paper.report.identity;
    const meta = `<table class="xxgk"><tr><td>索引号：</td><td>00${random.int(1000, 9999)}/${year + 1}-00${random.int(1, 99)}</td><td>分类：</td><td>政府信息公开年报;总计</td></tr><tr><td>发布机构：</td><td>${agency}</td><td>发文日期：</td><td>${year + 1}年01月${random.int(10, 29)}日</td></tr><tr><td>名称：</td><td colspan="3">年报</td></tr></table>`;
    const nav =
      '<table><tr><td>首页</td><td>政务公开</td><td>行政许可</td><td>行政处罚</td></tr></table>';
    const inner = htmlBody(paper, (g) => {
      const table = htmlTable(g, random.chance(0.5) ? PLAIN : PARAGRAPHS, random);
      return random.chance(0.4) ? `<table><tr><td>${table}</td></tr></table>` : table;
    });
    const body = `<table width=1000><tr><td class=nav>${nav}</td></tr><tr><td>${meta}<div class="TRS_Editor"><font face=宋体>${inner}</font></div></td></tr><tr><td>版权所有：${region}人民政府 备案号 ${random.int(10, 99)}00${random.int(100, 999)}</td></tr></table>`;
    return page(paper, htmlPage(paper, body), random);
  },
};

/** Numeric cells two columns wide that do not stand under their heads; only their order tells. */
export const htmlColspan: Layout = {
  id: 'html-colspan',
  lossless: true,
  paper: { officialShape: true },
  render: (paper, random) => {
    const table = (g: PaperGrid) => {
      if (g.id !== 'disclosure') return htmlTable(g, PARAGRAPHS, random);
      // One more fine column: heads widen their second last cell, figures their first.
      const rows = g.rows.map((row) => {
        if (row.length === 1) return row.map((c) => ({ ...c, w: c.w + 1 }));
        const wide = row[0]?.role === 'head' ? row.length - 2 : 1;
        return row.map((c, i) => (i === Math.max(1, wide) ? { ...c, w: c.w + 1 } : c));
      });
      return htmlTable({ rows }, PARAGRAPHS, random);
    };
    return page(paper, htmlPage(paper, htmlBody(paper, table)), random);
  },
};

/** td, tr and p never closed, attributes unquoted, tags in capitals. */
export const htmlUnclosed: Layout = {
  id: 'html-unclosed',
  lossless: true,
  render: (paper, random) => {
    const style = {
      ...PLAIN,
      closeCells: false,
      inner: (cell: Parameters<typeof plainInner>[0]) =>
        cell.text === '' ? '<p>&nbsp;' : `<p>${plainInner(cell, random)}`,
    };
    const capital = random.chance(0.3);
    const table = (g: PaperGrid) => {
      const text = htmlTable(g, style, random).replace('</tbody>', '');
      return capital ? text.replace(/<(\/?)(table|tr|td|p)\b/g, (m) => m.toUpperCase()) : text;
    };
    return page(paper, htmlPage(paper, htmlBody(paper, table)), random);
  },
};

/** The content of the page sits in a string of a script. */
export const htmlScript: Layout = {
  id: 'html-script',
  lossless: true,
  render: (paper, random) => {
    const inner = htmlBody(paper, (g) => htmlTable(g, PARAGRAPHS, random)).replace(/\n/g, '');
    const quoted = JSON.stringify(inner).replace(/\//g, random.chance(0.5) ? '\\/' : '/');
    const script = random.pick([
      `var content = ${quoted};document.getElementById("zoom").innerHTML = content;`,
      `window.__DATA__={"article":{"id":${random.int(1, 9999)},"body":${quoted}}};`,
    ]);
    const text = htmlPage(paper, `<div id="zoom"></div><script>${script}</script>`);
    return page(paper, text, random);
  },
};
