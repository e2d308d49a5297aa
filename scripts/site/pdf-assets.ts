import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const PACKAGE = require.resolve('pdfjs-dist/package.json');
const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };

/** Folders of the package that pdf.js reads by itself: Chinese character codes, standard fonts. */
const PARTS = ['cmaps', 'standard_fonts'];
/** The version is in the name: files of two versions never stand in for each other. */
const FOLDER = `assets/pdf-${version}/`;

/**
 * Puts what pdf.js asks for by name beside the page's own files. `__PDF_ASSETS__` is where they
 * are, relative to a file in `assets`.
 */
export function pdfAssets(): Plugin {
  return {
    name: 'gongkai:pdf-assets',
    config: (_, { command }) => ({
      define: {
        __PDF_ASSETS__: JSON.stringify(
          command === 'build' ? `../${FOLDER}` : `/@fs${dirname(PACKAGE)}/`,
        ),
      },
    }),
    generateBundle() {
      for (const part of PARTS) {
        const folder = join(dirname(PACKAGE), part);
        for (const name of readdirSync(folder)) {
          const source = readFileSync(join(folder, name));
          this.emitFile({ type: 'asset', fileName: `${FOLDER}${part}/${name}`, source });
        }
      }
    },
  };
}
