import type { Chance } from '../query/chance';

/** The two bands of a funnel: about one body in 20, and one in 500, lies outside by chance alone. */
export const INNER = 0.95;
export const OUTER = 0.998;

/** The range in which a rate lies by chance alone. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/**
 * Exact control limits of a rate over `n` cases where `rate` is to be expected: quantiles of the
 * binomial or Poisson distribution, interpolated between whole counts so that they make smooth
 * curves (after Spiegelhalter 2005, Statistics in Medicine 24:1185). Interpolation goes outwards:
 * a count lies beyond a limit exactly where so many or more (so few or fewer) are less likely
 * than the tail.
 *
 * @param within share of bodies that lie between the limits by chance alone
 */
export function controlLimits(chance: Chance, n: number, rate: number, within: number): Limits {
  const tail = (1 - within) / 2;
  const quantile = (alpha: number) =>
    chance === 'binomial' ? binomialQuantile(n, rate, alpha) : poissonQuantile(n * rate, alpha);
  const none = rate <= 0 || (chance === 'binomial' && rate >= 1);
  const high = (quantile(1 - tail) + (none ? 0 : 1)) / n;
  return {
    low: Math.max(0, quantile(tail) / n),
    high: chance === 'binomial' ? Math.min(1, high) : high,
  };
}

function binomialQuantile(n: number, p: number, alpha: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return n;
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const log =
    logFactorial(n) -
    logFactorial(mode) -
    logFactorial(n - mode) +
    mode * Math.log(p) +
    (n - mode) * Math.log1p(-p);
  return interpolated(mode, Math.exp(log), (k) => (k < n ? ((n - k) / (k + 1)) * odds : 0), alpha);
}

function poissonQuantile(mean: number, alpha: number): number {
  if (mean <= 0) return 0;
  const mode = Math.floor(mean);
  const top = Math.exp(mode * Math.log(mean) - mean - logFactorial(mode));
  return interpolated(mode, top, (k) => mean / (k + 1), alpha);
}

/** What is left out of a tail: far below what any limit can see. */
const NEGLIGIBLE = 1e-14;

/**
 * The count below which a share `alpha` of a distribution lies: the first whole count that
 * reaches it, less the part of that count's own probability that goes beyond.
 *
 * @param mode most likely count, of probability `top`
 * @param ratio probability of a count's successor over its own
 */
function interpolated(
  mode: number,
  top: number,
  ratio: (count: number) => number,
  alpha: number,
): number {
  const below: number[] = [];
  for (let k = mode, p = top; k > 0;) {
    p /= ratio(k - 1);
    k -= 1;
    if (p < NEGLIGIBLE * top) break;
    below.push(p);
  }
  let count = mode - below.length;
  let reached = 0;
  for (const p of below.toReversed()) {
    reached += p;
    if (reached >= alpha) return count - (reached - alpha) / p;
    count += 1;
  }
  for (let p = top; ;) {
    reached += p;
    if (reached >= alpha) return count - (reached - alpha) / p;
    const next = p * ratio(count);
    if (next < NEGLIGIBLE * top) return count;
    p = next;
    count += 1;
  }
}

const FACTORIALS: number[] = [0];
const TABLE = 256;
for (let k = 1; k <= TABLE; k++) FACTORIALS.push(FACTORIALS[k - 1]! + Math.log(k));

/** Logarithm of n!: from a table, beyond it by Stirling's series (error under 1e-15). */
function logFactorial(n: number): number {
  if (n <= TABLE) return FACTORIALS[n]!;
  return (
    n * Math.log(n) -
    n +
    0.5 * Math.log(2 * Math.PI * n) +
    1 / (12 * n) -
    1 / (360 * n ** 3) +
    1 / (1260 * n ** 5)
  );
}
