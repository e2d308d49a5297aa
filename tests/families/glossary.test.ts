import { describe, expect, it } from 'vitest';
import { families } from '../../src/families/registry';
import { termsAbout } from '../../src/model/glossary';

describe.each(families.map((family) => [family.id, family] as const))(
  'terms of %s',
  (_, family) => {
    const groups = family.glossary ?? [];
    const entries = groups.flatMap((group) => group.entries);

    it('are there, each once, in both languages and with its source', () => {
      expect(entries.length).toBeGreaterThan(10);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      for (const { id, term, meaning, source } of entries) {
        for (const text of [term, meaning, source]) {
          expect(text.zh.trim(), id).not.toBe('');
          expect(text.en.trim(), id).not.toBe('');
          expect(text.en, id).not.toMatch(/\p{Script=Han}/u);
        }
        expect(source.zh, id).toMatch(/第|§|国办|手册/);
      }
    });

    it('explain what the family has', () => {
      const known = new Set([
        ...family.topics.map(({ id }) => id),
        ...family.series.map(({ id }) => id),
        ...family.indicators.map(({ id }) => id),
      ]);
      for (const { id, about = [] } of entries)
        for (const one of about) expect(known.has(one), `${id}: ${one}`).toBe(true);
    });

    it('are found for the cards of the overview', () => {
      const cards = family.overview ?? family.topics.map(({ id }) => id);
      const explained = cards.filter((id) => termsAbout(groups, id).length > 0);
      expect(explained.length / cards.length).toBeGreaterThan(0.7);
      const [first] = explained;
      expect(termsAbout(groups, `${first!}-years`)).toEqual(termsAbout(groups, first!));
      expect(termsAbout(groups, 'no such thing')).toEqual([]);
    });
  },
);
