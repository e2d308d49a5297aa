import { describe, expect, it } from 'vitest';
import { cn } from '../../src/families/cn';
import { us } from '../../src/families/us';
import { breakdowns } from '../../src/ui/year-table';

describe('figures beside the one that a row is about', () => {
  it('are kinds of applicant and running totals', () => {
    const expected = cn.measures
      .map(({ id }) => id)
      .filter((id) => id.includes('__') && !id.endsWith('__total'));
    expect([...breakdowns(cn)].sort()).toEqual(expected.sort());
  });

  it('are none where a section has one line: all of it is shown', () => {
    expect([...breakdowns(us)]).toEqual([]);
  });
});
