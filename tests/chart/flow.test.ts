import { describe, expect, it } from 'vitest';
import { cn } from '../../src/families/cn';
import {
  flowState,
  heightFor,
  isEmpty,
  tilesState,
  toOption,
  toSummary,
  toTable,
} from '../../src/chart';
import { quantity, type FilledFlow } from '../../src/query';

const release = { id: 'cn', version: 'abc', synthetic: false };
const title = { zh: '流向', en: 'Flow' };
const node = (id: string) => ({ id, label: { zh: id, en: id }, hue: 'other' });

/** Two sources, two who ask, two ends; `values` run with the links. */
function filled(values: readonly (number | null)[]): FilledFlow {
  const whole = values.every((value) => value !== null);
  const links = [
    ['received', 'person'],
    ['received', 'firm'],
    ['person', 'granted'],
    ['person', 'denied'],
    ['firm', 'granted'],
    ['firm', 'denied'],
  ].map(([from, to]) => ({ from: from!, to: to!, value: { plus: [] } }));
  return {
    flow: {
      id: 'f',
      title,
      unit: 'request',
      forms: [],
      nodes: ['received', 'person', 'firm', 'granted', 'denied'].map(node),
      links,
    },
    year: 2020,
    values,
    whole,
    missing: whole ? [] : [{ measure: 'm', label: { zh: '某项', en: 'some figure' } }],
  };
}

const state = (values: readonly (number | null)[]) =>
  flowState({ title, scope: 'self', release, of: filled(values) });

describe('a flow', () => {
  it('keeps what does not add up and says so', () => {
    const drawn = state([20, 1, 16, 10, 1, 0]);
    const person = drawn.nodes.find(({ key }) => key === 'person')!;
    expect([person.incoming, person.outgoing]).toEqual([20, 26]);
    expect(drawn.caveats.map(({ zh }) => zh).join()).toContain('“person”进 20、出 26，相差 6');
    expect(toSummary(drawn, 'en').join(' ')).toContain(
      'person: 20 requests in but 26 requests out',
    );
  });

  it('names what is stated as 0 and keeps its links in the table', () => {
    const drawn = state([20, 0, 20, 0, 0, 0]);
    expect(drawn.nodes.map(({ key }) => key)).toEqual(['received', 'person', 'granted']);
    expect(drawn.caveats.map(({ zh }) => zh)).toContain('为 0，未画出：firm、denied。');
    expect(toTable(drawn).rows).toHaveLength(2);
  });

  it('draws nothing at all where one figure is blank, and names it', () => {
    const drawn = state([20, 0, null, 0, 0, 0]);
    expect(isEmpty(drawn)).toBe(true);
    expect(drawn.links).toEqual([]);
    expect(drawn.caveats.map(({ zh }) => zh).join()).toContain('不能成图：某项');
  });
});

describe('tiles of places', () => {
  const of = quantity(cn, 'received')!;
  const drawn = tilesState({
    title,
    scope: 'area',
    release,
    of,
    grid: cn.tiles!,
    ranking: {
      year: 2024,
      by: 'place',
      ranks: [
        { agency: '江苏省', label: { zh: '江苏省', en: '江苏省' }, value: 30, rank: 1 },
        { agency: '福建省', label: { zh: '福建省', en: '福建省' }, value: 0, rank: 2 },
        { agency: '', label: { zh: '未注明', en: 'not stated' }, value: 5, rank: 3 },
      ],
      total: 3,
      withoutData: [{ agency: '上海市', label: { zh: '上海市', en: '上海市' } }],
      tooSmall: [],
    },
  });
  const tile = (key: string) => drawn.tiles.find((one) => one.key === key)!;

  it('lie apart, 31 of them', () => {
    const places = new Set(cn.tiles!.map(({ column, row }) => `${String(column)} ${String(row)}`));
    expect(places.size).toBe(31);
  });

  it('tell 0 from nothing stated and from no report', () => {
    expect([tile('福建省').value, tile('福建省').gap]).toEqual([0, null]);
    expect([tile('上海市').value, tile('上海市').gap]).toEqual([null, 'not_stated']);
    expect([tile('北京市').value, tile('北京市').gap]).toEqual([null, 'no_report']);
  });

  it('name what has no tile', () => {
    expect(drawn.caveats.map(({ zh }) => zh)).toContain('不在方格图中：未注明。');
  });

  it.each([
    ['en', 360, 'JS'],
    ['en', 1400, 'Jiangsu'],
    ['zh', 360, '江苏'],
  ] as const)('are named so that all names can be read, %s in %i px', (language, width, name) => {
    const height = heightFor(drawn, width) * 2;
    const option = toOption(drawn, { theme: 'dark', language, width, height, purpose: 'screen' });
    const [series] = option.series as { renderItem: (item: { dataIndex: number }) => Drawn }[];
    const at = drawn.tiles.findIndex(({ key }) => key === '江苏省');
    const texts = drawn.tiles.flatMap((_, dataIndex) =>
      series!.renderItem({ dataIndex }).children.filter(({ type }) => type === 'text'),
    );
    expect(texts[2 * at]!.style.text).toBe(name);
    const sizes = texts.map(({ style }) => Number(/([\d.]+)px/.exec(style.font)?.[1]));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  });
});

interface Drawn {
  readonly children: readonly {
    readonly type: string;
    readonly style: { readonly text: string; readonly font: string };
  }[];
}
