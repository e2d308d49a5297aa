import type { Cell, Finding } from '../../src/model/report';
import type { Truth, TruthCell } from './paper';

/**
 * `right`: the reading is the truth. `flagged`: no number, or a number with a parser's doubt on
 * its measure, row or table. `silent`: a wrong reading that nobody is warned of.
 */
export type Verdict = 'right' | 'flagged' | 'silent';

export interface Judgement {
  readonly measure: string;
  readonly verdict: Verdict;
  readonly truth: TruthCell | undefined;
  readonly read: Cell | undefined;
}

export interface Tally {
  readonly right: number;
  readonly flagged: number;
  readonly silent: number;
  /** Stated cells, and those of them read right. */
  readonly stated: number;
  readonly statedRight: number;
  /** Blank cells, and those of them known as blank. */
  readonly blank: number;
  readonly blankRight: number;
}

/** Compares every cell read with the truth. A number for a measure without truth is wrong. */
export function judge(
  truth: Truth,
  cells: readonly Cell[],
  findings: readonly Finding[],
): Judgement[] {
  const read = new Map(cells.map((cell) => [cell.measure, cell]));
  const measures = new Set([...truth.keys(), ...read.keys()]);
  return [...measures].map((measure) => {
    const t = truth.get(measure);
    const r = read.get(measure);
    const verdict = compare(t, r, () => doubted(measure, findings));
    return { measure, verdict, truth: t, read: r };
  });
}

function compare(
  truth: TruthCell | undefined,
  read: Cell | undefined,
  isDoubted: () => boolean,
): Verdict {
  const number = read?.state === 'stated';
  const doubtful = () => (isDoubted() ? 'flagged' : 'silent');
  if (truth === undefined) return number ? doubtful() : 'right';
  switch (truth.state) {
    case 'stated': {
      if (number) return sameNumber(truth, read) ?? doubtful();
      // Claims that nothing stands there are as wrong as a wrong number; "cannot tell" is not.
      return read?.state === 'unreadable' ? 'flagged' : doubtful();
    }
    case 'blank':
      return number ? doubtful() : read?.state === 'blank' ? 'right' : 'flagged';
    case 'filler':
      return number ? doubtful() : read?.state === 'filler' ? 'right' : 'flagged';
    case 'unreadable':
      if (!number) return read?.state === 'unreadable' ? 'right' : 'flagged';
      return truth.alsoAccept !== undefined && close(truth.alsoAccept, read.value)
        ? 'right'
        : doubtful();
    case 'absent':
      return number ? doubtful() : 'right';
  }
}

/** Right, flagged (the unit was lost, so no figure is published), or null: another number. */
function sameNumber(truth: TruthCell, read: Cell): Verdict | null {
  if (!close(truth.value ?? Number.NaN, read.value)) {
    // 元 read as "unit unknown" publishes nothing.
    return truth.unitKnown && read.unit === 'unknown' ? 'flagged' : null;
  }
  if (truth.unitKnown) return read.unit === 'unknown' && truth.value !== 0 ? 'flagged' : 'right';
  return read.unit === 'unknown' || truth.value === 0 ? 'right' : null;
}

const close = (a: number, b: number | null): boolean =>
  b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

const TABLES = [
  { name: 'requests', has: (measure: string) => measure.includes('__') },
  { name: 'appeals', has: (measure: string) => /^(reconsideration|litigation)_/.test(measure) },
  { name: 'active_disclosure', has: () => true },
];

/** A parser's finding on the measure, its row, its table, or naming its cell for the report. */
function doubted(measure: string, findings: readonly Finding[]): boolean {
  const row = measure.split('__')[0] ?? measure;
  const table = TABLES.find((t) => t.has(measure))?.name;
  return findings.some(
    (f) =>
      f.origin === 'parser' &&
      (f.measure === measure ||
        f.measure === row ||
        f.measure === table ||
        (f.measure !== null && measure.startsWith(`${f.measure}_`)) ||
        (f.measure === null && f.cells.includes(measure))),
  );
}

/** Counts verdicts of one or many reports. */
export function tally(judgements: readonly Judgement[]): Tally {
  const n = (test: (j: Judgement) => boolean) => judgements.filter(test).length;
  return {
    right: n((j) => j.verdict === 'right'),
    flagged: n((j) => j.verdict === 'flagged'),
    silent: n((j) => j.verdict === 'silent'),
    stated: n((j) => j.truth?.state === 'stated'),
    statedRight: n((j) => j.truth?.state === 'stated' && j.verdict === 'right'),
    blank: n((j) => j.truth?.state === 'blank'),
    blankRight: n((j) => j.truth?.state === 'blank' && j.verdict === 'right'),
  };
}
