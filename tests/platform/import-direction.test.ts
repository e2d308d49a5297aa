import { ESLint } from 'eslint';
import { describe, expect, it, vi } from 'vitest';

// The first question loads ESLint with its types, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const eslint = new ESLint({ ruleFilter: ({ ruleId }) => /direction|restricted/.test(ruleId) });

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => message.message);
}

const bad: readonly (readonly [string, string])[] = [
  ['src/model/a.ts', "import { x } from '../read/html';"],
  ['src/read/html/a.ts', "import { x } from '../../extract';"],
  ['src/families/cn/a.ts', "import { x } from '../../read';"],
  ['src/check/a.ts', "import { ingest } from '../ingest';"],
  ['src/ingest.ts', "import { x } from './publish/release';"],
  ['src/query/a.ts', "import { x } from '../publish';"],
  ['src/chart/a.ts', "import { x } from '../ui/state/view';"],
  ['src/ui/screens/a.ts', "import { x } from '../../extract/tables';"],
  ['src/ui/components/A.svelte', "<script>import { x } from '../../publish';</script>"],
  ['src/ui/state/a.svelte.ts', "import { x } from '../../read';"],
  ['src/chart/a.ts', "import type { X } from '../ui/state/view';"],
  ['src/chart/a.ts', "type X = import('../ui/state/view').X; export type { X };"],
  ['src/chart/a.ts', "export { x } from '../export/png';"],
  ['src/chart/a.ts', "export * from '../export/png';"],
  ['src/chart/a.ts', "await import('../export/png');"],
  ['src/chart/a.ts', "import url from '../ui/favicon.svg?url';"],
  ['src/chart/a.ts', "new URL('../ui/favicon.svg', import.meta.url);"],
  ['src/chart/a.ts', "import { x } from '/src/ui/state/view';"],
  ['src/chart/a.ts', "import { x } from '../../tests/browser/harness';"],
  ['src/publish/a.ts', "import { x } from '../../scripts/site/handler';"],
  ['src/families/cn/a.ts', "import { x } from '../us/forms';"],
  ['src/chart/a.ts', "import { x } from '../cellar/x';"],
  ['src/read/a.ts', "import { readFileSync } from 'node:fs';"],
  ['src/read/a.ts', "import { readFileSync } from 'fs';"],
  ['src/ingest.ts', "import { createHash } from 'node:crypto';"],
  ['src/query/a.ts', "document.title = '';"],
  ['src/extract/a.ts', 'Buffer.from([]);'],
];

const good: readonly (readonly [string, string])[] = [
  ['src/read/a.ts', "import type { Grid } from '../model/document';"],
  ['src/read/a.ts', "import { x } from './html';"],
  ['src/read/html/a.ts', "import { Parser } from 'htmlparser2';"],
  ['src/families/cn/forms/a.ts', "import { x } from '../rules/sums';"],
  ['src/families/index.ts', "import { cn } from './cn';"],
  ['src/ingest.ts', "import { x } from './extract';"],
  ['src/publish/a.ts', "import { readFileSync } from 'node:fs';"],
  ['src/publish/a.ts', "import { ingest } from '../ingest';"],
  ['src/chart/a.ts', "import { x } from './query/local';"],
  ['src/ui/screens/A.svelte', "<script>import { x } from '../../query';</script>"],
  ['src/ui/screens/check/a.ts', "import { ingest } from '../../../ingest';"],
  ['src/ui/a.ts', "document.title = '';"],
  ['scripts/a.ts', "import { x } from '../src/ui/state/view';"],
];

describe('imports inside src point one way', () => {
  it.each(bad)('%s may not say %s', async (file, code) => {
    expect(await complaints(file, code)).toHaveLength(1);
  });

  it.each(good)('%s may say %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });

  it('names the two rooms and where the rule is explained', async () => {
    const [message] = await complaints('src/chart/a.ts', "import '../ui/app';");
    expect(message).toBe(
      'src/chart may not import src/ui: see "The way of the data" in ARCHITECTURE.md.',
    );
  });
});
