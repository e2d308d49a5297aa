import type { Paper, PaperCell } from '../paper';
import type { Random } from '../random';
import { escapeHtml, htmlBody, htmlPage, htmlTable, PARAGRAPHS, PLAIN } from './html-parts';
import { fileName, utf8, type Layout, type Rendered } from './layout';

const page = (paper: Paper, text: string, random: Random, extension = 'html'): Rendered => ({
  name: fileName(paper.report, extension, random),
  bytes: utf8(text),
  text,
  truth: paper.truth,
});

const attribute = (html: string) => html.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

const bodyOf = (paper: Paper, random: Random) =>
  htmlBody(paper, (grid) => htmlTable(grid, random.chance(0.5) ? PLAIN : PARAGRAPHS, random));

/** The article in a frame whose page is an attribute. */
export const htmlFrame: Layout = {
  id: 'html-frame',
  lossless: false,
  render: (paper, random) =>
    page(
      paper,
      htmlPage(
        paper,
        `<div>首页</div><iframe srcdoc="${attribute(bodyOf(paper, random))}"></iframe>`,
      ),
      random,
    ),
};

/** Every Chinese character as a reference, as old publishing systems save them. */
export const htmlReferences: Layout = {
  id: 'html-references',
  lossless: true,
  render: (paper, random) => {
    const hex = random.chance(0.5);
    const digits = random.chance(0.3);
    const body = bodyOf(paper, random).replace(
      digits ? /[\u0080-\uffff]|(?<=>)\d(?=<)/g : /[\u0080-\uffff]/g,
      (c) => (hex ? `&#x${c.charCodeAt(0).toString(16)};` : `&#${c.charCodeAt(0)};`),
    );
    return page(paper, htmlPage(paper, body), random);
  },
};

/** The article as the escaped value of a field, in a template or in a box of text. */
export const htmlEscaped: Layout = {
  id: 'html-escaped',
  lossless: false,
  render: (paper, random) => {
    const inner = bodyOf(paper, random);
    const body = random.pick([
      `<input type="hidden" id="content" value="${attribute(inner)}"><div id="show"></div>`,
      `<textarea style="display:none" id="content">${escapeHtml(inner)}</textarea>`,
      `<textarea name="content">${inner}</textarea>`,
      `<script type="text/template">${inner}</script>`,
      `<template>${inner}</template>`,
      `<noscript>${inner}</noscript>`,
      `<div class="content">${escapeHtml(inner)}</div>`,
    ]);
    return page(paper, htmlPage(paper, body), random);
  },
};

/** What the interface of a site answers: a page in a string of JSON. */
export const jsonPage: Layout = {
  id: 'json-page',
  lossless: false,
  render: (paper, random) => {
    const inner = bodyOf(paper, random);
    const { agency, title, year } = paper.report.identity;
    const data = {
      code: 200,
      data: { id: random.int(1, 9999), title, source: agency, content: inner, year: year + 1 },
    };
    const plain = JSON.stringify(data, null, random.pick([0, 2]));
    const text = random.chance(0.5)
      ? plain.replace(/[<>&]|[\u0080-\uffff]/g, (c) => {
          return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
        })
      : plain;
    return page(paper, text, random, random.pick(['json', 'html']));
  },
};

/** Layout tables, three deep, with a cell beside the report on each level. */
export const htmlDeep: Layout = {
  id: 'html-deep',
  lossless: true,
  render: (paper, random) => {
    const wrap = (inner: string, depth: number): string =>
      depth === 0
        ? inner
        : `<table><tbody><tr><td width="10">${random.pick(['', '&nbsp;', '导航', '位置：首页'])}</td><td>${wrap(inner, depth - 1)}</td></tr></tbody></table>`;
    const body = htmlBody(paper, (grid) => wrap(htmlTable(grid, PLAIN, random), random.int(1, 3)));
    return page(paper, htmlPage(paper, wrap(body, random.int(1, 3))), random);
  },
};

/** A span around every character, figures too, now and then on lines of their own. */
export const htmlCharacters: Layout = {
  id: 'html-characters',
  lossless: true,
  render: (paper, random) => {
    const style = {
      ...PLAIN,
      inner: (cell: PaperCell): string =>
        [...cell.text]
          .map((c) => (c === '\n' ? '<br>' : `<span>${escapeHtml(c)}</span>`))
          .join(random.chance(0.1) && cell.role !== 'value' ? '\n' : ''),
    };
    const body = htmlBody(paper, (grid) => htmlTable(grid, style, random));
    return page(paper, htmlPage(paper, body), random);
  },
};

/** Filtered export of Word: empty anchors, tab stops, spaces kept by a style, fixed widths. */
export const htmlFiltered: Layout = {
  id: 'html-filtered',
  lossless: true,
  render: (paper, random) => {
    const style = {
      ...PLAIN,
      table: "<table class=MsoTableGrid border=1 style='border-collapse:collapse;border:none'>",
      inner: (cell: PaperCell): string => {
        if (cell.text === '') return '<p class=MsoNormal><span lang=EN-US>&nbsp;</span></p>';
        return cell.text
          .split('\n')
          .map((line) => {
            const cut = random.chance(0.3) ? random.int(1, line.length) : line.length;
            const [a, b] = [line.slice(0, cut), line.slice(cut)].map(escapeHtml);
            const bookmark = random.chance(0.1) ? '<a name="_GoBack"></a>' : '';
            return `<p class=MsoNormal align=center style='text-align:center'>${bookmark}<span\nstyle='font-family:宋体'>${a!}</span>${b === '' ? '' : `<span\nlang=EN-US>${b!}</span>`}</p>\n`;
          })
          .join('\n');
      },
    };
    const body = htmlBody(paper, (grid) => {
      const widths = Array.from(
        { length: grid.width },
        () => `<td width=${random.int(9, 80)}></td>`,
      );
      const last = random.chance(0.5) ? `<tr height=0>${widths.join('')}</tr>` : '';
      return htmlTable(grid, style, random).replace('</tbody>', `${last}</tbody>`);
    });
    return page(
      paper,
      htmlPage(paper, `<div class=WordSection1 style='layout-grid:15.6pt'>${body}</div>`),
      random,
    );
  },
};
