import type { Origin, Scope, Severity } from '../../model/report';

/**
 * Everything a person chose, and nothing else: a copied address reopens exactly this. `null`
 * means not chosen; what is then shown is decided where it is shown.
 */
export interface View {
  /** Id in the registry of screens. */
  readonly screen: string;
  /** Folder of the release below `releases/`. */
  readonly release: string | null;
  readonly language: 'zh' | 'en' | null;
  /** `null` follows the system. */
  readonly theme: 'light' | 'dark' | null;
  readonly scope: Scope | null;
  /** First and last year shown. */
  readonly years: readonly [number, number] | null;
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly county: string | null;
  readonly level: string | null;
  readonly sector: string | null;
  /** Agencies picked for comparison, in the order picked. */
  readonly agencies: readonly string[];
  /** The agency whose profile is open. */
  readonly agency: string | null;
  /** Series or indicator that is compared. */
  readonly measure: string | null;
  readonly mode: 'absolute' | 'share';
  /** How compared agencies are drawn: a kind of chart; lines where not chosen. */
  readonly drawing: string | null;
  /** What a series is turned into: its share of a whole, an average, an index on a base year. */
  readonly basis: 'share' | 'agency' | 'index' | null;
  readonly base: number | null;
  /** Whether small panels share one value axis, which they do where not chosen. */
  readonly axes: 'own' | null;
  /** Whose like is drawn behind those compared: what makes bodies peers, or `none`. */
  readonly peers: string | null;
  /** Least denominator of a rate that counts. */
  readonly least: number | null;
  /** Agency that stands out among those compared, and whose peers are meant. */
  readonly pinned: string | null;
  /** The one year that charts of several agencies or places show. */
  readonly year: number | null;
  /** Two years set beside each other, in order of time. */
  readonly between: readonly [number, number] | null;
  /** Which of several definitions of a rate is shown. */
  readonly rate: string | null;
  /** Charts shown as tables, by chart id. */
  readonly tables: readonly string[];
  /** The cell whose source is open: report id and measure id. */
  readonly cell: readonly [string, string] | null;
  /** The finding whose sum is marked in the open source; null: the cell's gravest. */
  readonly finding: string | null;
  /** The point whose reports are listed: series or indicator, year, agency if only one's. */
  readonly behind: readonly [string, number, string | null] | null;
  /** Which findings are listed. */
  readonly severity: Severity | null;
  readonly origin: Origin | null;
  readonly rule: string | null;
  /** The one report whose findings are listed, by its id. */
  readonly report: string | null;
  /** Order and page of a long list, pages from 1. */
  readonly order: string | null;
  readonly page: number | null;
  /** The chart that a link points at, by its id. */
  readonly chart: string | null;
  /** What the help shows: `terms`, `keys`, or the id of what terms are wanted for. */
  readonly help: string | null;
  /** In a frame of another page: the id of the one chart shown, or `1` for `chart`. */
  readonly embed: string | null;
  /** Which part of a screen that has several: the table or the console, chapters of the methods. */
  readonly part: string | null;
  /** Columns of the data table; its own choice where empty. */
  readonly columns: readonly string[];
  /** First row in view of a table too long for pages, from 1. */
  readonly row: number | null;
  /** What is searched for in a long text or list. */
  readonly find: string | null;
  /** Statement in the console. */
  readonly sql: string | null;
}

export const EMPTY_VIEW: View = {
  screen: 'overview',
  release: null,
  language: null,
  theme: null,
  scope: null,
  years: null,
  province: null,
  prefecture: null,
  county: null,
  level: null,
  sector: null,
  agencies: [],
  agency: null,
  measure: null,
  mode: 'absolute',
  drawing: null,
  basis: null,
  base: null,
  axes: null,
  peers: null,
  least: null,
  pinned: null,
  year: null,
  between: null,
  rate: null,
  tables: [],
  cell: null,
  finding: null,
  behind: null,
  severity: null,
  origin: null,
  rule: null,
  report: null,
  order: null,
  page: null,
  chart: null,
  help: null,
  embed: null,
  part: null,
  columns: [],
  row: null,
  find: null,
  sql: null,
};

/** The chart that is shown alone; null where none is, or where a frame shows a whole screen. */
export function embeddedChart({ embed, chart }: View): string | null {
  return embed === '1' ? chart : embed;
}
