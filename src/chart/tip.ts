/** Words in a tooltip. Styled by classes and attributes only: a strict CSP refuses inline styles. */
export interface Tip {
  readonly head: string;
  readonly rows: readonly TipRow[];
  readonly notes?: readonly string[];
}

/** A line of a tooltip; `mark` shows which shape of the drawing it is about. */
export type TipRow = readonly [label: string, value: string, mark?: TipMark];

/** A shape in a box of 10 by 10, and its colour. */
export interface TipMark {
  readonly path: string;
  readonly colour: string;
}

/** The swatch of an area or bar. */
export const SWATCH = 'M0 0L10 0L10 10L0 10Z';

export function tipHtml(tip: Tip): string {
  const marked = tip.rows.some(([, , mark]) => mark !== undefined);
  const rows = tip.rows.map(
    ([label, value, mark]) =>
      `<tr>${marked ? `<td>${markSvg(mark)}</td>` : ''}<th scope="row">${escape(label)}</th><td>${escape(value)}</td></tr>`,
  );
  const notes = (tip.notes ?? []).map((note) => `<p>${escape(note)}</p>`);
  return `<div class="chart-tip"><strong>${escape(tip.head)}</strong><table>${rows.join('')}</table>${notes.join('')}</div>`;
}

function markSvg(mark: TipMark | undefined): string {
  if (mark === undefined) return '';
  return `<svg viewBox="-1 -1 12 12" width="10" height="10" aria-hidden="true"><path d="${mark.path}" fill="${mark.colour}"/></svg>`;
}

function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (char) => entities[char]!);
}
