/** A word, name, text or sign of SQL, as far as telling reads from writes needs it. */
export interface Token {
  /** `word`: unquoted; `name`: in double quotes; `text`: a string; `sign`: one character. */
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'sign';
  /** Words in lower case; names and texts without their quotes. */
  readonly value: string;
}

const SPACE = /\s/u;
const WORD_START = /[\p{L}_]/u;
const WORD = /[\p{L}\p{N}_$]/u;
const DIGIT = /[0-9]/;

/**
 * Cuts SQL into tokens as DuckDB's own scanner does: comments (nested ones too) are dropped,
 * texts in quotes and between dollars are whole. Null where a comment, text or name never ends.
 */
export function tokens(sql: string): Token[] | null {
  const found: Token[] = [];
  let at = 0;
  const push = (kind: Token['kind'], value: string, end: number): void => {
    found.push({ kind, value });
    at = end;
  };
  while (at < sql.length) {
    const sign = sql[at]!;
    if (SPACE.test(sign)) {
      at += 1;
    } else if (sql.startsWith('--', at)) {
      const end = sql.slice(at).search(/[\r\n]/);
      at = end < 0 ? sql.length : at + end;
    } else if (sql.startsWith('/*', at)) {
      const end = endOfComment(sql, at);
      if (end === null) return null;
      at = end;
    } else if (sign === "'" || sign === '"') {
      const before = found.at(-1);
      const escapes =
        sign === "'" &&
        before?.kind === 'word' &&
        before.value === 'e' &&
        /[eE]/.test(sql[at - 1]!);
      const end = endOfQuoted(sql, at, sign, escapes);
      if (end === null) return null;
      const inside = sql.slice(at + 1, end - 1).replaceAll(sign + sign, sign);
      push(sign === "'" ? 'text' : 'name', inside, end);
    } else if (sign === '$') {
      const tag = /^\$([\p{L}_][\p{L}\p{N}_]*)?\$/u.exec(sql.slice(at))?.[0];
      if (tag === undefined) {
        push('sign', sign, at + 1);
      } else {
        const end = sql.indexOf(tag, at + tag.length);
        if (end < 0) return null;
        push('text', sql.slice(at + tag.length, end), end + tag.length);
      }
    } else if (WORD_START.test(sign)) {
      const end = endOfRun(sql, at, WORD);
      push('word', sql.slice(at, end).toLowerCase(), end);
    } else if (DIGIT.test(sign)) {
      const end = endOfRun(sql, at, /[\p{L}\p{N}_.]/u);
      push('number', sql.slice(at, end), end);
    } else {
      push('sign', sign, at + 1);
    }
  }
  return found;
}

function endOfRun(sql: string, from: number, of: RegExp): number {
  let end = from;
  while (end < sql.length && of.test(sql[end]!)) end += 1;
  return end;
}

function endOfComment(sql: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < sql.length - 1; at += 1) {
    const two = sql.slice(at, at + 2);
    if (two !== '/*' && two !== '*/') continue;
    depth += two === '/*' ? 1 : -1;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

function endOfQuoted(sql: string, from: number, quote: string, escapes: boolean): number | null {
  for (let at = from + 1; at < sql.length; at += 1) {
    if (escapes && sql[at] === '\\') at += 1;
    else if (sql[at] === quote && sql[at + 1] === quote) at += 1;
    else if (sql[at] === quote) return at + 1;
  }
  return null;
}
