import pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { familyReaders } from '../../families/readers';
import { checkAcrossYears, examineAcrossYears, providePdfAssets } from '../../ingest';
import type { FamilyReader } from '../../model/family';
import type { Report } from '../../model/report';
import type { ComparedYears, EarlierReport, Reply, Request } from './protocol';
import { readForCheck } from './read-file';

/*
 * The worker that reads dropped files: the only place of the page that loads readers. What it
 * fetches are parts of itself, never with anything of the file.
 */

/** Put in by the build: folder of pdf.js's tables, relative to this worker's own address. */
declare const __PDF_ASSETS__: string;

providePdfAssets(() => ({
  cMapUrl: new URL(`${__PDF_ASSETS__}cmaps/`, import.meta.url).href,
  standardFontDataUrl: new URL(`${__PDF_ASSETS__}standard_fonts/`, import.meta.url).href,
  workerSrc: new URL(pdfWorker, import.meta.url).href,
}));

// One file after the other: two large ones at once would hold twice the memory.
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  last = last.then(async () => {
    try {
      postMessage(await answer(data));
    } catch (thrown) {
      const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      postMessage({ kind: 'broken', id: data.id, detail } satisfies Reply);
    }
  });
});

async function answer(request: Request): Promise<Reply> {
  const { id, family } = request;
  if (request.kind === 'compare') {
    const compared = compare(readersFrom(family)[0]!, request.earlier, request.later);
    return { kind: 'compare', id, compared };
  }
  const { path, bytes, manifest } = request;
  const files = await readForCheck({ path, bytes }, readersFrom(family), manifest);
  return { kind: 'read', id, files };
}

/** All readers, that of the open release first. */
function readersFrom(family: string): FamilyReader[] {
  const own = familyReaders[family];
  const others = Object.values(familyReaders).filter((reader) => reader !== own);
  return own === undefined ? others : [own, ...others];
}

function compare(reader: FamilyReader, of: EarlierReport, later: Report): ComparedYears {
  const earlier: Report = { ...of, tables: [], doubts: [], findings: [] };
  return {
    examined: examineAcrossYears(earlier, later, reader.crossYearRules),
    findings: checkAcrossYears(earlier, later, reader.crossYearRules),
  };
}
