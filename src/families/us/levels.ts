import type { Text } from '../../model/text';

/** What kind of body reports: a department of the cabinet, any other agency, or a part of one. */
export const levels: Readonly<Record<string, Text>> = {
  department: { zh: '内阁部', en: 'Cabinet department' },
  agency: { zh: '独立机构', en: 'Independent agency' },
  component: { zh: '所属机构', en: 'Component' },
};
