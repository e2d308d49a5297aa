import {
  APPEAL_BLOCKS,
  APPEAL_RESULTS,
  APPLICANTS,
  outcomeRows,
  type DisclosureBlock,
} from './form';
import { blockMeasures, type Figures, type ModelCell, type Options } from './model';
import type { Random } from './random';

interface Setting {
  readonly other: 'one' | 'three';
  readonly blocks: readonly DisclosureBlock[];
  readonly options: Options;
  readonly random: Random;
}

const FILLERS = ['/', '-', '—', '_', '无', '／', '--', '——'] as const;

/** Applies what goes wrong in real reports: wrong sums, blanks, fillers, remarks, refusals. */
export function applyFaults(figures: Figures, cells: Map<string, ModelCell>, setting: Setting) {
  const { options, random } = setting;
  if (options.sums !== 'all' && random.chance(0.1)) breakSum(figures, setting);
  const blanks = options.blanks ?? 'any';
  if (blanks !== 'none') blankBlocks(figures, cells, setting);
  if (blanks === 'any') blankCells(figures, cells, setting);
  if (options.fillers !== false && random.chance(0.06)) fill(figures, cells, setting);
  if (options.remarks !== false && random.chance(0.06)) remark(figures, cells, random);
}

function breakSum(figures: Figures, { options, random, other }: Setting) {
  const rowsToo = options.sums !== 'rows';
  const bump = (id: string) =>
    figures.set(id, Math.max(0, (figures.get(id) ?? 0) + random.int(1, 9)));
  const kind = random.int(rowsToo ? 0 : 2, 2);
  if (kind === 0) bump(`${random.pick(outcomeRows(other))}__total`);
  if (kind === 1) {
    const block = random.pick(APPEAL_BLOCKS);
    if (random.chance(0.5)) figures.set(`${block}_total`, 0);
    else bump(`${block}_${random.pick(APPEAL_RESULTS).id}`);
  }
  if (kind === 2) {
    // One column of （七）总计 is off, its row still adds up: an error of a column.
    const more = random.int(1, 9);
    for (const column of ['natural_person', 'total']) {
      const id = `processed__${column}`;
      figures.set(id, (figures.get(id) ?? 0) + more);
    }
  }
}

const BLANK: ModelCell = { state: 'blank', value: null, printed: '', unitKnown: true };

function requestRows(other: 'one' | 'three'): string[] {
  return ['received', 'carried_in', ...outcomeRows(other), 'processed', 'carried_out'];
}

function blankBlocks(figures: Figures, cells: Map<string, ModelCell>, setting: Setting) {
  const { random, blocks, other } = setting;
  const blank = (ids: Iterable<string>) => {
    for (const id of ids) cells.set(id, BLANK);
  };
  const appeals = (block: string) => APPEAL_RESULTS.map((r) => `${block}_${r.id}`);
  if (random.chance(0.04)) blank(appeals('reconsideration'));
  if (random.chance(0.03)) blank(appeals(random.pick(APPEAL_BLOCKS)));
  if (random.chance(0.03)) blank(blocks.flatMap(blockMeasures));
  if (random.chance(0.05)) blank(blockMeasures(random.pick(blocks)));
  if (random.chance(0.02)) blank(figures.keys());
  if (random.chance(0.05)) {
    const row = random.pick(requestRows(other));
    blank(APPLICANTS.map((a) => `${row}__${a.id}`));
  }
}

function blankCells(figures: Figures, cells: Map<string, ModelCell>, setting: Setting) {
  const { random, other } = setting;
  const rows = requestRows(other);
  if (random.chance(0.06)) {
    for (const { id } of APPLICANTS.slice(1, 6)) {
      if (random.chance(0.7)) for (const row of rows) cells.set(`${row}__${id}`, BLANK);
    }
  }
  if (random.chance(0.05)) {
    for (const row of outcomeRows(other)) cells.set(`${row}__total`, BLANK);
  }
  if (random.chance(0.07)) {
    // Nothing is typed where there is nothing to report: zeros become blanks.
    for (const [id, value] of figures) if (value === 0 && id.includes('__')) cells.set(id, BLANK);
  }
  if (random.chance(0.07)) {
    const ids = [...figures.keys()];
    for (let i = random.int(1, 10); i > 0; i--) cells.set(random.pick(ids), BLANK);
  }
}

function fill(figures: Figures, cells: Map<string, ModelCell>, { random, blocks }: Setting) {
  const printed = random.pick(FILLERS);
  const filler: ModelCell = { state: 'filler', value: null, printed, unitKnown: true };
  const everywhere = random.chance(0.4);
  const ids = everywhere ? [...figures.keys()] : blocks.flatMap(blockMeasures);
  const share = random.pick([0.2, 0.6, 1]);
  for (const id of ids) {
    if (figures.get(id) === 0 && !cells.has(id) && random.chance(share)) cells.set(id, filler);
  }
}

/** 22（其中修订 16 件）: the leading number counts. And now and then no number at all. */
function remark(figures: Figures, cells: Map<string, ModelCell>, random: Random) {
  const ids = [...figures.keys()].filter(
    (id) => !id.includes('__') && !id.endsWith('_amount') && (figures.get(id) ?? 0) > 1,
  );
  if (ids.length === 0) return;
  const id = random.pick(ids);
  const value = figures.get(id) ?? 0;
  if (cells.has(id)) return;
  const inside = random.int(1, value);
  const printed = random.pick([
    `${value}（其中修订${inside}件）`,
    `${value}（其中修订 ${inside} 件）`,
    `${value}（含自然失效 ${inside} 件）`,
    `${value}(其中废止${inside}件)`,
    `${value}件`,
    `${value}*`,
    `${value}①`,
  ]);
  cells.set(id, { state: 'stated', value, printed, unitKnown: true });
  if (random.chance(0.2)) {
    const printedAway = random.pick(['详见附件', '见附表', '统计中', '3/5', '20余', 'O', '不详']);
    cells.set(id, { state: 'unreadable', value: null, printed: printedAway, unitKnown: true });
  }
}
