/** Words in a tooltip. Styled by classes only: a strict CSP refuses inline styles. */
export interface Tip {
  readonly head: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly notes?: readonly string[];
}

export function tipHtml(tip: Tip): string {
  const rows = tip.rows.map(
    ([label, value]) => `<tr><th scope="row">${escape(label)}</th><td>${escape(value)}</td></tr>`,
  );
  const notes = (tip.notes ?? []).map((note) => `<p>${escape(note)}</p>`);
  return `<div class="chart-tip"><strong>${escape(tip.head)}</strong><table>${rows.join('')}</table>${notes.join('')}</div>`;
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
