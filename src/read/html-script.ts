import { NOT_TEXT } from './html-text';

const HOLDS_TABLE = /<table|(?:\\u003c|\\x3c|&lt;)table/i;

/** Layers of escaping undone: a string inside JSON inside a string. */
const MAX_LAYERS = 3;

/** `'…'`, `"…"`, `` `…` ``, comments; quoted strings do not run over a line end. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/g;

/** A variable between two strings that are added up. */
const ADDED_VALUE = /\+[^;]*[\w$)\]][^;]*\+/;

/**
 * The pages and tables in the strings of a script: those with a `<table`, escapes undone, and
 * template scripts as they are. Strings that build up one table, by `+` or by one statement after
 * the other, are put together; a value that the script fills in is `NOT_TEXT`, never blank.
 */
export function htmlInScript(code: string): string[] {
  if (!HOLDS_TABLE.test(code)) return [];
  if (/^\s*<(?!!--)/.test(code)) return [code];
  const found = tablesInStrings(code);
  // Quotes in a regular expression can turn inside and outside round: then cut it out as it is.
  return found.length > 0 ? found : [undoLayers(code).replace(/^[\s\S]*?(?=<table)/i, '')];
}

function tablesInStrings(code: string): string[] {
  const found: string[] = [];
  let parts: string[] = [];
  let open = 0;
  let last = 0;
  for (const token of code.matchAll(TOKEN)) {
    if (token[0].startsWith('/')) continue;
    const between = code.slice(last, token.index);
    last = token.index + token[0].length;
    const text = unquote(token[0]);
    if (parts.length === 0 && !/<table/i.test(text)) continue;
    if (parts.length > 0 && ADDED_VALUE.test(between.replace(/\+=/g, '='))) parts.push(NOT_TEXT);
    parts.push(text);
    open += (text.match(/<table/gi)?.length ?? 0) - (text.match(/<\/table/gi)?.length ?? 0);
    if (open > 0) continue;
    found.push(parts.join(''));
    parts = [];
    open = 0;
  }
  return parts.length === 0 ? found : [...found, parts.join('')];
}

function unquote(literal: string): string {
  const text = undoLayers(literal.slice(1, -1));
  return literal.startsWith('`') ? text.replace(/\$\{[^}]*\}/g, NOT_TEXT) : text;
}

function undoLayers(quoted: string): string {
  let text = unescape(quoted);
  for (let layer = 1; layer < MAX_LAYERS && HOLDS_TABLE.test(text); layer += 1) {
    if (/\\["'/]|\\u003c/i.test(text)) text = unescape(text);
    else if (!/<table/i.test(text)) text = unescapeEntities(text);
    else break;
  }
  return text;
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Undoes one layer of JavaScript escapes. Unknown ones stay: `本年增\减` is a label. */
function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([nrt"'`\\/]))/gi,
    (_, point?: string, unit?: string, byte?: string, lineEnd?: string, letter = '') => {
      const hex = point ?? unit ?? byte;
      if (hex !== undefined) return character(parseInt(hex, 16));
      if (lineEnd !== undefined) return '';
      return NAMED_ESCAPES[letter as string] ?? (letter as string);
    },
  );
}

function character(code: number): string {
  if (code > 0x10ffff) return '\ufffd';
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

function unescapeEntities(text: string): string {
  return text
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/gi, '&');
}
