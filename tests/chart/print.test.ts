import { beforeAll, describe, expect, it } from 'vitest';
import { families } from '../../src/families/registry';
import { colourOf, markerPath, type Colour, type StackState } from '../../src/chart';
import { lineCards } from '../../src/ui/topics';
import { patternOf, patternOver } from '../../src/chart/patterns';
import { PRESETS, renderSvg } from '../../src/export';
import { drawSvg } from './drawn-texts';
import { allStates, makeStates, type States } from './states';

let states: States;
beforeAll(async () => {
  states = await makeStates();
});

const coloursIn = (svg: string) => [...new Set(svg.match(/#[0-9a-f]{6}\b/gi) ?? [])];
const isGrey = (colour: string) => /^#(..)\1\1$/i.test(colour);

/** Colours of a topic's parts as stacks draw them, lowest first. */
function partsOf(topic: (typeof families)[number]['topics'][number]): Colour[] {
  return topic.groups.flatMap(({ hue, series }) =>
    series.map((_, step): Colour => ({ of: 'hue', hue, step, steps: series.length })),
  );
}

describe('without colours', () => {
  it('neighbours in the stack of every topic of every family have different patterns', () => {
    for (const { topics } of families) {
      for (const topic of topics.filter(({ chart }) => chart === 'stack')) {
        const patterns = partsOf(topic).map(patternOf);
        patterns.slice(1).forEach((pattern, i) => {
          expect(pattern, `${topic.id} ${String(i + 1)}`).not.toBe(patterns[i]);
        });
      }
    }
  });

  it('the outcomes of requests, the six groups, have six patterns', () => {
    const hues = ['granted', 'granted_in_part', 'denied', 'unable', 'rejected', 'other'];
    const patterns = hues.map((hue) => patternOf({ of: 'hue', hue, step: 0, steps: 1 }));
    expect(new Set(patterns).size).toBe(hues.length);
  });

  it('lines with a colour by meaning have marks of their own', () => {
    for (const family of families) {
      for (const card of family.topics.flatMap((topic) => lineCards(family, topic))) {
        const marks = card.colours.slice(0, 12).map(markerPath);
        expect(new Set(marks).size, `${family.id} ${card.id}`).toBe(marks.length);
      }
    }
  });

  it('a file for black-and-white print has greys only and says all that the coloured one says', () => {
    for (const [name, state] of allStates(states)) {
      const options = { theme: 'light', language: 'zh', size: PRESETS.slide_16_9 } as const;
      const words = (svg: string) => svg.replace(/<[^>]*>|\s/g, '');
      const [coloured, grey] = [
        renderSvg(state, options),
        renderSvg(state, { ...options, ink: 'grey' }),
      ];
      expect(
        coloursIn(grey).filter((colour) => !isGrey(colour)),
        name,
      ).toEqual([]);
      expect(words(grey), name).toBe(words(coloured));
    }
  });

  it('every part of a stack is patterned in its bars and beside its name alike', () => {
    const view = { theme: 'light', language: 'zh', width: 800, height: 400, purpose: 'screen' };
    const draw = (state: StackState, ink: 'colour' | 'patterned') =>
      drawSvg(state, { ...view, ink } as Parameters<typeof drawSvg>[1]);
    const marks = (svg: string) => svg.match(/stroke-opacity="0.55"|opacity="0.55"/g)?.length ?? 0;
    expect(marks(draw(states.outcomes, 'colour'))).toBe(0);
    expect(marks(draw(states.outcomes, 'patterned'))).toBeGreaterThan(20);
    // The colours stay: paper may have them.
    const first = colourOf(states.outcomes.parts[0]!.colour, 'light');
    expect(coloursIn(draw(states.outcomes, 'patterned'))).toContain(first);
  });
});

describe('a pattern', () => {
  it('stays within its box, however small', () => {
    const patterns = new Set(
      Array.from({ length: 8 }, (_, index) => patternOf({ of: 'picked', index })),
    );
    expect(patterns.size).toBe(8);
    for (const pattern of patterns) {
      for (const [width, height] of [
        [56, 80],
        [9, 10],
        [3, 40],
        [40, 0.5],
        [0, 0],
      ] as const) {
        const box = { left: 10, top: 20, right: 10 + width, bottom: 20 + height };
        for (const { shape } of patternOver(box, pattern, '#000000')) {
          const { x1, y1, x2, y2 } = shape as Record<'x1' | 'y1' | 'x2' | 'y2', number>;
          for (const x of [x1, x2]) {
            expect(x).toBeGreaterThanOrEqual(box.left - 1e-9);
            expect(x).toBeLessThanOrEqual(box.right + 1e-9);
          }
          for (const y of [y1, y2]) {
            expect(y).toBeGreaterThanOrEqual(box.top - 1e-9);
            expect(y).toBeLessThanOrEqual(box.bottom + 1e-9);
          }
        }
      }
    }
  });
});
