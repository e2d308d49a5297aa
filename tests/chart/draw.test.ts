import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ChartState,
  chartTokens,
  type ChartView,
  colourOf,
  formatValue,
  frameLines,
  heightFor,
  markerPath,
  toOption,
} from '../../src/chart';
import { PRESETS, renderSvg } from '../../src/export';
import { allStates, makeStates, type States } from './states';

let states: States;
beforeAll(async () => {
  states = await makeStates();
});

interface Drawn {
  readonly texts: readonly { readonly text: string; readonly style: string }[];
  readonly paths: readonly { readonly d: string; readonly stroke: string; readonly fill: string }[];
  readonly width: number;
  readonly height: number;
}

/** What stands in an SVG. Throws where it is not well-formed XML. */
function read(svg: string): Drawn {
  const texts: { text: string; style: string }[] = [];
  const paths: { d: string; stroke: string; fill: string }[] = [];
  let box: string[] = [];
  const parser = new SaxesParser();
  let open = '';
  parser.on('opentag', (tag) => {
    open = tag.name;
    const attribute = (name: string) => String(tag.attributes[name] ?? '');
    if (tag.name === 'svg') box = attribute('viewBox').split(' ');
    if (tag.name === 'text') texts.push({ text: '', style: attribute('style') });
    if (tag.name === 'path') {
      paths.push({ d: attribute('d'), stroke: attribute('stroke'), fill: attribute('fill') });
    }
  });
  parser.on('text', (text) => {
    const last = texts.at(-1);
    if (last && (open === 'text' || open === 'tspan')) {
      texts[texts.length - 1] = { ...last, text: last.text + text };
    }
  });
  parser.on('closetag', () => {
    open = '';
  });
  parser.write(svg).close();
  return { texts, paths, width: Number(box[2]), height: Number(box[3]) };
}

const draw = (state: ChartState, more: Partial<Parameters<typeof renderSvg>[1]> = {}): Drawn =>
  read(renderSvg(state, { theme: 'light', language: 'zh', size: PRESETS.slide_16_9, ...more }));

/** All words of a picture without the breaks between its lines. */
const words = (drawn: Drawn): string =>
  drawn.texts
    .map((one) => one.text)
    .join('')
    .replace(/\s/g, '');

describe('an exported picture', () => {
  it('carries everything that explains it, in both languages and themes', () => {
    for (const [name, state] of allStates(states)) {
      for (const language of ['zh', 'en'] as const) {
        for (const theme of ['light', 'dark'] as const) {
          const found = words(draw(state, { language, theme }));
          const lines = frameLines(state, language);
          for (const line of [lines.title, lines.subtitle, ...lines.notes, lines.source]) {
            expect(found, `${name} ${language}`).toContain(line.replace(/\s/g, ''));
          }
        }
      }
    }
  });

  it('leaves out only what is turned off', () => {
    const off = words(draw(states.received, { show: { title: false, source: false } }));
    expect(off).not.toContain('数据版本');
    expect(off).toContain('N=4份年报');
    expect(off).toContain('单位：件');
  });

  it('keeps text as text, with fonts named, and its true size', () => {
    const svg = renderSvg(states.received, {
      theme: 'light',
      language: 'zh',
      size: PRESETS.a4_half,
    });
    expect(svg).toMatch(/^<svg width="8cm" height="7cm"/);
    const { texts } = read(svg);
    for (const one of texts) expect(one.style).toContain('Noto Sans SC');
  });

  it('is the same however often it is drawn, in every preset', () => {
    for (const size of Object.values(PRESETS)) {
      const options = { theme: 'light', language: 'en', size } as const;
      const once = renderSvg(states.shares, options);
      expect(renderSvg(states.shares, options)).toBe(once);
    }
  });

  it('has no background when it is to be transparent', () => {
    const { background } = chartTokens('dark');
    const svg = (transparent: boolean) =>
      renderSvg(states.rank, {
        theme: 'dark',
        language: 'zh',
        size: PRESETS.square,
        transparent,
      });
    expect(svg(false)).toContain(`fill="${background}"`);
    expect(svg(true).slice(0, 400)).not.toContain(`fill="${background}"`);
  });

  it('escapes what could be markup', () => {
    const odd = { ...states.received, title: { zh: '<b>甲&乙</b>', en: '<b>' } };
    expect(words(draw(odd))).toContain('<b>甲&乙</b>');
  });
});

describe('a drawn trend', () => {
  it('draws one stroke for each run of years and none between', () => {
    const colour = colourOf({ of: 'picked', index: 0 }, 'light');
    const { paths } = draw(states.group);
    const strokes = paths.filter((path) => path.stroke === colour && path.fill === 'none');
    // 2018 stands alone: a point without a stroke to anywhere. 2019-2021 and 2023-2024 are strokes.
    expect(strokes.map((path) => path.d.match(/[ML]/g)!.length).sort()).toEqual([1, 2, 3]);
  });

  it('writes the years, the note of the break and the shade’s reason', () => {
    const found = draw(states.procurement).texts.map((one) => one.text);
    expect(found.filter((text) => text === '未统计')).toHaveLength(2);
    for (const year of ['2018', '2019', '2020', '2021']) expect(found).toContain(year);
    expect(words(draw(states.received))).toContain('2019年起按修订后《条例》');
  });

  it('labels lines at their ends where there are several', () => {
    const found = words(draw(states.compare));
    expect(found).toContain('宿迁市人民政府54.0%');
    expect(found).toContain('沭阳县人民政府55.0%');
  });
});

describe('on screen', () => {
  const view: ChartView = {
    theme: 'light',
    language: 'zh',
    width: 390,
    height: 280,
    purpose: 'screen',
  };

  it('leaves title and notes to the page', () => {
    const option = JSON.stringify(toOption(states.received, view));
    expect(option).not.toContain('数据版本');
    expect(option).toContain('2019 年起');
  });

  it('says in a tooltip what each point is, with nothing that could run or be styled', () => {
    const odd = {
      ...states.compare,
      lines: states.compare.lines.map((line, i) =>
        i === 0 ? { ...line, label: { zh: '<img src=x onerror=alert(1)>', en: '' } } : line,
      ),
    };
    const option = toOption(odd, view) as {
      tooltip: { formatter: (hit: unknown) => string };
    };
    const html = option.tooltip.formatter([{ value: [2023, 0.4] }]);
    expect(html).toContain('宿迁市人民政府');
    expect(html).toContain('43.6%');
    expect(html).toContain('无年报');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('style=');
  });

  it('marks each line of a tooltip as it is drawn, the highest first, those without a value last', () => {
    const option = toOption(states.compare, view) as {
      tooltip: { formatter: (hit: unknown) => string };
    };
    const html = option.tooltip.formatter([{ value: [2023, 0.4] }]);
    const names = [...html.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map((m) => m[1]);
    const value = (name: string | undefined) =>
      states.compare.lines
        .find(({ label }) => label.zh === name)
        ?.points.find(({ year }) => year === 2023)?.value ?? -1;
    const drawnLines = names.filter((name) =>
      states.compare.lines.some(({ label }) => label.zh === name),
    );
    expect(drawnLines.map(value)).toEqual(drawnLines.map(value).sort((a, b) => b - a));
    for (const { colour } of states.compare.lines) {
      expect(html).toContain(`d="${markerPath(colour)}" fill="${colourOf(colour, 'light')}"`);
    }
    // Each is of one body, whose one report needs no N.
    expect(html).not.toContain('N =');
    const parts = toOption(states.outcomes, view) as typeof option;
    const first = states.outcomes.parts[0]!;
    expect(parts.tooltip.formatter([{ dataIndex: 0 }])).toContain(
      `fill="${colourOf(first.colour, 'light')}"`,
    );
  });
});

describe('names too long for the end of a line', () => {
  const phone: ChartView = {
    theme: 'light',
    language: 'en',
    width: 350,
    height: 420,
    purpose: 'screen',
  };
  const named = (names: readonly string[]) => ({
    ...states.compare,
    lines: states.compare.lines.map((line, i) => ({
      ...line,
      label: { zh: names[i] ?? '', en: names[i] ?? '' },
    })),
  });
  const textsOf = (state: ChartState, view: ChartView): string[] => {
    const option = toOption(state, view) as {
      graphic: { elements: { type: string; style: { text?: string } }[] };
    };
    return option.graphic.elements.flatMap(({ style }) => style.text ?? []);
  };
  const LONG = [
    'Bureau of Alcohol, Tobacco, Firearms and Explosives of the first kind',
    'Bureau of Alcohol, Tobacco, Firearms and Explosives of another kind',
    'Office of the Under Secretary for Management and Administration',
  ];

  it('stand above in full, each behind the mark of its line, and none is cut', () => {
    const state = named(LONG);
    const texts = textsOf(state, phone);
    expect(texts.join('')).not.toContain('…');
    const together = texts.join(' ');
    for (const { label } of state.lines) expect(together).toContain(label.en.split(' ').at(-2));
    // The ends keep their figures.
    const figures = state.lines.map((line) => {
      const last = line.points.findLast(({ value }) => value !== null)!;
      return formatValue(last.value!, state.unit, 'en');
    });
    for (const figure of figures) expect(texts).toContain(figure);
    expect(heightFor(state, 350)).toBeGreaterThan(heightFor(named(['A', 'B', 'C']), 350));
  });

  it('stay at the ends where they fit', () => {
    const texts = textsOf(named(['Army', 'Navy', 'Air Force']), phone);
    expect(texts.some((text) => /^Army \d/.test(text))).toBe(true);
    const wide = textsOf(named(LONG), { ...phone, width: 1300 });
    expect(wide.join('')).not.toContain('…');
  });
});
