import type { Paper, PaperCell, PaperGrid, PaperRow } from '../paper';
import type { Random } from '../random';

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** How one page writes its tables. */
export interface HtmlStyle {
  readonly table: string;
  /** Markup inside a cell. */
  inner(cell: PaperCell, random: Random): string;
  readonly closeCells: boolean;
  readonly attributes?: (cell: PaperCell, random: Random) => string;
}

const EMPTY = ['', '&nbsp;', ' ', '<p>&nbsp;</p>', '<br/>'] as const;

/** Line breaks of a label as `<br>`; an empty cell in one of the usual ways. */
export function plainInner(cell: PaperCell, random: Random): string {
  if (cell.text === '') return random.pick(EMPTY);
  return escapeHtml(cell.text).replace(/\n/g, '<br/>');
}

export const PLAIN: HtmlStyle = {
  table: '<table border="1" cellspacing="0">',
  inner: plainInner,
  closeCells: true,
};

export const PARAGRAPHS: HtmlStyle = {
  table: '<table align="center" border="1" cellspacing="1">',
  inner: (cell, random) => {
    const align = cell.role === 'label' ? '' : ' align="center"';
    const text = cell.text === '' ? '&nbsp;' : escapeHtml(cell.text);
    const lines = text.split('\n').map((line) => `<p${align}><span>${line}</span></p>`);
    return random.chance(0.1) ? text.replace(/\n/g, '<br>') : lines.join('');
  },
  closeCells: true,
};

/** Word's own export: a paragraph, a font and a language span around every scrap. */
export const WORD: HtmlStyle = {
  table:
    "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-padding-alt:0cm 5.4pt 0cm 5.4pt'>",
  inner: (cell, random) => {
    const open =
      "<p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'>";
    if (cell.text === '') {
      return `${open}<span lang=EN-US style='font-size:10.5pt'><o:p>${random.pick(['&nbsp;', ' ', ''])}</o:p></span></p>`;
    }
    const lines = cell.text.split('\n').map((line) => {
      const spans = cell.role === 'value' ? wordValue(line, random) : wordLabel(line, random);
      return `${open}${spans}<span lang=EN-US><o:p></o:p></span></p>`;
    });
    return lines.join('\n');
  },
  closeCells: true,
  attributes: (_, random) =>
    ` width=${random.int(40, 200)} valign=center style='width:${random.int(30, 90)}.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'`,
};

function wordValue(text: string, random: Random): string {
  const cut = random.chance(0.15) ? random.int(0, text.length) : text.length;
  const span = (part: string) =>
    part === '' ? '' : `<span lang=EN-US style='font-family:宋体'>${escapeHtml(part)}</span>`;
  return (
    span(text.slice(0, cut)) + span(text.slice(cut)) + (random.chance(0.3) ? '<span></span>' : '')
  );
}

/** One span a character now and then, sometimes broken over source lines. */
function wordLabel(text: string, random: Random): string {
  const each = random.chance(0.35);
  const parts = each ? [...text] : [text];
  return parts
    .map(
      (part) =>
        `<span style='font-size:10.5pt;font-family:"宋体"'><font face="宋体">${escapeHtml(part)}</font></span>`,
    )
    .join('');
}

/** Writes a table row by row. */
export function htmlRow(row: PaperRow, style: HtmlStyle, random: Random): string {
  const end = style.closeCells ? '</td>' : '';
  const cells = row.map((cell) => {
    const span =
      (cell.w > 1 ? ` colspan="${cell.w}"` : '') + (cell.h > 1 ? ` rowspan="${cell.h}"` : '');
    return `<td${span}${style.attributes?.(cell, random) ?? ''}>${style.inner(cell, random)}${end}`;
  });
  return `<tr>${cells.join('')}${style.closeCells ? '</tr>' : ''}\n`;
}

export function htmlTable(grid: Pick<PaperGrid, 'rows'>, style: HtmlStyle, random: Random): string {
  const rows = grid.rows.map((row) => htmlRow(row, style, random)).join('');
  return `${style.table}<tbody>\n${rows}</tbody></table>\n`;
}

/** The whole body: headings, prose, tables by the given writer. */
export function htmlBody(
  paper: Paper,
  table: (grid: PaperGrid) => string,
  paragraph = (text: string, heading: boolean): string =>
    heading ? `<p><strong>${escapeHtml(text)}</strong></p>` : `<p>${escapeHtml(text)}</p>`,
): string {
  return paper.parts
    .map((part) =>
      part.kind === 'grid' ? table(part.grid) : paragraph(part.text, part.kind === 'heading'),
    )
    .join('\n');
}

export function htmlPage(paper: Paper, body: string, head = '<meta charset="utf-8">'): string {
  const title = escapeHtml(paper.report.identity.title.replace('\n', ''));
  return `<!DOCTYPE html>\n<html><head>${head}<title>${title}</title></head><body>\n${body}\n</body></html>\n`;
}
