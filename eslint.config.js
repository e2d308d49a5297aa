import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importDirection } from './scripts/lint/import-direction.js';
import svelteConfig from './svelte.config.js';

/**
 * The way of the data through `src`. A room may import from rooms named before it, never
 * after. `src/ingest.ts` is a room by itself.
 */
const rooms = [
  'model',
  'read',
  'families',
  'extract',
  'check',
  'ingest',
  'publish',
  'query',
  'chart',
  'export',
  'ui',
];

/** Rooms that run in Node and in the browser alike: neither `node:` modules nor the DOM. */
const shared = ['model', 'read', 'families', 'extract', 'check', 'ingest', 'query', 'chart'];

/** Beyond the order: what a room does not need to know although it comes earlier. */
const needless = {
  families: ['read'],
  query: ['read', 'extract', 'check', 'ingest', 'publish'],
  chart: ['read', 'extract', 'check', 'ingest', 'publish'],
  export: ['read', 'extract', 'check', 'ingest', 'publish'],
  ui: ['read', 'extract', 'check', 'publish'],
};

/** What only one of the two, Node or the browser, has. */
const oneSidedGlobals = [
  'document',
  'window',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
  'process',
  'Buffer',
  'require',
  '__dirname',
  '__filename',
];

export default ts.config(
  { ignores: ['dist', 'releases', '.cache', 'node_modules', 'tests/golden', 'datasets'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    plugins: { gongkai: { rules: { 'import-direction': importDirection } } },
    rules: { 'gongkai/import-direction': ['error', { rooms, needless, shared }] },
  },
  {
    files: ['src/ingest.ts', ...shared.map((room) => `src/${room}/**/*.ts`)],
    rules: { 'no-restricted-globals': ['error', ...oneSidedGlobals] },
  },
);
