import type { Text } from '../../model/text';

/**
 * Peer groups: bodies whose figures compare. Departments of the cabinet; agencies outside it by
 * the requests they receive in a usual year; components with those of their own department.
 */
export const sectors: Readonly<Record<string, Text>> = {
  department: { zh: '内阁部', en: 'Cabinet departments' },
  large: {
    zh: '大型机构（年均收到申请一千件以上）',
    en: 'Large agencies (1,000 requests a year or more)',
  },
  medium: { zh: '中型机构（一百至一千件）', en: 'Medium agencies (100 to 1,000 requests a year)' },
  small: { zh: '小型机构（不足一百件）', en: 'Small agencies (under 100 requests a year)' },
};
