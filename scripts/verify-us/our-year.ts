import { Bodies } from './bodies';
import type { OurBody, OurReport } from './release';

/** The year's reports, to be held against the export's tables of that year. */
export interface OurYear {
  readonly year: number;
  readonly bodies: Bodies;
  readonly reports: readonly OurReport[];
}

export function ourYear(
  year: number,
  bodies: readonly OurBody[],
  reports: readonly OurReport[],
): OurYear {
  return { year, reports, bodies: new Bodies(bodies, reports) };
}

/** Sum over all agencies that state the figure. */
export function sumOf(reports: readonly OurReport[], measure: string): number {
  return reports.reduce((sum, { scope, cells }) => {
    const cell = scope === 'area' ? cells.get(measure) : undefined;
    return cell?.state === 'stated' ? sum + (cell.value ?? 0) : sum;
  }, 0);
}
