import type { GeneratedReport, TruthState } from './model';
import { appealsGrid, requestsGrid } from './grids';
import { disclosureGrid } from './disclosure-grid';
import { oldFormGrid } from './old-grid';
import { closingProse, openingProse, sectionTitle, wildProse } from './prose';
import { quirky } from './quirks';
import { Random } from './random';
import { drawWording, type Wording } from './wording';

export interface PaperCell {
  readonly text: string;
  readonly w: number;
  readonly h: number;
  /** `spare`: an empty cell that only fills the row. */
  readonly role: 'title' | 'head' | 'label' | 'value' | 'spare';
  /** Measure whose value this cell prints. */
  readonly measure?: string;
}

export type PaperRow = readonly PaperCell[];

export interface PaperGrid {
  readonly id: 'disclosure' | 'requests' | 'appeals' | 'old';
  readonly width: number;
  readonly rows: readonly PaperRow[];
}

export type Part =
  | { readonly kind: 'heading' | 'prose'; readonly text: string }
  | { readonly kind: 'grid'; readonly grid: PaperGrid };

/** What is true of one measure, as far as the file at hand shows it. */
export interface TruthCell {
  readonly state: TruthState;
  readonly value: number | null;
  readonly unitKnown: boolean;
  /** With `unreadable`: a reader that names this very value is not wrong, only bold. */
  readonly alsoAccept?: number;
}

export type Truth = ReadonlyMap<string, TruthCell>;

/** A report in the order in which a person meets it, before any file format. */
export interface Paper {
  readonly report: GeneratedReport;
  readonly parts: readonly Part[];
  readonly truth: Truth;
  readonly wording: Wording;
}

export interface PaperOptions {
  /** Official labels only. */
  readonly officialLabels?: boolean;
  /** No further rows, split rows, shifted or missing headings. */
  readonly officialShape?: boolean;
  readonly prose?: boolean;
  /**
   * Rows left out, swapped, merged, mistyped; columns in another order, unless only `rows`.
   * `text`: applicants stay in order, since extractors shuffle their heads but not the figures.
   * Needs a free shape.
   */
  readonly quirks?: 'all' | 'text' | 'rows' | 'none';
}

/** Lays a report out in parts and says what is true of every measure in them. */
export function layOut(report: GeneratedReport, options: PaperOptions = {}): Paper {
  const random = new Random(report.seed).fork('paper');
  const wording = drawWording(random.fork('wording'), options.officialLabels);
  const truth = new Map<string, TruthCell>();
  for (const [id, { state, value, unitKnown }] of report.cells) {
    truth.set(id, { state, value, unitKnown });
  }
  const shape = random.fork('shape');
  const plain = options.officialShape === true;
  const words = random.fork('prose');
  const prose = options.prose !== false;
  const headings = plain || !shape.chance(0.06);
  const shift = !plain && shape.chance(0.06) ? shape.pick([-1, 1, 2]) : 0;
  const parts: Part[] = [];
  const heading = (n: number, text: string) => {
    if (headings) parts.push({ kind: 'heading', text: sectionTitle(n + shift, text) });
  };
  if (prose) parts.push(...openingProse(report, words));
  if (report.oldRows.length > 0) {
    heading(7, '政府信息公开情况统计表');
    parts.push({ kind: 'grid', grid: oldFormGrid(report) });
    if (prose) parts.push(...closingProse(words));
    return { report, parts, truth, wording };
  }
  const odd = random.fork('quirks');
  const place = (grid: PaperGrid) => {
    const quirks = plain ? 'none' : (options.quirks ?? 'all');
    parts.push({ kind: 'grid', grid: quirky(grid, odd, truth, quirks) });
  };
  heading(2, '主动公开政府信息情况');
  place(disclosureGrid(report, wording, shape, truth, plain));
  if (prose && !plain && words.chance(0.2)) parts.push(wildProse(words));
  heading(3, '收到和处理政府信息公开申请情况');
  place(requestsGrid(report, wording, shape, plain));
  if (prose && !plain && words.chance(0.2)) parts.push(wildProse(words));
  heading(
    4,
    shape.weighted([
      [9, '政府信息公开行政复议、行政诉讼情况'],
      [plain ? 0 : 1, '政府信息公开行政法复议、行政诉讼情况'],
      [plain ? 0 : 1, '因政府信息公开工作被申请行政复议提起行政诉讼情况'],
    ]),
  );
  place(appealsGrid(report));
  if (prose) parts.push(...closingProse(words));
  return { report, parts, truth, wording };
}

export function grids(paper: Paper): PaperGrid[] {
  return paper.parts.flatMap((part) => (part.kind === 'grid' ? [part.grid] : []));
}

/** Text printed for a measure. */
export function printed(report: GeneratedReport, measure: string): string {
  return report.cells.get(measure)?.printed ?? '';
}
