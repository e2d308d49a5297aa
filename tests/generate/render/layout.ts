import type { GeneratedReport, Options } from '../model';
import type { Paper, PaperOptions, Truth } from '../paper';
import type { Random } from '../random';

/** What a layout makes of a report: a file, and what that file alone still shows. */
export interface Rendered {
  /** File name with extension, without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
  /** The same before encoding, for a person who looks into a failure. */
  readonly text: string;
  /** Forms that may be named from the file; null where it no longer shows. */
  readonly forms?: readonly string[] | null;
  /** True where too little is left to call it a report. */
  readonly mayReject?: boolean;
}

/** One way in which reports come. A new one is a new file and a line in the registry. */
export interface Layout {
  readonly id: string;
  /** True where a careful reader can tell every cell: recall is then measured strictly. */
  readonly lossless: boolean;
  readonly options?: Options;
  readonly paper?: PaperOptions;
  render(paper: Paper, random: Random): Rendered;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file name that says nothing, or the agency and year, or a trap: the date of posting. */
export function fileName(report: GeneratedReport, extension: string, random: Random): string {
  const { agency, year } = report.identity;
  return random.weighted([
    [5, `${year}_${agency}.${extension}`],
    [3, `report${report.seed}.${extension}`],
    [2, `t${year + 1}0126_${report.seed}.${extension}`],
  ]);
}
