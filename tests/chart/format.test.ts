import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatFigure,
  formatNumber,
  formatPercent,
  formatValue,
  formatYears,
  unitText,
} from '../../src/chart';
import { formatLabels, formatYearList } from '../../src/chart/format';
import { niceScale, spread, textWidth, wrap, wrapTo } from '../../src/chart/layout';
import { chartTokens, colourOf } from '../../src/chart/palette';

describe('numbers', () => {
  it.each([
    [3525, false, '3,525', '3,525'],
    [7539.443252, false, '7,539.44', '7,539.44'],
    [0.1 + 0.2, false, '0.3', '0.3'],
    [-18, false, '−18', '−18'],
    [9999, true, '9,999', '9,999'],
    [12500, true, '1.3万', '12.5K'],
    [123456789, true, '1.2亿', '123M'],
    [1e12, true, '10,000亿', '1,000B'],
    [0, true, '0', '0'],
  ])('%d compact=%s', (value, compact, zh, en) => {
    expect(formatNumber(value, 'zh', compact)).toBe(zh);
    expect(formatNumber(value, 'en', compact)).toBe(en);
  });

  it('print labels that stand under each other at one precision', () => {
    expect(formatLabels([9799.09, 4637.2, 2000], 'USD', 'en')).toEqual([
      '9,799.09',
      '4,637.20',
      '2,000.00',
    ]);
    expect(formatLabels([3, 12], 'request', 'en')).toEqual(['3', '12']);
    expect(formatLabels([1.5, 2_000_000], 'USD', 'en')).toEqual(['1.5', '2M']);
    expect(formatLabels([0.5, 0.123], 'percent', 'zh')).toEqual(['50.0%', '12.3%']);
    expect(formatLabels([-1.25, 3], 'day', 'en')).toEqual(['−1.25', '3.00']);
  });

  it('print rates as their unit says', () => {
    expect(formatPercent(0.4356, 'zh')).toBe('43.6%');
    expect(formatValue(1, 'percent', 'en')).toBe('100.0%');
    expect(formatValue(0.02346, 'per_100', 'zh')).toBe('2.35');
    expect(formatValue(0.002, 'per_1000', 'en')).toBe('2');
    expect(formatChange(0.004, 'percent', 'zh')).toBe('+0.4%');
    expect(formatChange(-3, 'request', 'zh')).toBe('−3');
    expect(formatChange(-0.0002, 'points', 'en')).toBe('0.0');
    expect(formatChange(0.0002, 'points', 'en')).toBe('0.0');
  });

  it('name units and years', () => {
    expect(unitText('CNY 10,000 (万元)', 'zh')).toBe('万元');
    expect(unitText('CNY 10,000 (万元)', 'en')).toBe('CNY 10,000');
    expect(unitText('request', 'zh')).toBe('件');
    expect(unitText('per_100', 'zh')).toBe('每 100 件');
    expect(unitText('parsec', 'en')).toBe('parsec');
    expect(formatYears([2019, 2020], 'zh')).toBe('2019—2020 年');
    expect(formatYears([2019, 2019], 'en')).toBe('2019');
    expect(formatYearList([2013, 2014, 2015, 2018], 'zh')).toBe('2013—2015、2018');
  });
});

describe('layout', () => {
  it('keeps a closing mark behind a space from beginning a line', () => {
    expect(wrap('政政政） ，', 40, 12)).toEqual(['政政', '政） ，']);
  });

  it('breaks lines without losing a character, and not before closing marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'政府信息公开，。（）abc 123') }),
        fc.integer({ min: 120, max: 300 }),
        (text, width) => {
          const lines = wrap(text, width, 12);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）]/u);
          for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/（$/u);
        },
      ),
    );
  });

  it('cuts with … and stays within the width', () => {
    const lines = wrapTo('平潭综合实验区自然资源与生态环境局', 80, 12, 1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/…$/u);
    expect(textWidth(lines[0]!, 12)).toBeLessThanOrEqual(80);
  });

  it('ends scales on round numbers that hold all values', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -1_000_000, max: 1_000_000_000 }).map((value) => value / 1000),
          {
            minLength: 1,
          },
        ),
        (values) => {
          const { min, max, interval } = niceScale(values);
          expect(min).toBeLessThanOrEqual(Math.min(0, ...values) + 1e-6);
          expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values) * (1 - 1e-8));
          expect(interval).toBeGreaterThan(0);
          expect((max - min) / interval).toBeLessThan(12);
        },
      ),
    );
    expect(niceScale([218], 5, true)).toEqual({ min: 0, max: 250, interval: 50 });
    expect(niceScale([2], 5, true)).toEqual({ min: 0, max: 2, interval: 1 });
  });

  it('moves labels apart, in their order, within their room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 12 }),
        (wanted) => {
          const heights = wanted.map(() => 16);
          const placed = spread(wanted, heights, 0, 400);
          const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
          order.slice(1).forEach((index, i) => {
            expect(placed[index]! - placed[order[i]!]!).toBeGreaterThanOrEqual(16 - 1e-9);
          });
          for (const at of placed) expect(at).toBeLessThanOrEqual(392 + 1e-9);
          for (const at of placed) expect(at).toBeGreaterThanOrEqual(8 - 1e-9);
        },
      ),
    );
  });
});

/** Relative luminance and contrast of two colours, as WCAG 2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, blue] = [1, 3, 5].map((at) => {
      const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe('colours', () => {
  const HUES = ['granted', 'granted_in_part', 'denied', 'unable', 'rejected', 'other'];

  it.each(['light', 'dark'] as const)('%s: words can be read', (theme) => {
    const tokens = chartTokens(theme);
    expect(contrast(tokens.text, tokens.background)).toBeGreaterThan(7);
    expect(contrast(tokens.muted, tokens.background)).toBeGreaterThan(4.5);
    expect(contrast(tokens.muted, tokens.shade)).toBeGreaterThan(4.5);
    // Names at the ends of lines are printed in the line's colour.
    for (let index = 0; index < 8; index += 1) {
      const colour = colourOf({ of: 'picked', index }, theme);
      expect(contrast(colour, tokens.background), colour).toBeGreaterThan(4.5);
    }
  });

  it.each(['light', 'dark'] as const)('%s: steps of a family differ, families too', (theme) => {
    for (const hue of HUES) {
      const steps = Array.from({ length: 8 }, (_, step) =>
        colourOf({ of: 'hue', hue, step, steps: 8 }, theme),
      );
      for (const colour of steps) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      expect(new Set(steps).size).toBe(8);
    }
    const firsts = HUES.map((hue) => colourOf({ of: 'hue', hue, step: 0, steps: 1 }, theme));
    expect(new Set(firsts).size).toBe(HUES.length);
    expect(colourOf({ of: 'hue', hue: 'unheard of', step: 0, steps: 1 }, theme)).toBe(
      colourOf({ of: 'hue', hue: 'neutral', step: 0, steps: 1 }, theme),
    );
  });
});

describe('money of another country', () => {
  it('is told in its own sign and in large units, never in 万元', () => {
    expect(formatFigure(445.97, 'USD', 'en')).toBe('$445.97');
    expect(formatFigure(445.97, 'USD', 'zh')).toBe('445.97 美元');
    expect(formatFigure(668562958.82, 'USD', 'en')).toBe('$668.56 million');
    expect(formatFigure(668562958.82, 'USD', 'zh')).toBe('6.69 亿美元');
    expect(formatFigure(2434086.94, 'USD', 'zh')).toBe('243.41 万美元');
    expect(formatFigure(-1200, 'USD', 'en')).toBe('−$1,200');
  });

  it('is printed by one function with every other unit', () => {
    expect(formatFigure(0.436, 'percent', 'zh')).toBe('43.6%');
    expect(formatFigure(0.023, 'per_100', 'zh')).toBe('每 100 件 2.3');
    expect(formatFigure(0.023, 'per_100', 'en')).toBe('2.3 per 100');
    expect(formatFigure(25.1, 'CNY 10,000 (万元)', 'en')).toBe('CNY 251,000');
    expect(formatFigure(25.1, 'CNY 10,000 (万元)', 'zh')).toBe('25.1 万元');
  });
});
