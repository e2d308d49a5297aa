import { formatFigure, formatPercent } from '../format';
import type { FlowNodeState, FlowState, Language } from '../types';
import { gapOf, sizeOf } from './flow-state';

/** How many there were, who asked most, what most ended as, and what does not add up. */
export function flowSummary(state: FlowState, language: Language): string[] {
  const zh = language === 'zh';
  const last = Math.max(0, ...state.nodes.map(({ column }) => column));
  const ends = largest(state.nodes.filter(({ column }) => column === last));
  const between = last > 1 ? state.nodes.filter(({ column }) => column === 1) : [];
  const askers = between.length > 1 ? largest(between) : null;
  const first = state.nodes.filter(({ column }) => column === 0);
  const total = first.reduce((all, node) => all + sizeOf(node), 0);
  if (ends === null || total === 0) return [];
  const year = String(state.years?.[0] ?? '');
  const figure = (value: number) => formatFigure(value, state.unit, language);
  const told = (node: FlowNodeState, of: number) => {
    // Of who asked what they asked counts, whatever became of it.
    const own = node.incoming ?? 0;
    const words = [figure(own), formatPercent(own / of, language)];
    return zh
      ? `${node.label.zh}（${words.join('，')}）`
      : `${node.label.en} (${words.join(', ')})`;
  };
  const ended = state.nodes
    .filter(({ column }) => column === last)
    .reduce((all, node) => all + sizeOf(node), 0);
  const who = askers === null ? '' : told(askers, total);
  const where = told(ends, ended);
  const sentence = zh
    ? `${year} 年共 ${figure(total)}${who === '' ? '' : `，申请人以${who}最多`}，去向以${where}最多。`
    : `${year}: ${figure(total)} in all${who === '' ? '' : `, most from ${who}`}; most ended as ${where}.`;
  const uneven = state.nodes.filter((node) => gapOf(node) !== 0);
  return [
    sentence,
    ...uneven.map((node) =>
      zh
        ? `“${node.label.zh}”进 ${figure(node.incoming ?? 0)}、出 ${figure(node.outgoing ?? 0)}，两者不等。`
        : `${node.label.en}: ${figure(node.incoming ?? 0)} in but ${figure(node.outgoing ?? 0)} out.`,
    ),
  ];
}

function largest(nodes: readonly FlowNodeState[]): FlowNodeState | null {
  return nodes.reduce<FlowNodeState | null>(
    (best, node) => (best === null || sizeOf(node) > sizeOf(best) ? node : best),
    null,
  );
}
