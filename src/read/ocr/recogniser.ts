import { createWorker, PSM, type Worker } from 'tesseract.js';
import { ReadError } from '../office/failures';
import type { Raster } from './raster';

/** What was recognised in a picture; `confidence` is Tesseract's own, 0 to 100. */
export interface Recognised {
  readonly text: string;
  readonly confidence: number;
  readonly lines: readonly RecognisedLine[];
}

/** A line of text with its place in the picture, in pixels. */
export interface RecognisedLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `digits`: one line of figures; `line`: one line of anything; `text`: several lines. */
export type Expecting = 'digits' | 'line' | 'text';

const MODES: Readonly<Record<Expecting, PSM>> = {
  // A single digit is no line to Tesseract's analysis of layout: it is passed over.
  digits: PSM.RAW_LINE,
  line: PSM.SINGLE_LINE,
  text: PSM.SINGLE_BLOCK,
};

/** Reads pictures of text. One at a time; to be closed after use. */
export interface Recogniser {
  read(raster: Raster, expecting: Expecting): Promise<Recognised>;
  close(): Promise<void>;
}

/** Folder of the model of printed simplified Chinese, in its package. */
function modelFolder(): string {
  const folder = new URL('4.0.0_best_int', import.meta.resolve('@tesseract.js-data/chi_sim'));
  return decodeURIComponent(folder.pathname).replace(/^\/(?=[A-Za-z]:)/, '');
}

async function startWorker(): Promise<Worker> {
  try {
    return await createWorker('chi_sim', undefined, {
      langPath: modelFolder(),
      cacheMethod: 'none',
      gzip: true,
      // Without a handler the engine throws where nobody can catch.
      errorHandler: () => undefined,
    });
  } catch {
    throw new ReadError('ocr_unavailable');
  }
}

/**
 * Starts Tesseract with the model of its package. Nothing is fetched and nothing is kept: the
 * engine and the model are files of installed packages.
 * @throws ReadError `ocr_unavailable` where they are missing, as in a browser
 */
export async function startRecogniser(): Promise<Recogniser> {
  const worker = await startWorker();
  let expected: Expecting | null = null;
  return {
    async read(raster, expecting) {
      if (expecting !== expected) {
        await worker.setParameters({
          tessedit_char_whitelist: expecting === 'digits' ? '0123456789.-/' : '',
          tessedit_pageseg_mode: MODES[expecting],
          preserve_interword_spaces: '0',
        });
        expected = expecting;
      }
      const { data } = await worker.recognize(
        greymap(raster) as Parameters<typeof worker.recognize>[0],
        {},
        { text: true, blocks: true },
      );
      const lines = (data.blocks ?? [])
        .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
        .map(({ text, bbox }) => ({
          text: closed(text),
          left: bbox.x0,
          top: bbox.y0,
          right: bbox.x1,
          bottom: bbox.y1,
        }))
        .filter((line) => line.text !== '');
      return { text: closed(data.text), confidence: data.confidence, lines };
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** The picture as a binary PGM file, which Tesseract's image library reads by itself. */
function greymap({ width, height, data }: Raster): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

/** Tesseract parts Chinese characters by spaces. */
function closed(text: string): string {
  return text
    .replace(/(?<=[^\x20-\x7e\n]) +(?=\S)|(?<=\S) +(?=[^\x20-\x7e\n])/gu, '')
    .replace(/\n+/g, '\n')
    .trim();
}
