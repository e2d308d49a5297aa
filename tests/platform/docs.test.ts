import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/project';

const DOCS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

/** Made when asked for, and not in version control. */
const OUTPUT = 'tests/output';

/** What npm itself brings. */
const NPM = ['ci', 'install', 'start', 'test'];

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

function read(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

/** Everything set in code: blocks and spans. */
function codeOf(text: string): string[] {
  const blocks = [...text.matchAll(/```[^\n]*\n([\s\S]*?)```/g)].map((m) => m[1] ?? '');
  const rest = text.replace(/```[\s\S]*?```/g, '');
  const spans = [...rest.matchAll(/`([^`\n]+)`/g)].map((m) => m[1] ?? '');
  return [...blocks.flatMap((block) => block.split('\n')), ...spans];
}

/** Sources of the commands: the only places where their options can be declared. */
function commandSources(): string {
  const files = ['scripts', 'src/publish'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  );
  return files.map(read).join('\n');
}

/** Whether the project has `path`, in which a `*` stands for any part of a name. */
function exists(path: string): boolean {
  const [head = '', ...tail] = path.replace(/\/$/, '').split('*');
  if (tail.length === 0) return existsSync(join(PROJECT, head));
  const folder = head.slice(0, head.lastIndexOf('/'));
  const start = head.slice(head.lastIndexOf('/') + 1);
  if (!existsSync(join(PROJECT, folder))) return false;
  return readdirSync(join(PROJECT, folder)).some(
    (name) => name.startsWith(start) && name.endsWith(tail.at(-1) ?? ''),
  );
}

describe.each(DOCS)('%s', (doc) => {
  const text = read(doc);
  const code = codeOf(text);

  it('names only commands that exist', () => {
    const named = code.flatMap((line) => [
      ...[...line.matchAll(/\bnpm run ([\w:-]+)/g)].map((m) => m[1] ?? ''),
      ...[...line.matchAll(/\bnpm (?!run\b)([a-z]+)/g)].map((m) => m[1] ?? ''),
    ]);
    expect(named.filter((name) => !(name in scripts) && !NPM.includes(name))).toEqual([]);
  });

  it('names only options that its commands take', () => {
    const sources = commandSources();
    const options = code
      .filter((line) => /\bnpm (run )?(start|ingest|build|serve|bench|screenshots)\b/.test(line))
      .flatMap((line) => [...line.matchAll(/\s--([a-z][\w-]+)/g)].map((m) => m[1] ?? ''));
    const unknown = options.filter(
      (name) => !new RegExp(`(^|[^\\w-])(--)?${name}['"]?\\s*[:,\\]]`, 'm').test(sources),
    );
    expect(unknown).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const paths = code
      .flatMap((line) => line.split(/[\s(),;]+/))
      .map((word) => word.replace(/[.:]$/, ''))
      .filter((word) => /^(src|scripts|tests|datasets|docs|\.ci)\/[\w./*-]*$/.test(word));
    expect(paths.filter((path) => path !== OUTPUT && !exists(path))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const prose = text.replace(/```[\s\S]*?```/g, '');
    const links = [...prose.matchAll(/\]\(([^)#]+?)(?:#[^)]*)?\)/g)].map((m) => m[1] ?? '');
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !exists(link))).toEqual([]);
  });
});

it('keeps the pictures of the README small enough to load at once', () => {
  for (const name of ['overview.png', 'compare.png']) {
    expect(readFileSync(join(PROJECT, 'docs/screenshots', name)).length).toBeLessThan(300_000);
  }
});
