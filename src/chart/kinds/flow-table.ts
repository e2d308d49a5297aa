import type { ChartTable, FlowState } from '../types';

/** A row a link, zeros too: where cases come from, where they go, how many. */
export function flowTable(state: FlowState): ChartTable {
  const nodes = new Map(state.nodes.map((node) => [node.key, node.label]));
  const year = state.years?.[0] ?? 0;
  return {
    columns: [
      { key: 'from', label: { zh: '来自', en: 'From' }, unit: null },
      { key: 'to', label: { zh: '去向', en: 'To' }, unit: null },
      { key: 'value', label: state.title, unit: state.unit },
    ],
    rows: state.links.flatMap((link) => {
      const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
      // Names of nodes through which nothing went stand in the notes.
      if (!from || !to) return [];
      return [
        [
          { value: from, gap: null },
          { value: to, gap: null },
          { value: link.value, gap: null, point: { key: link.key, year, agency: null } },
        ],
      ];
    }),
  };
}
