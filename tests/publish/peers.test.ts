import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PeerRule } from '../../src/model/rule';
import { report } from './family';
import { publish } from './publish';

const rule: PeerRule = {
  id: 'far',
  statement: { zh: '相差太远', en: 'too far' },
  measures: ['spending', 'loans_total'],
  minimumPeers: 10,
  factor: 1000,
  spread: 5,
  message: ({ value, median, peers }) => ({
    zh: `${value} 对 ${median}（${peers}）`,
    en: `${value} against ${median} (${peers})`,
  }),
};

/** Libraries of one year and level, each with its spending. */
const libraries = (spending: readonly (number | null)[]) =>
  spending.map((amount, i) => ({
    path: `${String(i).padStart(3, '0')}.txt`,
    reports: [
      report(amount === null ? { loans_adults: 1 } : { spending: amount }, {
        agencyName: `图书馆${String(i)}`,
        agencyId: null,
        level: 'town',
        year: 2015,
      }),
    ],
  }));

const notes = async (spending: readonly (number | null)[], rules = [rule]) => {
  const { rows, result } = await publish(libraries(spending), { peerRules: rules });
  const found = await rows(
    `SELECT report_id, actual, message_en, severity, finding_id FROM findings WHERE rule = 'far'`,
  );
  return { found, result };
};

describe('a figure far from its peers', () => {
  it('gets a note with the median and the number of peers, and stays as it is', async () => {
    const { found, result } = await notes([...Array<number>(19).fill(20), 200_000]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      actual: 200_000,
      severity: 'note',
      message_en: '200000 against 20 (20)',
    });
    expect(found[0]?.['finding_id']).toMatch(/-p001$/);
    expect(result.findings.note).toBe(1);
  });

  it('says nothing among too few peers, nor where figures vary widely by nature', async () => {
    expect((await notes([20, 20, 20, 20, 200_000])).found).toEqual([]);
    const wide = Array.from({ length: 20 }, (_, i) => 10 ** (i / 3));
    expect((await notes(wide)).found).toEqual([]);
  });

  it('does not count blanks and zeros among the peers', async () => {
    const few = [...Array<number>(8).fill(20), 200_000];
    expect((await notes([...few, ...Array<null>(10).fill(null)])).found).toEqual([]);
    expect((await notes([...few, ...Array<number>(10).fill(0)])).found).toEqual([]);
  });

  it('is never one within a factor of a thousand of the median, whatever the figures', async () => {
    const figures = fc.array(fc.double({ min: 1, max: 900, noNaN: true }), {
      minLength: 10,
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(figures, async (spending) => {
        expect((await notes(spending)).found).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
