import type { Paper, PaperCell, PaperGrid } from '../paper';
import type { Random } from '../random';
import {
  escapeHtml,
  htmlBody,
  htmlPage,
  htmlTable,
  PARAGRAPHS,
  PLAIN,
  plainInner,
  WORD,
} from './html-parts';
import { fileName, utf8, type Layout, type Rendered } from './layout';

const page = (paper: Paper, text: string, random: Random): Rendered => ({
  name: fileName(paper.report, 'html', random),
  bytes: utf8(text),
  text,
  truth: paper.truth,
});

/** No table at all: a div a row, a div a cell, empty cells kept. */
export const htmlDivs: Layout = {
  id: 'html-divs',
  lossless: false,
  render: (paper, random) => {
    const nested = random.chance(0.5);
    const cell = (c: PaperCell) => {
      const text = c.text === '' ? '&nbsp;' : escapeHtml(c.text).replace(/\n/g, '<br>');
      return `<div class="td">${nested ? `<div><span>${text}</span></div>` : text}</div>`;
    };
    const table = (g: PaperGrid) =>
      `<div class="table">${g.rows.map((row) => `<div class="tr">${row.map(cell).join('')}</div>`).join('\n')}</div>`;
    const body = htmlBody(paper, table, (text) => `<div>${escapeHtml(text)}</div>`);
    return page(paper, htmlPage(paper, body), random);
  },
};

/** Labels set vertically, a character a line, or parted by spaces; th, thead and captions. */
export const htmlVertical: Layout = {
  id: 'html-vertical',
  lossless: true,
  render: (paper, random) => {
    const spaced = random.chance(0.5);
    const odd = (g: PaperGrid): PaperGrid => ({
      ...g,
      rows: g.rows.map((row) =>
        row.map((cell) => {
          if (cell.role === 'value' || cell.text.includes('\n')) return cell;
          if (cell.h > 2) return { ...cell, text: [...cell.text].join('\n') };
          if (spaced && cell.text.length <= 4) return { ...cell, text: [...cell.text].join(' ') };
          return cell;
        }),
      ),
    });
    const style = random.pick([PLAIN, PARAGRAPHS, WORD]);
    const table = (g: PaperGrid) => {
      const html = htmlTable(odd(g), style, random);
      const headed = html
        .replace(/<tbody>\n(<tr>.*<\/tr>\n)/, '<caption></caption><thead>\n$1</thead><tbody>\n')
        .replace(/<thead>[\s\S]*<\/thead>/, (head) => head.replace(/<(\/?)td/g, '<$1th'));
      return style === PLAIN && random.chance(0.5) ? headed : html;
    };
    return page(paper, htmlPage(paper, htmlBody(paper, table)), random);
  },
};

/** Tables of the agency's own among the statutory ones, full of the same words. */
export const htmlForeignTables: Layout = {
  id: 'html-foreign-tables',
  lossless: true,
  render: (paper, random) => {
    const n = () => String(random.skewed(900));
    const own = (): string => {
      const rows = random.pick([
        [
          ['渠道', '数量', '总计'],
          ['政府网站', n(), n()],
          ['政务新媒体', n(), n()],
          ['其他', n(), n()],
        ],
        [
          ['事项类别', '2018年', '2019年'],
          ['行政许可', n(), n()],
          ['行政处罚', n(), n()],
        ],
        [
          ['申请内容', '件数'],
          ['征地拆迁', n()],
          ['住房保障', n()],
          ['其他', n()],
          ['合计', n()],
        ],
        [
          ['序号', '单位', '收到申请', '予以公开'],
          ['1', '城关镇', n(), n()],
          ['2', '河东街道', n(), n()],
        ],
      ]);
      const cells = rows.map((row) =>
        row.map((text): PaperCell => ({ text, w: 1, h: 1, role: 'spare' })),
      );
      return htmlTable({ rows: cells }, { ...PLAIN, inner: plainInner }, random);
    };
    const table = (g: PaperGrid) => {
      const html = htmlTable(g, PARAGRAPHS, random);
      if (random.chance(0.5)) return html;
      return random.chance(0.5) ? `${own()}${html}` : `${html}<p>附表</p>${own()}`;
    };
    return page(paper, htmlPage(paper, htmlBody(paper, table)), random);
  },
};

/** What a browser does not show: comments, hidden rows, struck figures, notes set high. */
export const htmlHidden: Layout = {
  id: 'html-hidden',
  lossless: true,
  render: (paper, random) => {
    const stale = () => String(random.int(1, 99));
    const inner = (cell: PaperCell): string => {
      const text = plainInner(cell, random);
      if (cell.role !== 'value' || !random.chance(0.08)) return text;
      return random.pick([
        `<!-- ${stale()} -->${text}`,
        `${text}<span style="display:none">${stale()}</span>`,
        `<span style="display: none;">${stale()}</span>${text}`,
        `${text}<sup>[${random.int(1, 9)}]</sup>`,
      ]);
    };
    const table = (g: PaperGrid) => {
      const html = htmlTable(g, { ...PLAIN, inner }, random);
      const ghost = `<tr style="display:none">${`<td>${stale()}</td>`.repeat(g.width)}</tr>\n`;
      return random.chance(0.4) ? html.replace('</tbody>', `${ghost}</tbody>`) : html;
    };
    return page(paper, htmlPage(paper, htmlBody(paper, table)), random);
  },
};

/** Figures in the fields of a form. */
export const htmlFields: Layout = {
  id: 'html-fields',
  lossless: false,
  render: (paper, random) => {
    const inner = (cell: PaperCell): string =>
      cell.role === 'value'
        ? `<input type="text" readonly value="${escapeHtml(cell.text).replace(/"/g, '&quot;')}">`
        : plainInner(cell, random);
    const table = (g: PaperGrid) => htmlTable(g, { ...PLAIN, inner }, random);
    return page(paper, htmlPage(paper, htmlBody(paper, table)), random);
  },
};
