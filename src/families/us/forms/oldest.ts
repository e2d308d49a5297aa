import type { TreeColumn, TreeList } from '../../../model/tree-form';
import { named } from './columns';

/** Printed over the columns, the oldest last. */
const ORDINALS = ['', '2nd ', '3rd ', '4th ', '5th ', '6th ', '7th ', '8th ', '9th ', '10th '];

/** Days that each of the ten oldest items has been pending, the oldest first. */
export const oldest: readonly TreeColumn[] = ORDINALS.map((ordinal, i) => ({
  ...named({
    id: String(i + 1),
    zh: i === 0 ? '最久待办天数' : `第${String(i + 1)}久待办天数`,
    en: `days the ${ordinal}oldest has been pending`,
    official: `${ordinal}Oldest Number of Days Pending`,
  }),
  unit: 'day',
  summable: false,
  value: {
    kind: 'position',
    entry: 'OldItem',
    position: i + 1,
    value: 'OldItemPendingDaysQuantity',
  },
}));

/** The same items with the dates on which they came in. */
export function oldestDates(id: string, zh: string, en: string): TreeList {
  return {
    id,
    title: { zh, en },
    entry: 'OldItem',
    name: ['OldItemReceiptDate'],
    attributes: [],
    value: 'OldItemPendingDaysQuantity',
    unit: 'day',
  };
}
