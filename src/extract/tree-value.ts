import type { Cell } from '../model/report';
import type { TreeElement } from '../model/document';
import type { PathValue, TreeColumn, TreeLayout } from '../model/tree-form';

/** What stands at a figure's place, before it becomes a cell. */
export type TreeReading = Pick<Cell, 'value' | 'state' | 'raw'> & { readonly line: number };

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/u;
/** `<1`: less than a whole one. */
const LESS_THAN_ONE = /^<\s*1$/u;

/**
 * Reads a figure as written. Outer blanks do not count. `N/A` in any spelling is a filler, and
 * so is the placeholder that the form's own export puts in its place; `<1` counts as 0 whole
 * days. Whatever is no plain number (`12,3`, `0N/A`) is unreadable: nobody guesses.
 */
export function readFigure(
  text: string,
  line: number,
  notApplicable: RegExp,
  placeholder?: string,
): TreeReading {
  const raw = text.trim();
  const reading = (state: Cell['state'], value: number | null = null) => ({
    state,
    value,
    raw,
    line,
  });
  if (raw === '') return reading('blank');
  if (raw === placeholder || notApplicable.test(raw)) return reading('filler');
  if (LESS_THAN_ONE.test(raw)) return reading('stated', 0);
  return NUMBER.test(raw) ? reading('stated', Number(raw)) : reading('unreadable');
}

/** The figure of a column below its item. */
export function readColumn(
  item: TreeElement,
  { value }: TreeColumn,
  { notApplicable }: TreeLayout,
): TreeReading {
  if (value.kind === 'path') return readPath(item, value, notApplicable);
  const entries = item.children.filter((child) => child.name === value.entry);
  const entry =
    value.kind === 'position'
      ? entries[value.position - 1]
      : entries.find((one) => below(one, [value.code])?.text.trim() === value.is);
  if (entry === undefined) {
    // A list names what happened: what it does not name happened 0 times.
    return value.kind === 'coded'
      ? { state: 'stated', value: 0, raw: '', line: item.line }
      : { state: 'absent', value: null, raw: '', line: item.line };
  }
  const figure = below(entry, [value.value]);
  return figure === undefined
    ? { state: 'absent', value: null, raw: '', line: entry.line }
    : readFigure(figure.text, figure.line, notApplicable);
}

function readPath(item: TreeElement, value: PathValue, notApplicable: RegExp): TreeReading {
  const figure = [value.path, ...(value.earlier ?? [])]
    .map((path) => below(item, path))
    .find((element) => element !== undefined);
  if (figure) {
    const { placeholder, placeholderBeside: beside } = value;
    const besideIsNone = beside && below(item, beside.path)?.text.trim() === placeholder;
    const none = besideIsNone && figure.text.trim() === beside.text ? beside.text : placeholder;
    return readFigure(figure.text, figure.line, notApplicable, none);
  }
  const code = value.code && below(item, value.code.path);
  if (!code) return { state: 'absent', value: null, raw: '', line: item.line };
  const means = value.code?.means[code.text.trim()];
  return means
    ? { state: 'stated', value: means.value, raw: means.raw, line: code.line }
    : { state: 'unreadable', value: null, raw: code.text.trim(), line: code.line };
}

/** The first element at the end of a path of names. */
export function below(element: TreeElement, path: readonly string[]): TreeElement | undefined {
  return path.reduce<TreeElement | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    element,
  );
}
