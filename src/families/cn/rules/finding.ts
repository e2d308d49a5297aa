import type { Cell, Finding } from '../../../model/report';
import type { Text } from '../../../model/text';

/** Stated values in known units, by measure. */
export const stated = (cells: readonly Cell[]) =>
  new Map(
    cells.flatMap((c) =>
      c.state === 'stated' && c.value !== null && c.unit !== 'unknown'
        ? [[c.measure, c.value]]
        : [],
    ),
  );

/** A finding about the source. */
export const finding = (
  rule: string,
  severity: Finding['severity'],
  measure: string,
  expected: number | null,
  actual: number | null,
  message: Text,
  cells: readonly string[],
): Finding => ({ rule, severity, origin: 'source', measure, expected, actual, message, cells });
