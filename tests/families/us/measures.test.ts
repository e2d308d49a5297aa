import { describe, expect, it } from 'vitest';
import { familyOf } from '../../../src/families/registry';
import { us } from '../../../src/families/us';
import { forms } from '../../../src/families/us/forms';

describe('measures of the FOIA annual reports', () => {
  it('has a measure for every column of every section, each once', () => {
    expect(familyOf('us')).toBe(us);
    const ids = us.measures.map((measure) => measure.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(214);
    expect(ids.every((id) => /^[a-z0-9_]+__[a-z0-9_]+$/u.test(id))).toBe(true);
    const titles = us.measures.map(({ label }) => label);
    expect(new Set(titles.map(({ zh }) => zh)).size).toBe(ids.length);
    expect(new Set(titles.map(({ en }) => en)).size).toBe(ids.length);
  });

  it('asks for section XI since 2017 only', () => {
    const xi = us.measures.filter((measure) => measure.officialRow.startsWith('XI.'));
    expect(xi.map(({ id, forms }) => [id, forms])).toEqual([
      ['subsection_c__used', ['2017']],
      ['postings__foia_office', ['2017']],
      ['postings__program_offices', ['2017']],
    ]);
  });

  it('never sums what cannot be added', () => {
    const apart = us.measures.filter(({ unit }) => unit === 'day' || unit === 'percentage');
    expect(apart.every(({ summable }) => summable === false)).toBe(true);
    const others = us.measures.filter((measure) => !apart.includes(measure));
    expect(others.every(({ summable }) => summable === undefined)).toBe(true);
  });

  it('gives sections of one form different elements', () => {
    for (const { sections } of forms) {
      expect(new Set(sections.map(({ element }) => element)).size).toBe(sections.length);
    }
  });
});
