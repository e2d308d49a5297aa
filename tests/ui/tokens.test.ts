import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartTokens } from '../../src/chart';

const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split(":root[data-theme='dark']");
const themes = { light: tokens(lightCss), dark: tokens(darkCss) };

function tokens(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  );
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const theme = themes[name];

  it('draws charts in the colours of the page', () => {
    const chart = chartTokens(name);
    expect({
      surface: theme['surface'],
      ink: theme['ink'],
      muted: theme['ink-muted'],
    }).toEqual({ surface: chart.background, ink: chart.text, muted: chart.muted });
  });

  it.each([
    ['ink', 'surface'],
    ['ink', 'page'],
    ['ink', 'surface-sunk'],
    ['ink-muted', 'surface'],
    ['ink-muted', 'page'],
    ['ink-muted', 'surface-sunk'],
    ['accent', 'surface'],
    ['accent', 'page'],
    ['accent', 'accent-soft'],
    ['on-accent', 'accent'],
    ['error', 'surface'],
    ['error', 'error-soft'],
    ['warning', 'surface'],
    ['warning', 'warning-soft'],
    ['note', 'surface'],
    ['note', 'note-soft'],
    ['on-mark', 'mark'],
  ])('prints %s on %s with contrast AA', (text, ground) => {
    expect(contrast(theme[text]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['surface', 'page'])('shows borders of controls and focus on %s', (ground) => {
    expect(contrast(theme['focus']!, theme[ground]!)).toBeGreaterThanOrEqual(3);
    if (ground === 'surface') {
      expect(contrast(theme['rule-strong']!, theme[ground]!)).toBeGreaterThanOrEqual(3);
    }
  });
});
