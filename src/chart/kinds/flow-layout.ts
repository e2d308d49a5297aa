import { spread, type Box } from '../layout';
import { LINE_HEIGHT } from '../picture';
import type { FlowLinkState, FlowNodeState, FlowState } from '../types';
import { gapOf, sizeOf } from './flow-state';

export const NODE_WIDTH = 12;
const BETWEEN = 10;

/** Where a node lies, and the middle of its label. */
export interface PlacedNode {
  readonly node: FlowNodeState;
  readonly x: number;
  readonly top: number;
  readonly height: number;
  /** Height of what comes in or goes out with no counterpart; 0 where both agree. */
  readonly gap: number;
  readonly label: number;
}

/** A band from one node to another. */
export interface PlacedLink {
  readonly link: FlowLinkState;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly width: number;
}

/** Nodes in columns over a box's width, one scale for all, in the order of the flow. */
export function flowLayout(
  state: FlowState,
  box: Box,
): { readonly nodes: readonly PlacedNode[]; readonly links: readonly PlacedLink[] } {
  const columns = Math.max(1, ...state.nodes.map(({ column }) => column + 1));
  const inColumn = Array.from({ length: columns }, (_, c) =>
    state.nodes.filter(({ column }) => column === c),
  );
  const height = box.bottom - box.top;
  const scale = Math.min(
    ...inColumn
      .filter((own) => own.length > 0)
      .map((own) => {
        const free = height - (own.length - 1) * BETWEEN;
        return Math.max(1, free) / own.reduce((all, node) => all + sizeOf(node), 0);
      }),
  );
  const step = columns === 1 ? 0 : (box.right - box.left - NODE_WIDTH) / (columns - 1);
  const nodes = inColumn.flatMap((own, c) => {
    const heights = own.map((node) => Math.max(1, sizeOf(node) * scale));
    let top = box.top;
    const tops = heights.map((one) => {
      const at = top;
      top += one + BETWEEN;
      return at;
    });
    const labels = spread(
      tops.map((at, i) => at + heights[i]! / 2),
      own.map(() => LINE_HEIGHT),
      box.top - LINE_HEIGHT / 2,
      box.bottom + LINE_HEIGHT / 2,
    );
    return own.map((node, i) => ({
      node,
      x: box.left + c * step,
      top: tops[i]!,
      height: heights[i]!,
      gap: Math.abs(gapOf(node)) * scale,
      label: labels[i]!,
    }));
  });
  return { nodes, links: bands(state.links, nodes, scale) };
}

/** Bands leave and enter a node one below the other, in the order of the flow. */
function bands(
  links: readonly FlowLinkState[],
  nodes: readonly PlacedNode[],
  scale: number,
): PlacedLink[] {
  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const used = new Map<string, number>();
  const next = (side: string, key: string, width: number): number => {
    const from = used.get(`${side} ${key}`) ?? 0;
    used.set(`${side} ${key}`, from + width);
    return from + width / 2;
  };
  return links.flatMap((link) => {
    const from = byKey.get(link.from);
    const to = byKey.get(link.to);
    if (link.value <= 0 || !from || !to) return [];
    const width = link.value * scale;
    return [
      {
        link,
        width,
        from: { x: from.x + NODE_WIDTH, y: from.top + next('out', link.from, width) },
        to: { x: to.x, y: to.top + next('in', link.to, width) },
      },
    ];
  });
}
