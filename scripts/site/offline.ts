import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../../src/ui/offline/sw.ts', import.meta.url));
const ICONS = fileURLToPath(new URL('../../src/ui/icons/', import.meta.url));

/**
 * Kept only when first used: pieces of fonts, what only a scan needs, character codes of PDFs in
 * other languages, and the engine for browsers that have no service worker either. The reader of
 * PDFs itself is kept at once: PDF is what a report to be checked most often is.
 */
const LATER = [
  /\.woff2?$/,
  /duckdb-mvp/,
  /duckdb-browser-mvp/,
  /\.map$/,
  /^assets\/ocr/,
  /^assets\/pdf-[\d.]+\/(?!cmaps\/(?:UniGB|GBK|GB-EUC|GBpc|Adobe-GB1))/,
];

/** Makes the site work without the network after the first visit, and installable. */
export function offline(): Plugin {
  return {
    name: 'gongkai:offline',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'link',
        attrs: { rel: 'manifest', href: './manifest.webmanifest' },
        injectTo: 'head',
      },
    ],
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.webmanifest',
        source: `${JSON.stringify(MANIFEST, null, 2)}\n`,
      });
      for (const { src } of MANIFEST.icons) {
        this.emitFile({
          type: 'asset',
          fileName: src,
          source: readFileSync(new URL(src.replace('icons/', ''), `file://${ICONS}`)),
        });
      }
    },
    async writeBundle(options, bundle) {
      if (options.dir === undefined) return;
      const hash = createHash('sha256');
      const names = Object.keys(bundle).sort();
      for (const name of names) {
        const file = bundle[name]!;
        hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
      }
      const files = names.filter((name) => !LATER.some((pattern) => pattern.test(name)));
      await buildWorker(options.dir, { build: hash.digest('hex').slice(0, 12), files });
    },
  };
}

/** One classic script without imports: not every browser takes modules as service workers. */
async function buildWorker(outDir: string, page: { build: string; files: string[] }) {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { __PAGE_FILES__: JSON.stringify(page) },
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      lib: { entry: SOURCE, formats: ['iife'], name: 'gongkai', fileName: () => 'sw.js' },
    },
  });
}

const MANIFEST = {
  name: '公开 gongkai · 政府信息公开工作年度报告数据',
  short_name: '公开 gongkai',
  lang: 'zh-CN',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f7f8fa',
  theme_color: '#1d4f7c',
  icons: [
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
  ],
};
