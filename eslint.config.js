import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The way of the data through `src`. A room may import from rooms named before it, never
 * after; the rest of this file turns the list into lint rules.
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
const alsoForbidden = {
  families: ['read'],
  query: ['read', 'extract', 'check', 'ingest', 'publish'],
  chart: ['read', 'extract', 'check', 'ingest', 'publish'],
  export: ['read', 'extract', 'check', 'ingest', 'publish'],
  ui: ['read', 'extract', 'check', 'publish'],
};

const toPattern = (room) => (room === 'ingest' ? '^(\\.\\./)+ingest$' : `^(\\.\\./)+${room}(/|$)`);

const directionRules = rooms.map((room, i) => {
  const forbidden = [...rooms.slice(i + 1), ...(alsoForbidden[room] ?? [])];
  const patterns = forbidden.map((r) => ({
    regex: toPattern(r),
    message: `src/${room} may not import src/${r}: see "The way of the data" in ARCHITECTURE.md.`,
  }));
  if (shared.includes(room)) {
    patterns.push({
      regex: '^node:',
      message: `src/${room} also runs in the browser: no node: modules.`,
    });
  }
  return {
    files: room === 'ingest' ? ['src/ingest.ts'] : [`src/${room}/**/*.{ts,svelte}`],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      ...(shared.includes(room)
        ? { 'no-restricted-globals': ['error', 'document', 'window', 'process', 'Buffer'] }
        : {}),
    },
  };
});

export default ts.config(
  { ignores: ['dist', 'releases', 'node_modules', 'tests/golden', 'datasets'] },
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
  ...directionRules,
);
