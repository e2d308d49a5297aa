import { byForm } from './alike';
import { definitions, type Quantity } from '../model/quantity';
import { literal, sumExpression } from './sql';

/** Columns of SQL that give a report's value under one definition of a quantity. */
export interface DefinitionColumns {
  /** Index of the definition's last segment, as points name it. */
  readonly segment: number;
  /** Of a rate the numerator, else the value. */
  readonly top: string;
  /** Of a rate; null otherwise. */
  readonly over: string | null;
}

/** SQL expressions of a quantity's definitions, in order of time. */
export function definitionColumns(of: Quantity): DefinitionColumns[] {
  return definitions(of).map((indexes) => {
    const segments = indexes.map((index) => of.segments[index]!);
    return {
      segment: indexes.at(-1)!,
      top: byForm(segments, (segment) => sumExpression(segment.numerator)),
      over:
        of.rate === null
          ? null
          : byForm(segments, (segment) => sumExpression(segment.denominator!)),
    };
  });
}

/**
 * SQL for the value of a report from its columns `top` and `over`: of a rate NULL over fewer
 * cases than `least`, and never over 0.
 */
export function valueSql(top: string, over: string | null, least: number): string {
  if (over === null) return top;
  return `CASE WHEN ${over} >= ${literal(Math.max(least, 1))} THEN ${top}::DOUBLE / ${over} END`;
}
