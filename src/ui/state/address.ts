import { EMPTY_VIEW, type View } from './view';
import { PARAMS, type Params } from './view-params';

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
