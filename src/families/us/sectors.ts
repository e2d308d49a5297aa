import type { Text } from '../../model/text';

/** Departments of the cabinet, by the abbreviation in their id. */
const DEPARTMENTS: readonly (readonly [id: string, zh: string, en: string])[] = [
  ['usda', '农业部', 'Department of Agriculture'],
  ['doc', '商务部', 'Department of Commerce'],
  ['dod', '国防部', 'Department of Defense'],
  ['ed', '教育部', 'Department of Education'],
  ['doe', '能源部', 'Department of Energy'],
  ['hhs', '卫生与公众服务部', 'Department of Health and Human Services'],
  ['dhs', '国土安全部', 'Department of Homeland Security'],
  ['hud', '住房与城市发展部', 'Department of Housing and Urban Development'],
  ['doi', '内政部', 'Department of the Interior'],
  ['doj', '司法部', 'Department of Justice'],
  ['dol', '劳工部', 'Department of Labor'],
  ['dos', '国务院', 'Department of State'],
  ['dot', '交通部', 'Department of Transportation'],
  ['treasury', '财政部', 'Department of the Treasury'],
  ['va', '退伍军人事务部', 'Department of Veterans Affairs'],
];

/**
 * Peer groups: bodies whose figures compare. Departments of the cabinet; agencies outside it by
 * the requests they receive in a usual year (mean of all their reports); components with the
 * others of their department.
 */
export const sectors: Readonly<Record<string, Text>> = {
  department: { zh: '内阁部', en: 'Cabinet departments' },
  large: {
    zh: '大型独立机构（年均收到申请一千件以上）',
    en: 'Large independent agencies (1,000 requests a year or more)',
  },
  medium: {
    zh: '中型独立机构（一百至一千件）',
    en: 'Medium independent agencies (100 to 1,000 requests a year)',
  },
  small: {
    zh: '小型独立机构（不足一百件）',
    en: 'Small independent agencies (under 100 requests a year)',
  },
  ...Object.fromEntries(
    DEPARTMENTS.map(([id, zh, en]) => [
      componentsOf(id),
      { zh: `${zh}所属机构`, en: `Components: ${en}` },
    ]),
  ),
  of_agency: { zh: '独立机构所属单位', en: 'Components of independent agencies' },
};

/** Peer group of the components of a department. */
export function componentsOf(department: string): string {
  return `of_${department}`;
}
