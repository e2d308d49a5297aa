import type { Origin, Scope, Severity } from '../../model/report';

/**
 * Everything a person chose, and nothing else: a copied address reopens exactly this. `null`
 * means not chosen; what is then shown is decided where it is shown.
 */
export interface View {
  /** Id in the registry of screens. */
  readonly screen: string;
  /** Folder of the release below `releases/`. */
  readonly release: string | null;
  readonly language: 'zh' | 'en' | null;
  /** `null` follows the system. */
  readonly theme: 'light' | 'dark' | null;
  readonly scope: Scope | null;
  /** First and last year shown. */
  readonly years: readonly [number, number] | null;
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly county: string | null;
  readonly level: string | null;
  readonly sector: string | null;
  /** Agencies picked for comparison, in the order picked. */
  readonly agencies: readonly string[];
  /** The agency whose profile is open. */
  readonly agency: string | null;
  /** Series or indicator that is compared. */
  readonly measure: string | null;
  readonly mode: 'absolute' | 'share';
  /** How compared agencies are drawn: a kind of chart; lines where not chosen. */
  readonly drawing: string | null;
  /** What a compared series is turned into: its share of a whole, an index on a base year. */
  readonly basis: 'share' | 'index' | null;
  readonly base: number | null;
  /** Whose like is drawn behind those compared: what makes bodies peers, or `none`. */
  readonly peers: string | null;
  /** Least denominator of a rate that counts. */
  readonly least: number | null;
  /** Agency that stands out among those compared, and whose peers are meant. */
  readonly pinned: string | null;
  /** The one year that charts of several agencies or places show. */
  readonly year: number | null;
  /** Two years set beside each other, in order of time. */
  readonly between: readonly [number, number] | null;
  /** Which of several definitions of a rate is shown. */
  readonly rate: string | null;
  /** Charts shown as tables, by chart id. */
  readonly tables: readonly string[];
  /** The cell whose source is open: report id and measure id. */
  readonly cell: readonly [string, string] | null;
  /** The finding whose sum is marked in the open source; null: the cell's gravest. */
  readonly finding: string | null;
  /** The point whose reports are listed: series or indicator, year, agency if only one's. */
  readonly behind: readonly [string, number, string | null] | null;
  /** Which findings are listed. */
  readonly severity: Severity | null;
  readonly origin: Origin | null;
  readonly rule: string | null;
  /** Order and page of a long list, pages from 1. */
  readonly order: string | null;
  readonly page: number | null;
  /** The chart that a link points at, by its id. */
  readonly chart: string | null;
  /** What the help shows: `terms`, `keys`, or the id of what terms are wanted for. */
  readonly help: string | null;
  /** In a frame of another page: the id of the one chart shown, or `1` for `chart`. */
  readonly embed: string | null;
  /** Which part of a screen that has several: the table or the console, chapters of the methods. */
  readonly part: string | null;
  /** Columns of the data table; its own choice where empty. */
  readonly columns: readonly string[];
  /** First row in view of a table too long for pages, from 1. */
  readonly row: number | null;
  /** What is searched for in a long text or list. */
  readonly find: string | null;
  /** Statement in the console. */
  readonly sql: string | null;
}

export const EMPTY_VIEW: View = {
  screen: 'overview',
  release: null,
  language: null,
  theme: null,
  scope: null,
  years: null,
  province: null,
  prefecture: null,
  county: null,
  level: null,
  sector: null,
  agencies: [],
  agency: null,
  measure: null,
  mode: 'absolute',
  drawing: null,
  basis: null,
  base: null,
  peers: null,
  least: null,
  pinned: null,
  year: null,
  between: null,
  rate: null,
  tables: [],
  cell: null,
  finding: null,
  behind: null,
  severity: null,
  origin: null,
  rule: null,
  order: null,
  page: null,
  chart: null,
  help: null,
  embed: null,
  part: null,
  columns: [],
  row: null,
  find: null,
  sql: null,
};

/** The chart that is shown alone; null where none is, or where a frame shows a whole screen. */
export function embeddedChart({ embed, chart }: View): string | null {
  return embed === '1' ? chart : embed;
}

/** How one field stands in the address. `read` gets the parts between raw commas, decoded. */
interface Param<T> {
  readonly name: string;
  readonly read: (parts: readonly string[]) => T | undefined;
  /** Parts to write, or none to leave the parameter out. */
  readonly write: (value: T) => readonly string[];
}

function text(name: string): Param<string | null> {
  return {
    name,
    read: (parts) => (parts.length === 1 && parts[0] !== '' ? parts[0] : undefined),
    write: (value) => (value === null ? [] : [value]),
  };
}

function oneOf<T extends string>(name: string, allowed: readonly T[]): Param<T | null> {
  return {
    name,
    read: (parts) => allowed.find((value) => value === parts[0] && parts.length === 1),
    write: (value) => (value === null ? [] : [value]),
  };
}

function list(name: string): Param<readonly string[]> {
  return {
    name,
    read: (parts) => [...new Set(parts.filter((part) => part !== ''))],
    write: (value) => value,
  };
}

/** Two years in order of time. */
const span = (name: string): Param<readonly [number, number] | null> => ({
  name,
  read: (parts) => {
    const [from, to] = parts.map((part) => (/^\d{4}$/.test(part) ? Number(part) : NaN));
    if (parts.length !== 2 || from === undefined || to === undefined) return undefined;
    return from <= to ? [from, to] : undefined;
  },
  write: (value) => (value === null ? [] : value.map(String)),
});

const number = (name: string, digits: RegExp): Param<number | null> => ({
  name,
  read: (parts) => (parts.length === 1 && digits.test(parts[0]!) ? Number(parts[0]) : undefined),
  write: (value) => (value === null ? [] : [String(value)]),
});

const YEAR = /^\d{4}$/;

const cell: Param<View['cell']> = {
  name: 'cell',
  read: ([report, measure, ...rest]) =>
    report && measure && rest.length === 0 ? [report, measure] : undefined,
  write: (value) => value ?? [],
};

/** A place in a long list, from 1, which is where it begins. */
const place = (name: string): Param<number | null> => ({
  name,
  read: (parts) =>
    parts.length === 1 && /^[1-9]\d{0,6}$/.test(parts[0] ?? '') ? Number(parts[0]) : undefined,
  write: (value) => (value === null || value === 1 ? [] : [String(value)]),
});

const mode: Param<View['mode']> = {
  name: 'mode',
  read: (parts) => (parts.length === 1 && parts[0] === 'share' ? 'share' : undefined),
  write: (value) => (value === 'absolute' ? [] : [value]),
};

const behind: Param<View['behind']> = {
  name: 'behind',
  read: ([id, year = '', agency, ...rest]) =>
    id && /^\d{4}$/.test(year) && agency !== '' && rest.length === 0
      ? [id, Number(year), agency ?? null]
      : undefined,
  write: (value) =>
    value === null ? [] : [value[0], String(value[1]), ...(value[2] === null ? [] : [value[2]])],
};

type Params = { readonly [K in Exclude<keyof View, 'screen'>]: Param<View[K]> };

/** The documented list of address parameters, in the order in which they are written. */
export const PARAMS: Params = {
  release: text('release'),
  scope: oneOf<Scope>('scope', ['self', 'area', 'unknown']),
  years: span('years'),
  province: text('province'),
  prefecture: text('prefecture'),
  county: text('county'),
  level: text('level'),
  sector: text('sector'),
  agency: text('agency'),
  agencies: list('agencies'),
  measure: text('measure'),
  mode: mode,
  drawing: text('chart'),
  basis: oneOf<NonNullable<View['basis']>>('as', ['share', 'index']),
  base: number('base', YEAR),
  peers: text('peers'),
  least: number('least', /^(?:0|[1-9]\d{0,5})$/),
  pinned: text('pinned'),
  year: number('year', YEAR),
  between: span('between'),
  rate: text('rate'),
  tables: list('tables'),
  behind,
  cell,
  finding: text('finding'),
  severity: oneOf<Severity>('severity', ['error', 'warning', 'note']),
  origin: oneOf<Origin>('origin', ['source', 'parser']),
  rule: text('rule'),
  order: text('order'),
  page: place('page'),
  chart: text('card'),
  help: text('help'),
  embed: text('embed'),
  part: text('part'),
  columns: list('columns'),
  row: place('row'),
  find: text('find'),
  sql: text('sql'),
  language: oneOf('lang', ['zh', 'en']),
  theme: oneOf('theme', ['light', 'dark']),
};

const FIELDS = Object.keys(PARAMS) as (keyof Params)[];

/** Address of a view, from `#` on. Fields at their defaults are left out. */
export function encodeView(view: View): string {
  const query = FIELDS.flatMap((field) => {
    const parts = writeField(field, view);
    return parts.length === 0
      ? []
      : [`${PARAMS[field].name}=${parts.map(encodeURIComponent).join(',')}`];
  }).join('&');
  return `#/${encodeURIComponent(view.screen)}${query === '' ? '' : `?${query}`}`;
}

/**
 * View of an address. Never fails: an unknown screen becomes the first one, unknown
 * parameters are ignored and values that cannot be fall back to their defaults.
 */
export function decodeView(hash: string, screens: readonly string[]): View {
  const [path = '', query = ''] = splitOnce(hash.replace(/^#?\/?/, ''), '?');
  const named = decode(path);
  const screen = screens.find((id) => id === named) ?? screens[0] ?? EMPTY_VIEW.screen;
  const given = new Map(
    query
      .split('&')
      .map((pair) => splitOnce(pair, '='))
      .reverse(),
  );
  const read = FIELDS.map((field) => {
    const raw = given.get(PARAMS[field].name);
    const value = raw === undefined ? undefined : readField(field, raw);
    return [field, value ?? EMPTY_VIEW[field]];
  });
  return { ...EMPTY_VIEW, ...Object.fromEntries(read), screen } as View;
}

function writeField<K extends keyof Params>(field: K, view: View): readonly string[] {
  const param: Params[K] = PARAMS[field];
  return param.write(view[field] as never);
}

function readField(field: keyof Params, raw: string): unknown {
  const parts = raw.split(',').map(decode);
  return parts.includes(undefined) ? undefined : PARAMS[field].read(parts as string[]);
}

/** `undefined` for a broken percent escape. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function splitOnce(value: string, separator: string): [string, string] {
  const at = value.indexOf(separator);
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + separator.length)];
}
