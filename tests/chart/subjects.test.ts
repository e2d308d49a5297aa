import { beforeAll, describe, expect, it } from 'vitest';
import { frameLines, heightFor, leastWidth, toOption, toSummary, toTable } from '../../src/chart';
import { heatColour, inkOn } from '../../src/chart/palette';
import { renderSvg, PRESETS } from '../../src/export';
import { makeStates, type States } from './states';

let states: States;
beforeAll(async () => {
  states = await makeStates();
});

const svg = (state: States['heatYears'] | States['movers'], language: 'zh' | 'en' = 'zh') =>
  renderSvg(state, { theme: 'light', language, size: PRESETS.slide_16_9 });

describe('a heatmap by year', () => {
  it('has a row a part, a column a year that asked, shares that add up', () => {
    const { columns, rows } = states.heatYears;
    expect(columns.map((column) => [column.key, column.total, column.small])).toEqual([
      ['2020', 110, false],
      ['2021', 1112, false],
    ]);
    expect(rows.map((row) => row.key)).toEqual([
      'granted',
      'granted_in_part',
      'denied',
      'unable',
      'rejected',
      'other_handling',
    ]);
    for (const c of [0, 1]) {
      expect(rows.reduce((sum, row) => sum + row.cells[c]!.share!, 0)).toBeCloseTo(1, 12);
    }
  });

  it('prints the figure of every cell', () => {
    // 36 of 110 granted in 2020, 52 of 110 not held.
    for (const figure of ['32.7', '47.3', '89.8']) expect(svg(states.heatYears)).toContain(figure);
  });

  it('is the same as a table', () => {
    const { rows } = toTable(states.heatYears);
    expect(rows[0]!.map((cell) => cell.value)[1]).toBeCloseTo(36 / 110, 12);
    expect(rows[0]![1]!.point).toEqual({ key: 'granted', year: 2020, agency: null });
    expect(
      rows
        .at(-1)!
        .map((cell) => cell.value)
        .slice(1),
    ).toEqual(['110', '1,112']);
  });

  it('says what is most frequent', () => {
    expect(toSummary(states.heatYears, 'zh')).toEqual(['2021 年最多的是“不予处理”（89.8%）。']);
    expect(toSummary(states.heatYears, 'en')).toEqual([
      'Most frequent in 2021: Not processed (89.8%).',
    ]);
  });
});

describe('a heatmap by agency', () => {
  it('marks few cases and says who they are; names who has no report', () => {
    const { columns } = states.heatAgencies;
    expect(columns.map((column) => [column.total, column.small])).toEqual([
      [12, true],
      [100, false],
      [null, false],
    ]);
    const { notes } = frameLines(states.heatAgencies, 'zh');
    expect(notes.join()).toContain('合计不足 20 件');
    expect(notes.join()).toContain('湖区政府');
    expect(notes).toContain('无数据：nobody');
  });

  it('hatches them, in shares only', () => {
    const lines = (state: States['heatAgencies']) =>
      svg(state).match(/stroke-opacity|opacity="0.28"/g);
    expect(lines(states.heatAgencies)!.length).toBeGreaterThan(20);
    expect(lines({ ...states.heatAgencies, mode: 'absolute' })).toBeNull();
  });

  it('keeps room for names and figures, and scrolls rather than squeeze', () => {
    expect(leastWidth(states.heatAgencies)).toBeGreaterThan(leastWidth(states.heatYears));
    expect(heightFor(states.heatAgencies, 390)).toBeGreaterThan(6 * 24);
  });
});

describe('the colour of a cell', () => {
  it('is as light in every hue for the same heat, and bears its ink', () => {
    const lightness = (colour: string): number => {
      const [r, g, b] = [1, 3, 5].map(
        (at) => (parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2,
      );
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    for (const theme of ['light', 'dark'] as const) {
      for (let heat = 0; heat <= 1; heat += 0.05) {
        const some = ['denied', 'unable', 'rejected', 'other'].map((hue) =>
          heatColour(hue, heat, theme),
        );
        const light = some.map(lightness);
        expect(Math.max(...light) - Math.min(...light)).toBeLessThan(0.09);
        for (const colour of some) {
          const ink = inkOn(colour) === '#ffffff' ? 1 : 0;
          const [high, low] = [Math.max(ink, lightness(colour)), Math.min(ink, lightness(colour))];
          expect((high + 0.05) / (low + 0.05), colour).toBeGreaterThan(4.3);
        }
      }
    }
  });
});

describe('what moved between two years', () => {
  it('is in points of the share, the largest move first, among the same agencies', () => {
    const { bars } = states.movers;
    const shares = bars.map((bar) => [bar.key, bar.before, bar.after]);
    // 2020: 110 in all; 2021: 112 without the one that only reports then.
    expect(shares[0]).toEqual(['granted', 36 / 110, 69 / 112]);
    expect(bars.map((bar) => Math.abs(bar.change))).toEqual(
      bars.map((bar) => Math.abs(bar.change)).toSorted((a, b) => b - a),
    );
    expect(bars.reduce((sum, bar) => sum + bar.change, 0)).toBeCloseTo(0, 12);
    expect(frameLines(states.movers, 'zh').notes).toContain('只计两年都有年报的 2 个机关。');
    expect(frameLines(states.movers, 'zh').subtitle).toContain('单位：个百分点');
  });

  it('tells the ends in a sentence, and prints signs in the picture', () => {
    expect(toSummary(states.movers, 'zh')[0]).toBe(
      '2020 年至 2021 年，占比上升最多的是“予以公开”，上升 28.9 个百分点（32.7% 至 61.6%）；下降最多的是“无法提供”，下降 26.7 个百分点（47.3% 至 20.5%）。',
    );
    expect(svg(states.movers)).toContain('+28.9');
    expect(svg(states.movers)).toContain('−26.7');
  });

  it('reaches as far to the left as to the right', () => {
    const option = toOption(states.movers, {
      theme: 'light',
      language: 'zh',
      width: 600,
      height: 300,
      purpose: 'screen',
    }) as { xAxis: { min: number; max: number } };
    expect(option.xAxis.min).toBe(-option.xAxis.max);
  });
});

describe('places in order', () => {
  it('are called places', () => {
    expect(toSummary(states.places, 'zh')[0]).toContain('个地区中');
    expect(toTable(states.places).columns[1]!.label.zh).toBe('地区');
  });
});
