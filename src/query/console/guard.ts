import { tokens, type Token } from './words';

/**
 * Why a statement is not run, or how it is: `read` wraps it in a query of its own, `describe`
 * lists the columns of a table or query, `tables` lists the tables.
 */
export type Guarded =
  | { readonly ok: true; readonly kind: 'read'; readonly sql: string }
  | { readonly ok: true; readonly kind: 'describe'; readonly sql: string; readonly table: boolean }
  | { readonly ok: true; readonly kind: 'tables' }
  | { readonly ok: false; readonly refusal: Refusal; readonly word: string };

/**
 * `empty`: nothing to run. `unfinished`: a text, comment or bracket is not closed. `several`:
 * more than one statement. `writes`: not a read. `outside`: reads files, hosts or settings.
 */
export type Refusal = 'empty' | 'unfinished' | 'several' | 'writes' | 'outside';

const READS = new Set(['select', 'with', 'from', 'values', 'table']);

/** Words that stand in no read, so that a statement with one is refused before it is parsed. */
const WRITES = new Set(
  (
    'alter attach begin call checkpoint commit copy create deallocate delete detach drop execute ' +
    'export import insert install load pragma prepare reset rollback set truncate update use vacuum'
  ).split(' '),
);
/** Of these, words that are common as names of columns too: refused at the start only. */
const NAMES_TOO = new Set(
  'begin call commit delete execute export import load prepare reset set truncate update use'.split(
    ' ',
  ),
);

/** Table functions that make rows out of nothing. All others read files, hosts or the engine. */
export const TABLE_FUNCTIONS: ReadonlySet<string> = new Set([
  'generate_series',
  'range',
  'repeat',
  'unnest',
]);

/** Names of functions that reach outside, in this and later versions of the engine. */
const OUTSIDE =
  /^(read_|parquet_|pragma_|load_|sniff_|query$|query_table$|glob$|getenv$|which_secret$|from_substrait|get_substrait|sql_auto_complete|json_execute|(force_)?checkpoint$|nextval$|setseed$|write_|http_|st_read|add_parquet_key)|(_scan|_scan_dumb|_scan_pushdown|_attach|_query|_execute)$/;

/**
 * Lets reads through and nothing else. What it lets through is run only inside
 * `SELECT * FROM (…)`, where DuckDB's own parser accepts no statement but a query, and only if
 * the tables that DuckDB finds in it are those of the release (`console.ts`).
 *
 * @param functions names of all table functions that the engine knows
 */
export function guard(text: string, functions: ReadonlySet<string> = new Set()): Guarded {
  const all = tokens(text);
  if (all === null) return refuse('unfinished');
  while (all.at(-1)?.kind === 'sign' && all.at(-1)?.value === ';') all.pop();
  if (all.length === 0) return refuse('empty');
  const bad = unsound(all) ?? forbidden(all, functions);
  if (bad) return bad;
  const sql = withoutEnd(text);
  const first = all.find((token) => !isSign(token, '('));
  const word = first?.kind === 'word' ? first.value : '';
  if (word === 'show' || word === 'describe' || word === 'desc') return described(all, sql);
  return READS.has(word) ? { ok: true, kind: 'read', sql } : refuse('writes', word);
}

function refuse(refusal: Refusal, word = ''): Guarded & { readonly ok: false } {
  return { ok: false, refusal, word };
}

const isSign = (token: Token | undefined, value: string): boolean =>
  token?.kind === 'sign' && token.value === value;

/** Brackets that do not match, or a second statement. */
function unsound(all: readonly Token[]): (Guarded & { ok: false }) | null {
  let depth = 0;
  for (const token of all) {
    if (token.kind !== 'sign') continue;
    if (token.value === ';') return refuse('several');
    if (token.value === '(') depth += 1;
    if (token.value === ')') depth -= 1;
    if (depth < 0) return refuse('unfinished');
  }
  return depth === 0 ? null : refuse('unfinished');
}

function forbidden(
  all: readonly Token[],
  functions: ReadonlySet<string>,
): (Guarded & { ok: false }) | null {
  for (const [i, token] of all.entries()) {
    const { kind, value } = token;
    if (kind === 'word' && WRITES.has(value) && !(NAMES_TOO.has(value) && i > 0)) {
      return refuse('writes', value);
    }
    const called = (kind === 'word' || kind === 'name') && isSign(all[i + 1], '(');
    const lower = value.toLowerCase();
    if (called && !TABLE_FUNCTIONS.has(lower) && (OUTSIDE.test(lower) || functions.has(lower))) {
      return refuse('outside', value);
    }
    // `FROM 'file.parquet'`: a text in the place of a table is a file.
    const before = all[i - 1];
    const inPlace = before?.kind === 'word' && ['from', 'join', 'table'].includes(before.value);
    if (kind === 'text' && inPlace) return refuse('outside', value);
  }
  return null;
}

/** `DESCRIBE reports`, `SHOW reports`, `DESCRIBE SELECT …`, `SHOW TABLES`. */
function described(all: readonly Token[], sql: string): Guarded {
  const [, second, third] = all;
  if (isSign(all[0], '(') || !second) return refuse('writes', all[0]?.value);
  if (second.value === 'tables' && second.kind === 'word' && all.length === 2) {
    return { ok: true, kind: 'tables' };
  }
  const rest = sql.replace(/^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:show|describe|desc)\b/iu, '');
  if (rest === sql) return refuse('writes', all[0]?.value);
  if ((second.kind === 'word' || second.kind === 'name') && !third) {
    return { ok: true, kind: 'describe', sql: second.value, table: true };
  }
  const word = second.kind === 'word' ? second.value : '';
  if (!READS.has(word)) return refuse('writes', word);
  return { ok: true, kind: 'describe', sql: rest.trim(), table: false };
}

/** The statement without the semicolons at its end; comments behind them go too. */
function withoutEnd(text: string): string {
  const end = text.lastIndexOf(';');
  if (end < 0) return text.trim();
  const before = tokens(text.slice(0, end));
  const rest = tokens(text.slice(end + 1));
  // A semicolon within a text or comment is no end.
  return before !== null && rest?.length === 0 ? withoutEnd(text.slice(0, end)) : text.trim();
}
