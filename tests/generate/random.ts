/**
 * Seeded random choices (mulberry32): the same seed always makes the same report.
 * `fork` derives an independent stream by name, so that a new choice in one place does not
 * change what all other places choose.
 */
export class Random {
  #state: number;

  constructor(seed: number | string) {
    this.#state = typeof seed === 'number' ? seed >>> 0 : hash(seed);
    this.#state = (this.#state ^ 0x9e3779b9) >>> 0;
  }

  fork(name: string): Random {
    return new Random(`${this.#state}/${name}`);
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** One of the values, as often as its weight says. */
  weighted<T>(items: readonly (readonly [number, T])[]): T {
    let rest = this.next() * items.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of items) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return items[items.length - 1]![1];
  }

  /** A whole number, small ones far more often: 10^u with u even in [0, log10(high)]. */
  skewed(high: number): number {
    return Math.min(high, Math.floor(10 ** (this.next() * Math.log10(high + 1))));
  }
}

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 16777619);
  }
  return h >>> 0;
}
