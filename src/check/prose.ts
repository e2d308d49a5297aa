import type { Finding, Report } from '../model/report';
import type { ProseClaim } from '../model/rule';
import { addUp, indexCells, written } from './values';

/**
 * Holds figures of the running text against the tables. A difference is a note and never a
 * correction: prose often counts otherwise, and the table is what the law asks for.
 */
export function checkProse(
  report: Pick<Report, 'cells'>,
  claims: readonly ProseClaim[],
): Finding[] {
  const cells = indexCells(report.cells);
  return claims.flatMap(({ subject, value, mayMean, quote }): Finding[] => {
    const sums = mayMean
      .map((sum) => addUp(sum, cells))
      .filter((sum) => sum.usable && sum.blanks.length === 0);
    const own = mayMean[0] && addUp(mayMean[0], cells);
    if (!own?.usable || own.blanks.length > 0 || sums.some((sum) => sum.value === value)) return [];
    const spelled = own.terms.length > 1 ? `${written(own)} = ${own.value}` : String(own.value);
    return [
      {
        rule: 'prose_differs',
        severity: 'note',
        origin: 'source',
        measure: subject,
        expected: own.value,
        actual: value,
        message: {
          zh: `正文写“${quote}”，表中为 ${spelled}，两处不一致，以表为准`,
          en: `The text says ${value} ("${quote}"), the table ${spelled}: they differ; the table counts`,
        },
        cells: mayMean[0]!.plus,
      },
    ];
  });
}
