import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { offline } from './scripts/site/offline.ts';
import { pdfAssets } from './scripts/site/pdf-assets.ts';
import { contentSecurityPolicy, devReleases } from './scripts/site/vite-plugins.ts';

export default defineConfig({
  // Relative addresses, so that the site works in any folder of any host.
  base: './',
  plugins: [svelte(), contentSecurityPolicy(), devReleases(), pdfAssets(), offline()],
  // Readers of file formats load when a file of theirs is dropped.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The policy allows no `data:` fonts or scripts; every asset is a file of its own.
    assetsInlineLimit: 0,
    // Browsers that run the query engine know module preload.
    modulePreload: { polyfill: false },
    // The query engine's 18 MB are expected; they load in a worker after the first paint.
    chunkSizeWarningLimit: 1500,
    // How long plugins take says nothing to the person who starts the dashboard.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          environment: 'node',
          // Generous: a slow machine is no failure.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
