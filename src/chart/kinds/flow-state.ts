import type { Text } from '../../model/text';
import type { FilledFlow } from '../../query/questions/flow';
import { formatNumber } from '../format';
import { frameOf, type FrameInput } from '../frame';
import type { FlowLinkState, FlowNodeState, FlowState } from '../types';

/** The filled flow of one report with what explains it. */
export interface FlowInput extends FrameInput {
  readonly of: FilledFlow;
}

/**
 * What a flow shows: its nodes in columns from source to end, its links with their values. What
 * comes in and what goes out of a node between may differ where the report does not add up: both
 * are kept and the difference is told. Nodes through which nothing went are named, not drawn.
 * A flow with a link that is not stated has no links: half a flow would look like a whole one.
 */
export function flowState(input: FlowInput): FlowState {
  const { flow, values, whole, missing, year } = input.of;
  const links = whole
    ? flow.links.map(({ from, to }, i): FlowLinkState => ({
        key: `${from} ${to}`,
        from,
        to,
        value: values[i] ?? 0,
      }))
    : [];
  const sum = (end: 'from' | 'to', id: string) =>
    links.filter((link) => link[end] === id).reduce((all, { value }) => all + value, 0);
  const depth = depths(flow.links);
  const all = flow.nodes.map((node): FlowNodeState => {
    const enters = flow.links.some(({ to }) => to === node.id);
    const leaves = flow.links.some(({ from }) => from === node.id);
    return {
      key: node.id,
      label: node.label,
      hue: node.hue,
      column: depth.get(node.id) ?? 0,
      incoming: enters ? sum('to', node.id) : null,
      outgoing: leaves ? sum('from', node.id) : null,
    };
  });
  const nodes = all.filter((node) => sizeOf(node) > 0);
  const unused = all.filter((node) => sizeOf(node) === 0);
  return {
    ...frameOf(input, {
      unit: flow.unit,
      years: [year, year],
      reports: { stated: whole ? 1 : 0, total: 1 },
      formula: null,
      withoutData: [],
      caveats: [
        ...nodes.flatMap(imbalance),
        ...(whole ? named({ zh: '为 0，未画出', en: 'Stated as 0 and not drawn' }, unused) : []),
        ...unstated(whole, missing),
      ],
    }),
    kind: 'flow',
    nodes,
    links,
  };
}

/** The larger of what comes in and goes out: as high as the node is drawn. */
export function sizeOf({ incoming, outgoing }: FlowNodeState): number {
  return Math.max(incoming ?? 0, outgoing ?? 0);
}

/** What comes in less what goes out; 0 for sources, ends and nodes that balance. */
export function gapOf({ incoming, outgoing }: FlowNodeState): number {
  return incoming === null || outgoing === null ? 0 : incoming - outgoing;
}

/** Steps from a source to each node, the longest way. */
function depths(
  links: readonly { readonly from: string; readonly to: string }[],
): Map<string, number> {
  const found = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const into = links.filter(({ to }) => to === id);
    const depth = into.length === 0 ? 0 : 1 + Math.max(...into.map(({ from }) => depthOf(from)));
    found.set(id, depth);
    return depth;
  };
  for (const { from, to } of links) {
    depthOf(from);
    depthOf(to);
  }
  return found;
}

function imbalance(node: FlowNodeState): Text[] {
  const gap = gapOf(node);
  if (gap === 0) return [];
  const told = (language: 'zh' | 'en') =>
    [node.incoming ?? 0, node.outgoing ?? 0, Math.abs(gap)].map((value) =>
      formatNumber(value, language),
    );
  const [inZh, outZh, gapZh] = told('zh');
  const [inEn, outEn, gapEn] = told('en');
  return [
    {
      zh: `“${node.label.zh}”进 ${inZh!}、出 ${outZh!}，相差 ${gapZh!}：原表如此，照画不补。`,
      en: `${node.label.en}: ${inEn!} come in and ${outEn!} go out, ${gapEn!} apart, as the report has it.`,
    },
  ];
}

function unstated(whole: boolean, missing: FilledFlow['missing']): Text[] {
  if (missing.length === 0) return [];
  return whole
    ? named({ zh: '年报未填，故只画合计', en: 'Not stated, so totals only are drawn' }, missing)
    : named({ zh: '年报未填或无法识读，不能成图', en: 'Not stated, so nothing is drawn' }, missing);
}

/** Names printed where there are many. */
const NAMED = 8;

function named(what: Text, some: readonly { readonly label: Text }[]): Text[] {
  if (some.length === 0) return [];
  const list = (language: 'zh' | 'en') =>
    some
      .slice(0, NAMED)
      .map(({ label }) => label[language])
      .join(language === 'zh' ? '、' : ', ');
  const more = some.length - NAMED;
  return [
    {
      zh: `${what.zh}：${list('zh')}${more > 0 ? ` 等 ${String(some.length)} 项` : ''}。`,
      en: `${what.en}: ${list('en')}${more > 0 ? ` and ${String(more)} more` : ''}.`,
    },
  ];
}
