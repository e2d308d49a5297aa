import type { Origin, Scope, Severity } from '../../model/report';
import type { View } from './view';

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

/** One parameter for each field but the screen, which is the path of the address. */
export type Params = { readonly [K in Exclude<keyof View, 'screen'>]: Param<View[K]> };

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
  basis: oneOf<NonNullable<View['basis']>>('as', ['share', 'agency', 'index']),
  base: number('base', YEAR),
  axes: oneOf('axes', ['own']),
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
  report: text('report'),
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
