import type { TreeColumn } from '../../../model/tree-form';
import { count } from './columns';

/**
 * What came in, went out and stayed: the columns that requests (V.A), appeals (VI.A) and
 * consultations (XII.B) share, with the wording that each prints.
 */
export function flow(
  unit: string,
  official: readonly [string, string, string, string],
): TreeColumn[] {
  const [start, received, processed, end] = official;
  return [
    count(
      { id: 'pending_start', zh: '年初待办', en: 'pending at start of year', official: start },
      unit,
      'ProcessingStatisticsPendingAtStartQuantity',
    ),
    count(
      { id: 'received', zh: '收到', en: 'received', official: received },
      unit,
      'ProcessingStatisticsReceivedQuantity',
    ),
    count(
      { id: 'processed', zh: '办结', en: 'processed', official: processed },
      unit,
      'ProcessingStatisticsProcessedQuantity',
    ),
    count(
      { id: 'pending_end', zh: '年末待办', en: 'pending at end of year', official: end },
      unit,
      'ProcessingStatisticsPendingAtEndQuantity',
    ),
  ];
}
