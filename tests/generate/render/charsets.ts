import { Converter } from 'opencc-js';
import { encode } from './encode';
import { htmlBody, htmlPage, htmlTable, PARAGRAPHS } from './html-parts';
import { fileName, type Layout } from './layout';
import { textLines } from './text-lines';
import { textPipes } from './text-rows';

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Pages in other charsets, whose declarations are true, false or missing. */
export const htmlCharset: Layout = {
  id: 'html-charset',
  lossless: true,
  options: { digitStyles: false },
  render: (paper, random) => {
    const charset = random.pick(['gb18030', 'gb18030', 'utf-16le', 'big5', 'utf-8'] as const);
    const declared = random.pick(['', 'gb2312', 'utf-8', charset]);
    const head =
      declared === ''
        ? ''
        : `<meta http-equiv="Content-Type" content="text/html; charset=${declared}">`;
    const page = htmlPage(
      paper,
      htmlBody(paper, (g) => htmlTable(g, PARAGRAPHS, random)),
      head,
    );
    const text = charset === 'big5' ? toTraditional(page) : page;
    return {
      name: fileName(paper.report, random.pick(['html', 'htm', 'shtml']), random),
      bytes: encode(text, charset),
      text: `(${charset}, declared ${declared})\n${text}`,
      truth: paper.truth,
    };
  },
};

/** Text files as old tools save them. */
export const textCharset: Layout = {
  id: 'text-charset',
  lossless: true,
  options: { digitStyles: false, blanks: 'rows' },
  render: (paper, random) => {
    const charset = random.pick(['gb18030', 'utf-16le'] as const);
    const rendered = random.pick([textPipes, textLines]).render(paper, random);
    const windows = random.chance(0.5) ? rendered.text.replace(/\n/g, '\r\n') : rendered.text;
    return { ...rendered, bytes: encode(windows, charset), text: `(${charset})\n${rendered.text}` };
  },
};
