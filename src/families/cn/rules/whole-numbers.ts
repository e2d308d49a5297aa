import type { CustomRule } from '../../../model/rule';
import { finding } from './finding';

/** Rule 11: counts are whole numbers; only money may have decimals. */
export const wholeNumbers: CustomRule = {
  id: 'whole_numbers',
  kind: 'custom',
  statement: { zh: '件数、项数应为整数', en: 'counts are whole numbers' },
  check({ cells }) {
    return cells.flatMap((cell) =>
      cell.state === 'unreadable' && /^\d+[.．]\d*[1-9]\d*$/.test(cell.raw)
        ? [
            finding(
              'whole_numbers',
              'error',
              cell.measure,
              null,
              null,
              {
                zh: `此处应为整数，原文为 ${cell.raw}`,
                en: `a whole number belongs here, the source reads ${cell.raw}`,
              },
              [cell.measure],
            ),
          ]
        : [],
    );
  },
};
