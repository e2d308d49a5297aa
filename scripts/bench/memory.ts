import { existsSync, readFileSync } from 'node:fs';
import type { Tab } from './tab';

/** Megabytes of the process that draws the page, its workers and the engine in one. */
export interface Memory {
  /** With the browser's code, as far as it is not shared with other processes. */
  readonly whole: number;
  /** What the page itself takes: nothing that is read from a file of the browser. */
  readonly own: number;
}

export const largest = (sizes: readonly Memory[]): Memory =>
  sizes.reduce((a, b) => (b.own > a.own ? b : a));

export function print({ whole, own }: Memory): string {
  return `${String(own)} MB (${String(whole)} MB with the browser's code)`;
}

/** Of the largest page; null where the system does not tell. */
export async function memoryOf(tab: Tab): Promise<Memory | null> {
  const processes = await tab.processes();
  const sizes = processes.map(proportional).filter((size) => size !== null);
  return sizes.length === 0 ? null : largest(sizes);
}

/** Shared parts by their share; null off Linux. */
function proportional(pid: number): Memory | null {
  const file = `/proc/${String(pid)}/smaps_rollup`;
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const read = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(text)?.[1] ?? NaN);
  const [whole, own] = [read('Pss'), read('Pss_Anon')].map((kB) => Math.round(kB / 1e3));
  return Number.isNaN(whole) || Number.isNaN(own) ? null : { whole: whole!, own: own! };
}
