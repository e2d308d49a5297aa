import type { Random } from './random';

/** How one report words and punctuates its labels; drawn once a report. */
export interface Wording {
  /** One of the wordings of a label; the first, official one most of the time. */
  of(labels: readonly string[]): string;
  /** A row number as this report prints it: `1.`, `1. `, `1、`, `（一）`, `(一)`. */
  number(official: string): string;
  /** Replaces punctuation of running labels: brackets and colons full or half width. */
  text(label: string): string;
}

export function drawWording(random: Random, official = false): Wording {
  const odd = !official && random.chance(0.5);
  const dot = official
    ? '.'
    : random.weighted([
        [6, '.'],
        [2, '. '],
        [1, '、'],
        [1, '．'],
        [0.5, ''],
      ] as const);
  const half = !official && random.chance(0.3);
  const space = !official && random.chance(0.15);
  const picked = new Map<string, string>();
  return {
    of(labels) {
      const key = labels.join('|');
      const known = picked.get(key);
      if (known !== undefined) return known;
      const label = odd && random.chance(0.4) ? random.pick(labels) : (labels[0] ?? '');
      picked.set(key, label);
      return label;
    },
    number(n) {
      if (/^\d/.test(n)) return dot === '' ? '' : n.replace('.', dot);
      const bracketed = half ? n.replace('（', '(').replace('）', ')') : n;
      return space && bracketed !== n ? `${bracketed} ` : bracketed;
    },
    text(label) {
      if (!half) return label;
      return label.replace(/（/g, '(').replace(/）/g, ')').replace(/：/g, ':').replace(/，/g, ',');
    },
  };
}
