import { per, unitText, type Language } from '../chart';

/**
 * A figure on the scale that the name of its unit says, for files whose heads name units: ratios
 * as per cent, per 100, in percentage points. Long fractions of the machine are rounded away.
 */
export function onScale(value: number, unit: string | null): number {
  const times =
    unit === null ? 1 : unit === 'percent' || unit === 'points' ? 100 : (per(unit) ?? 1);
  return times === 1 ? value : Number((value * times).toPrecision(15));
}

/** The head of a column with its unit; counts of reports or bodies have none to name. */
export function headOf(label: string, unit: string | null, language: Language): string {
  return unit === null || unit === 'number' ? label : `${label} (${unitText(unit, language)})`;
}
