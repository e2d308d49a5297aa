import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightFor, leastWidth, type ChartState, type ChartView } from '../../src/chart';
import { PRESETS, sizeOf } from '../../src/export';
import { drawSvg, textsIn } from './drawn-texts';
import { RANDOM_STATES } from './random';

const languages = fc.constantFrom('zh' as const, 'en' as const);

/** Texts that do not lie wholly within their picture. */
function cut(state: ChartState, view: ChartView): string[] {
  return textsIn(drawSvg(state, view)).flatMap((one) => {
    const inside =
      one.left >= -0.5 &&
      one.top >= -0.5 &&
      one.right <= view.width + 0.5 &&
      one.bottom <= view.height + 0.5;
    const at = [one.left, one.top, one.right, one.bottom].map((px) => px.toFixed(1)).join(' ');
    return inside ? [] : [`${one.text} @ ${at} of ${view.width} ${view.height}`];
  });
}

describe('every text of a picture lies within it', () => {
  for (const [kind, states] of Object.entries(RANDOM_STATES)) {
    it(`${kind}, on pages of any width`, () => {
      fc.assert(
        fc.property(
          states as fc.Arbitrary<ChartState>,
          languages,
          fc.integer({ min: 320, max: 1440 }),
          (state, language, page) => {
            const width = Math.max(page, leastWidth(state));
            const height = heightFor(state, width);
            const view = { theme: 'light', language, width, height, purpose: 'screen' } as const;
            expect(cut(state, view)).toEqual([]);
          },
        ),
        { numRuns: 60 },
      );
    });

    it(`${kind}, in files of any size`, () => {
      fc.assert(
        fc.property(
          states as fc.Arbitrary<ChartState>,
          languages,
          fc.constantFrom(...Object.values(PRESETS)),
          (state, language, preset) => {
            const { width, height } = sizeOf(preset);
            const view = { theme: 'light', language, width, height, purpose: 'export' } as const;
            expect(cut(state, view)).toEqual([]);
          },
        ),
        { numRuns: 40 },
      );
    });
  }
});
