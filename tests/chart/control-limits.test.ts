import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INNER, OUTER, controlLimits } from '../../src/chart/control-limits';

let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

/** Probability of each count, written down once more in SQL. */
const PROBABILITY = {
  binomial: (n: number, p: number) =>
    `exp(lgamma(${n}::DOUBLE + 1) - lgamma(k + 1.0) - lgamma(${n} - k + 1.0) + k * ln(${p}::DOUBLE) + (${n} - k) * ln(1 - ${p}::DOUBLE))`,
  poisson: (n: number, rate: number) =>
    `exp(k * ln(${n}::DOUBLE * ${rate}::DOUBLE) - ${n}::DOUBLE * ${rate}::DOUBLE - lgamma(k + 1.0))`,
} as const;

/** The quantile by adding up all counts from 0. */
async function inSql(
  chance: keyof typeof PROBABILITY,
  n: number,
  rate: number,
  alpha: number,
): Promise<number> {
  const most = chance === 'binomial' ? n : Math.ceil(n * rate + 20 * Math.sqrt(n * rate) + 40);
  const result = await connection.runAndReadAll(`
    WITH counts AS (SELECT range AS k, ${PROBABILITY[chance](n, rate)} AS p FROM range(0, ${most + 1})),
         sums AS (SELECT k, p, sum(p) OVER (ORDER BY k) AS reached FROM counts)
    SELECT (k - (reached - ${alpha}) / p)::DOUBLE AS q FROM sums WHERE reached >= ${alpha} ORDER BY k LIMIT 1`);
  return Number(result.getRowObjectsJS()[0]!.q) / n;
}

const cases = fc.integer({ min: 1, max: 4000 });
const rates = fc.double({ min: 0.005, max: 0.995, noNaN: true });

describe('limits of a funnel', () => {
  it.each(['binomial', 'poisson'] as const)('are the quantiles of a %s law', async (chance) => {
    await fc.assert(
      fc.asyncProperty(cases, rates, fc.constantFrom(INNER, OUTER), async (n, rate, within) => {
        const found = controlLimits(chance, n, rate, within);
        const tail = (1 - within) / 2;
        const low = Math.max(0, await inSql(chance, n, rate, tail));
        const high = (await inSql(chance, n, rate, 1 - tail)) + 1 / n;
        expect(found.low).toBeCloseTo(low, 6);
        expect(found.high).toBeCloseTo(chance === 'binomial' ? Math.min(1, high) : high, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('hold the rate, the wider around the narrower, and close in on it with the cases', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('binomial' as const, 'poisson' as const),
        fc.integer({ min: 50, max: 200_000 }),
        rates,
        (chance, n, rate) => {
          const [inner, outer] = [INNER, OUTER].map((within) =>
            controlLimits(chance, n, rate, within),
          );
          const wider = controlLimits(chance, Math.ceil(n / 4), rate, OUTER);
          expect(outer!.low).toBeLessThanOrEqual(inner!.low);
          expect(inner!.low).toBeLessThanOrEqual(rate);
          expect(inner!.high).toBeGreaterThanOrEqual(rate);
          expect(outer!.high).toBeGreaterThanOrEqual(inner!.high);
          expect(outer!.high - outer!.low).toBeLessThanOrEqual(wider.high - wider.low + 1e-9);
        },
      ),
    );
  });

  it('tell a count apart exactly where it or a rarer one is less likely than the tail', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        rates,
        fc.integer({ min: 0, max: 60 }),
        (n, p, k) => {
          fc.pre(k <= n);
          const { low, high } = controlLimits('binomial', n, p, INNER);
          const chance = (from: number, to: number) => {
            let sum = 0;
            for (let j = from; j <= to; j++) {
              let term = 1;
              for (let i = 1; i <= j; i++) term *= ((n - j + i) / i) * p;
              sum += term * (1 - p) ** (n - j);
            }
            return sum;
          };
          const [few, many] = [chance(0, k), chance(k, n)];
          fc.pre(Math.abs(few - 0.025) > 1e-9 && Math.abs(many - 0.025) > 1e-9);
          expect(k / n < low - 1e-12).toBe(few < 0.025);
          expect(k / n > high + 1e-12).toBe(many < 0.025);
        },
      ),
    );
  });

  it('stand for few cases, for none expected and for all', () => {
    expect(controlLimits('binomial', 1, 0.5, OUTER)).toEqual({ low: 0, high: 1 });
    expect(controlLimits('binomial', 30, 0, INNER)).toEqual({ low: 0, high: 0 });
    expect(controlLimits('binomial', 30, 1, INNER)).toEqual({ low: 1, high: 1 });
    expect(controlLimits('poisson', 30, 0, INNER)).toEqual({ low: 0, high: 0 });
  });
});
