import { Converter } from 'opencc-js';
import type { Paper, PaperGrid } from '../paper';
import type { Layout } from './layout';
import { htmlBody, htmlPage, htmlTable, PLAIN } from './html-parts';
import { fileName, utf8 } from './layout';
import { Pen } from './pen';
import { textFile, writeParts } from './text-rows';

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Readings that mirrors print after some characters. */
const PINYIN = new Map(
  Object.entries({
    務: 'wù',
    開: 'kāi',
    認: 'rèn',
    實: 'shí',
    國: 'guó',
    動: 'dòng',
    項: 'xiàng',
    內: 'nèi',
    數: 'shù',
    對: 'duì',
    規: 'guī',
    強: 'qiáng',
    業: 'yè',
    費: 'fèi',
    請: 'qǐng',
    條: 'tiáo',
    總: 'zǒng',
    計: 'jì',
  }),
);

/** A traditional copy with readings in brackets inside the words. */
export const textMirror: Layout = {
  id: 'text-mirror-pinyin',
  lossless: true,
  options: { remarks: false },
  paper: { officialShape: true },
  render: (paper, random) => {
    const marked = new Map<string, boolean>();
    const convert = (text: string) =>
      [...toTraditional(text)]
        .map((c) => {
          const reading = PINYIN.get(c);
          if (reading === undefined) return c;
          if (!marked.has(c)) marked.set(c, random.chance(0.6));
          return marked.get(c) === true ? `${c}(${reading})` : c;
        })
        .join('');
    const pen = new Pen();
    const translated: Paper = {
      ...paper,
      parts: paper.parts.map((p) => (p.kind === 'grid' ? p : { ...p, text: convert(p.text) })),
    };
    writeParts(translated, pen, (grid) => {
      for (const row of grid.rows) {
        for (const cell of row) {
          const text = cell.role === 'value' ? cell.text : convert(cell.text.replace(/\n/g, ' '));
          pen.write(text, cell.measure).write(' | ');
        }
        pen.write('\n');
      }
    });
    return textFile(paper, pen, random);
  },
};

/** Taiwan wording: 規範性檔案 for 規範性文件; the rest plain traditional. */
export const htmlTaiwan: Layout = {
  id: 'html-taiwan',
  lossless: true,
  render: (paper, random) => {
    const convert = (text: string) =>
      toTraditional(text)
        .replace(/文件/g, '檔案')
        .replace(/複議|復議/g, '複議');
    const table = (g: PaperGrid) => convert(htmlTable(g, PLAIN, random));
    const body = htmlBody(paper, table, (text) => `<p>${convert(text)}</p>`);
    const text = htmlPage(paper, body);
    return {
      name: fileName(paper.report, 'html', random),
      bytes: utf8(text),
      text,
      truth: paper.truth,
    };
  },
};
