import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/query';
import { changeText } from '../../src/ui/figures';
import { CATALOGUES } from '../../src/ui/messages';

const point = (value: number, year: number) => ({
  year,
  value,
  stated: 40,
  reports: 40,
  segment: 0,
  gap: null,
});

const figure = (unit: string, now: number, then: number): Figure => ({
  key: 'denial_rate',
  label: { zh: '不予公开率', en: 'Denial rate' },
  unit,
  point: point(now, 2024),
  previous: { point: point(then, 2023), joins: true },
  change: { absolute: now - then, ratio: then === 0 ? null : (now - then) / then, agencies: 40 },
});

describe('the change of a figure', () => {
  it.each([
    ['percent', 0.0764, 0.07642, '与上年持平', 'same as the year before'],
    ['percent', 0.08, 0.0764, '比上年增加 0.4 个百分点', 'up 0.4 points on the year before'],
    ['requests', 90, 100, '比上年减少 10.0%', 'down 10.0% on the year before'],
    ['requests', 100, 100, '与上年持平', 'same as the year before'],
  ])('is told in words: %s %d after %d', (unit, now, then, zh, en) => {
    expect(changeText(figure(unit, now, then), CATALOGUES.zh, 'zh')).toBe(zh);
    expect(changeText(figure(unit, now, then), CATALOGUES.en, 'en')).toBe(en);
  });
});
