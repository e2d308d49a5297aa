/**
 * Where pdf.js finds its tables of Chinese character codes and its standard fonts, without
 * which the text of many PDF comes out empty. Folders end with `/`: paths in Node, addresses on
 * the own host in a browser.
 */
export interface PdfAssets {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  /** Decoders of the pictures of scanners (JBIG2, JPEG 2000); needed to read scans only. */
  readonly wasmUrl?: string;
  /** Script of the worker; needed in a browser only. */
  readonly workerSrc?: string;
}

let provider: () => PdfAssets = fromPackage;

/**
 * Tells where the assets are. Node needs no call: there they lie in the installed package. A
 * browser's entry point calls this once, with addresses that its build has copied them to.
 */
export function providePdfAssets(from: () => PdfAssets): void {
  provider = from;
}

/** @throws Error if nobody provided them and there is no package to look into. */
export function pdfAssets(): PdfAssets {
  return provider();
}

function fromPackage(): PdfAssets {
  const folder = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));
  // pdf.js reads plain paths in Node. On Windows a drive letter follows the first slash.
  const path = decodeURIComponent(folder.pathname).replace(/^\/(?=[A-Za-z]:)/, '');
  return {
    cMapUrl: `${path}cmaps/`,
    standardFontDataUrl: `${path}standard_fonts/`,
    wasmUrl: `${path}wasm/`,
  };
}
