import { applyFaults } from './faults';
import {
  APPEAL_BLOCKS,
  APPEAL_RESULTS,
  APPLICANTS,
  DISCLOSURE_2019,
  DISCLOSURE_2021,
  outcomeRows,
  type DisclosureBlock,
} from './form';
import { makeIdentity, type ReportIdentity } from './identity';
import { generateOldForm } from './old-forms';
import { moneyCell, type MoneyStyle } from './money';
import { Random } from './random';

export type FormId = '2019' | '2021' | 'mixed' | 'fujian' | '2014';

export type TruthState = 'stated' | 'blank' | 'filler' | 'unreadable' | 'absent';

/** A cell as the synthetic agency printed it. */
export interface ModelCell {
  readonly state: TruthState;
  /** Money in 万元 where its unit is known, else as printed. Null unless stated. */
  readonly value: number | null;
  readonly printed: string;
  /** False for money whose unit is stated nowhere. */
  readonly unitKnown: boolean;
}

/** What a layout can carry without becoming undecidable. Everything is allowed by default. */
export interface Options {
  readonly form?: FormId;
  readonly forms?: readonly FormId[];
  /** `any`: also single cells; `rows`: only whole rows and blocks; `none`. */
  readonly blanks?: 'any' | 'rows' | 'none';
  readonly fillers?: boolean;
  readonly remarks?: boolean;
  /** Thousands separators and full-width digits. */
  readonly digitStyles?: boolean;
  /** `rows`: every row adds up; `all`: no source error at all. */
  readonly sums?: 'any' | 'rows' | 'all';
}

/** A synthetic report before it is laid out. */
export interface GeneratedReport {
  readonly seed: number;
  readonly form: FormId;
  /** Form ids that a careful reader may name from the tables. */
  readonly forms: readonly FormId[];
  readonly disclosure: '2019' | '2021' | null;
  readonly other: 'one' | 'three' | null;
  readonly identity: ReportIdentity;
  /** Items of article 20 left out of the table (`五`). */
  readonly omittedItems: readonly string[];
  readonly cells: ReadonlyMap<string, ModelCell>;
  /** Money measures whose column header names 万元. */
  readonly headerUnits: ReadonlySet<string>;
  /** Rows of the older forms, in order; empty for the statutory three tables. */
  readonly oldRows: readonly OldRow[];
}

export interface OldRow {
  readonly label: string;
  readonly unit: string;
  /** One per value column; null for heading rows. */
  readonly measures: readonly string[] | null;
}

/** Numbers by measure id, before printing. */
export type Figures = Map<string, number>;

/** Makes a synthetic report: sums hold unless a source error is drawn, faults as seen in reality. */
export function generateReport(seed: number, options: Options = {}): GeneratedReport {
  const random = new Random(seed);
  const form = options.form ?? drawForm(random.fork('form'), options.forms);
  if (form === 'fujian' || form === '2014') return generateOldForm(seed, form, options);
  const shape = random.fork('shape');
  const disclosure = form === 'mixed' ? shape.pick(['2019', '2021'] as const) : form;
  const other = form === '2019' || (form === 'mixed' && disclosure === '2021') ? 'one' : 'three';
  const identity = makeIdentity(random.fork('identity'), disclosure === '2019' ? '2019' : '2021');
  const blocks = disclosure === '2019' ? DISCLOSURE_2019 : DISCLOSURE_2021;
  const scale = drawScale(random.fork('scale'));
  const figures: Figures = new Map();
  drawRequests(figures, other, scale, random.fork('requests'));
  drawAppeals(figures, scale, random.fork('appeals'));
  drawDisclosure(figures, blocks, scale, random.fork('disclosure'));

  const money: MoneyStyle = { random: random.fork('money'), headerUnits: new Set() };
  const cells = new Map<string, ModelCell>();
  const printing = random.fork('print');
  const style = options.digitStyles === false ? 'plain' : drawDigitStyle(printing);
  const plusSigns = printing.chance(0.3);
  applyFaults(figures, cells, { other, blocks, options, random: random.fork('faults') });
  for (const [id, value] of figures) {
    if (cells.has(id)) continue;
    if (id === 'fees_amount' || id === 'procurement_amount') {
      cells.set(id, moneyCell(id, value, money, style));
    } else {
      const sign = value > 0 && plusSigns && id.endsWith('_change') ? '+' : '';
      cells.set(id, stated(value, sign + printCount(value, style)));
    }
  }
  const omit = random.fork('omit');
  const omittedItems =
    omit.chance(0.04) && disclosure === '2019'
      ? omit.pick([['五', '六', '八'], ['九'], ['五']])
      : [];
  for (const block of blocks) {
    if (!omittedItems.includes(block.item)) continue;
    for (const id of blockMeasures(block)) {
      cells.set(id, { state: 'absent', value: null, printed: '', unitKnown: true });
    }
  }
  return {
    seed,
    form,
    forms: form === 'mixed' && disclosure === '2021' ? ['mixed', '2021'] : [form],
    disclosure,
    other,
    identity,
    omittedItems,
    cells,
    headerUnits: money.headerUnits,
    oldRows: [],
  };
}

export function stated(value: number, printed: string): ModelCell {
  return { state: 'stated', value, printed, unitKnown: true };
}

/** Measure ids of a block of the disclosure table. */
export function blockMeasures(block: DisclosureBlock): string[] {
  return block.rows.flatMap((row) => block.columns.map((column) => `${row.id}_${column.id}`));
}

export type DigitStyle = 'plain' | 'thousands' | 'full-width';

/** Prints a count in the style of the report. */
export function printCount(value: number | string, style: DigitStyle): string {
  const text = String(value);
  if (style === 'thousands') return text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  if (style === 'full-width') {
    return text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  }
  return text;
}

function drawDigitStyle(random: Random): DigitStyle {
  return random.weighted([
    [95, 'plain'],
    [3, 'thousands'],
    [2, 'full-width'],
  ] as const);
}

function drawForm(random: Random, forms: readonly FormId[] | undefined): FormId {
  const weights: [number, FormId][] = [
    [42, '2019'],
    [44, '2021'],
    [14, 'mixed'],
  ];
  if (forms === undefined) return random.weighted(weights);
  return random.pick(forms);
}

/** Requests in the year, in order of magnitude: most bodies receive few or none. */
function drawScale(random: Random): number {
  return random.weighted([
    [14, 0],
    [32, 6],
    [28, 60],
    [18, 800],
    [8, 20000],
  ]);
}

function drawRequests(figures: Figures, other: 'one' | 'three', scale: number, random: Random) {
  const outcomes = outcomeRows(other);
  const weights = outcomes.map((_, i) => (i === 0 ? 4 : random.next() ** 4));
  for (const [index, { id: applicant }] of APPLICANTS.entries()) {
    if (applicant === 'total') continue;
    const share = index === 0 ? 1 : random.chance(0.45) ? random.next() ** 3 * 0.3 : 0;
    const handled = Math.floor(scale * share * random.next());
    const counts = outcomes.map(() => 0);
    spread(handled, counts, weights, random);
    outcomes.forEach((id, i) => figures.set(`${id}__${applicant}`, counts[i] ?? 0));
    const processed = counts.reduce((a, b) => a + b, 0);
    const carriedOut = random.chance(0.4)
      ? Math.floor(processed * 0.2 * random.next() + random.int(0, scale > 0 ? 1 : 0))
      : 0;
    const carriedIn = random.chance(0.4)
      ? Math.min(processed + carriedOut, Math.ceil(processed * 0.1 * random.next()))
      : 0;
    figures.set(`processed__${applicant}`, processed);
    figures.set(`carried_out__${applicant}`, carriedOut);
    figures.set(`carried_in__${applicant}`, carriedIn);
    figures.set(`received__${applicant}`, processed + carriedOut - carriedIn);
  }
  for (const id of ['received', 'carried_in', ...outcomes, 'processed', 'carried_out']) {
    const parts = APPLICANTS.filter((a) => a.id !== 'total').map(
      (a) => figures.get(`${id}__${a.id}`) ?? 0,
    );
    figures.set(
      `${id}__total`,
      parts.reduce((a, b) => a + b, 0),
    );
  }
}

/** Spreads `n` over the counts by weight, exactly. */
function spread(n: number, counts: number[], weights: readonly number[], random: Random) {
  const all = weights.reduce((a, b) => a + b, 0);
  let rest = n;
  if (n > 200) {
    weights.forEach((w, i) => {
      const part = Math.floor(((n * w) / all) * (0.5 + random.next() * 0.4));
      counts[i] = part;
      rest -= part;
    });
    counts[0] = (counts[0] ?? 0) + rest;
    return;
  }
  for (; rest > 0; rest--) {
    const i = random.weighted(weights.map((w, j) => [w, j] as const));
    counts[i] = (counts[i] ?? 0) + 1;
  }
}

function drawAppeals(figures: Figures, scale: number, random: Random) {
  for (const block of APPEAL_BLOCKS) {
    const any = random.chance(scale > 50 ? 0.7 : 0.2);
    let sum = 0;
    for (const { id } of APPEAL_RESULTS) {
      if (id === 'total') continue;
      const value = any && random.chance(0.5) ? random.skewed(Math.max(3, scale / 10)) : 0;
      figures.set(`${block}_${id}`, value);
      sum += value;
    }
    figures.set(`${block}_total`, sum);
  }
}

function drawDisclosure(
  figures: Figures,
  blocks: readonly DisclosureBlock[],
  scale: number,
  random: Random,
) {
  const idle = random.chance(0.25);
  for (const block of blocks) {
    for (const { id: row } of block.rows) {
      const none = idle || random.chance(row === 'rules' ? 0.85 : 0.25);
      for (const column of block.columns) {
        const high = column.id === 'decisions' ? Math.max(50, scale * 100) : 700;
        let value = none ? 0 : random.skewed(high);
        if (column.kind === 'signed' && random.chance(0.4)) value = value === 0 ? 0 : -value;
        figures.set(`${row}_${column.id}`, value);
      }
    }
  }
}
