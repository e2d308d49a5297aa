/**
 * Drawing figures in SQL, so that two million reports take a minute. Expressions speak of a row
 * with the columns `a` (number of the body) and `y` (year); the same seed draws the same figures.
 */
export class Draw {
  constructor(private readonly seed: number) {}

  /** Evenly spread over 0 to 1, another for every body and year. */
  ofReport(key: string): string {
    return this.even('a, y', key);
  }

  /** Evenly spread over 0 to 1, one for a body in all its years. */
  ofBody(key: string): string {
    return this.even('a', key);
  }

  /** Whole number with this mean (an SQL expression): 0 to twice the mean, evenly. */
  count(mean: string, key: string): string {
    const more = `${key}, part`;
    return `floor(${mean} * 2 * ${this.ofReport(key)} + ${this.ofReport(more)})`;
  }

  private even(what: string, key: string): string {
    const text = key.replaceAll("'", "''");
    return `((hash(${what}, ${String(this.seed)}, '${text}') >> 32)::DOUBLE / 4294967296)`;
  }
}

/** A part of a whole and how much of it falls to it on average. */
export type Share = readonly [id: string, weight: number];

/**
 * Cuts a whole number into whole parts that add up to it: columns of two stages. The first holds
 * the marks up to which the parts so far reach, the second the parts. `lean` (around 1) moves
 * what falls to the first part up or down; `start`, from 0 to 1, is where rounding begins.
 */
export function split(
  prefix: string,
  whole: string,
  shares: readonly Share[],
  { lean, start }: { lean: string; start: string },
): { marks: string[]; part: (id: string) => string } {
  const total = shares.reduce((sum, [, weight]) => sum + weight, 0);
  let reached = 0;
  const marks = shares.slice(0, -1).map(([, weight], index) => {
    reached += weight / total;
    const upTo = `pow(${reached.toFixed(6)}, ${lean})`;
    return `floor(${whole} * ${upTo} + ${start}) AS ${mark(prefix, index)}`;
  });
  return {
    marks,
    part: (id) => {
      const index = shares.findIndex(([name]) => name === id);
      const upper = index === shares.length - 1 ? whole : mark(prefix, index);
      return index === 0 ? upper : `(${upper} - ${mark(prefix, index - 1)})`;
    },
  };
}

const mark = (prefix: string, index: number): string => `"${prefix}.${String(index)}"`;
