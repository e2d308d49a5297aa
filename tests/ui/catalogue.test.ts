import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../src/ui/messages';

const ROOT = fileURLToPath(new URL('../../src/ui', import.meta.url));
const CJK = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/;
const COMMENTS = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm;
/** Attributes that a person reads or hears. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
];

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => name.endsWith('.svelte') || (name.endsWith('.ts') && !name.startsWith('messages')),
  )
  .map((name) => join(ROOT, name));

/** Texts and spoken attributes written into markup instead of the catalogue. */
function literals(file: string): string[] {
  const found: string[] = [];
  const source = readFileSync(file, 'utf8');
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    if (node.type === 'Text') {
      const text = (node as AST.Text).data.trim();
      if (/\p{L}/u.test(text)) found.push(text);
      return;
    }
    if (node.type === 'StyleDirective') return;
    if (node.type === 'Attribute') {
      const { name, value } = node as AST.Attribute;
      const parts = Array.isArray(value) ? value : value === true ? [] : [value];
      if (SPOKEN.includes(name)) visit(parts);
      else parts.filter((part) => part.type === 'ExpressionTag').forEach(visit);
      return;
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'expression') visit(child);
  };
  visit(parse(source, { modern: true }).fragment);
  return found;
}

/** Every leaf of a catalogue with its path; functions are called with arguments told apart. */
function leaves(
  node: object,
  argument: (index: number) => string = (index) => `<${String(index)}>`,
  path = '',
): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value] as [string, string]];
    if (typeof value === 'function') {
      const call = value as (...marks: string[]) => string;
      const marks = Array.from({ length: call.length }, (_, i) => argument(i));
      return [[here, call(...marks)] as [string, string]];
    }
    return leaves(value as object, argument, here);
  });
}

describe('the message catalogue', () => {
  const zh = leaves(CATALOGUES.zh);
  const en = new Map(leaves(CATALOGUES.en));

  it('has every text in both languages', () => {
    expect([...en.keys()].sort()).toEqual(zh.map(([key]) => key).sort());
    for (const [key, text] of [...zh, ...en])
      if (!key.startsWith('punctuation.')) expect(text.trim(), key).not.toBe('');
  });

  it('leaves no Chinese in English, save the name of the product and of the other language', () => {
    const allowed = ['product.name', 'product.title', 'shell.language', 'shell.languageHint'];
    const chinese = [...en].filter(([key, text]) => CJK.test(text) && !allowed.includes(key));
    expect(chinese).toEqual([]);
  });

  it('uses every argument in both languages', () => {
    for (const [key, text] of zh) {
      const marks = (of: string) => [...new Set(of.match(/<\d>/g) ?? [])].sort();
      expect(marks(en.get(key) ?? ''), key).toEqual(marks(text));
    }
  });

  it('counts one thing in the singular, several in the plural', () => {
    const wrong = (count: string, noun: RegExp) =>
      leaves(CATALOGUES.en, () => count).filter(([, text]) => noun.test(text));
    expect(
      wrong(
        '1',
        /(?<![\d,.–])\b1 (?:more |other )?(?!(?:is|has|was|does|lies|fails|means)\b)[a-z]+s\b/,
      ),
    ).toEqual([]);
    expect(wrong('1', /\b1 (?:are|have|do|lie|fail)\b/)).toEqual([]);
    const singular =
      /\b7 (?:report|body|agency|cell|row|column|file|finding|error|sum|case|amount|year|entry|match|point|second)\b/;
    expect(wrong('7', singular)).toEqual([]);
  });

  it('writes Chinese with Chinese punctuation', () => {
    const western = zh.filter(([, text]) =>
      /[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]/.test(text),
    );
    expect(western).toEqual([]);
  });

  it('is used: no component reads a text that nobody shows', () => {
    const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const groups =
      /^(shell\.themes|filter\.scopes|filter\.scopeNote|cell\.(states|explain|short|places)|agency\.(statuses|severity|empty)|compare\.(placeholder|empty|drawings|bases|axesOf|orders)|frame\.keys\.list|check\.(steps|gaps|book)|quality\.(states|marks|order|origins|status|book)|data\.(states|explain|file|console\.(refused|titles))|methods\.(parts|kinds|terms))\./;
    const unused = zh
      .map(([key]) => key)
      .filter((key) => !groups.test(key))
      .filter((key) => !new RegExp(`\\.${key.split('.').at(-1) ?? ''}\\b`).test(code))
      .filter(
        (key) =>
          ![
            'card.png',
            'card.svg',
            'card.csv',
            'card.xlsx',
            'card.absolute',
            'card.share',
            'data.parquet',
          ].includes(key),
      );
    expect(unused).toEqual([]);
  });
});

describe.each(files.map((file) => relative(ROOT, file)))('%s', (name) => {
  const file = join(ROOT, name);

  it('holds no text of its own', () => {
    const code = readFileSync(file, 'utf8').replace(COMMENTS, '');
    expect(code.match(CJK)?.[0]).toBeUndefined();
    if (name.endsWith('.svelte')) expect(literals(file)).toEqual([]);
  });

  it('fits in one head: fewer than 200 lines', () => {
    if (!name.endsWith('.svelte')) return;
    const [markup = ''] = readFileSync(file, 'utf8').split('<style>');
    expect(markup.split('\n').length).toBeLessThan(200);
  });

  it('asks no server and knows no SQL', () => {
    if (!name.endsWith('.svelte')) return;
    expect(readFileSync(file, 'utf8')).not.toMatch(/\bfetch\(|\bSELECT\b|\.query\(/);
  });

  it('writes no style attribute that a strict security policy would drop', () => {
    if (!name.endsWith('.svelte')) return;
    expect(readFileSync(file, 'utf8')).not.toMatch(/\sstyle="|\{@html/);
  });
});
