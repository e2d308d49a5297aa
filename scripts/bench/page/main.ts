import { cn } from '../../../src/families/cn';
import { openRelease } from '../../../src/query/engine';
import { compareAgencies, trend, type Source } from '../../../src/query';
import type { Filter } from '../../../src/query/types';

/** What the page tells `scripts/bench/index.ts`; all times in milliseconds. */
export interface PageResult {
  readonly boot: number;
  readonly questions: readonly QuestionResult[];
}

export interface QuestionResult {
  readonly name: string;
  readonly sql: string;
  /** The first asking, with nothing in memory but what the questions before have read. */
  readonly cold: number;
  readonly warm: readonly number[];
}

declare global {
  interface Window {
    runBench: (release: string, runs: number) => Promise<PageResult>;
  }
}

const SERIES = ['received', 'processed'];
const FILTER: Filter = { scope: 'self' };

window.runBench = async (release, runs) => {
  const base = new URL(release, location.href).href;
  const began = performance.now();
  const opened = await openRelease({ base, version: '1', family: cn });
  if (!opened.ok) throw new Error(opened.failure.message.en);
  const boot = performance.now() - began;
  const source = unremembered(opened.value);
  const fine: Source = { ...source, dimensions: [] };
  const questions = [
    await measure('trend, from the summary', runs, () => trend(source, FILTER, SERIES)),
    await measure('trend, from the reports', runs, () => trend(fine, FILTER, SERIES)),
    await measure('three agencies compared', runs, () =>
      compareAgencies(source, FILTER, ['a17', 'a1700', 'a4242'], 'received'),
    ),
  ];
  await opened.value.close();
  return { boot, questions };
};

/** The same source, but each asking is a new text, so that the cache of answers never helps. */
function unremembered(source: Source): Source {
  let asked = 0;
  return {
    ...source,
    connector: {
      query: (sql, options) => source.connector.query(`${sql}\n-- ${String(asked++)}`, options),
    },
  };
}

async function measure(
  name: string,
  runs: number,
  ask: () => Promise<{ sql: string }>,
): Promise<QuestionResult> {
  const times: number[] = [];
  let sql = '';
  for (let run = 0; run <= runs; run++) {
    const began = performance.now();
    ({ sql } = await ask());
    times.push(performance.now() - began);
  }
  const [cold = 0, ...warm] = times;
  return { name, sql, cold, warm };
}
