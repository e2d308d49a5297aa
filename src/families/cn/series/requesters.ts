import type { Series } from '../../../model/measure';
import { applicants } from '../forms/requests';
import { SINCE_2019, start, series } from './build';

export const REQUESTERS = applicants.filter((column) => column.id !== 'total');

export const requesters: readonly Series[] = REQUESTERS.map((column) => {
  const en = /\((.+)\)/.exec(column.en)?.[1] ?? column.en;
  return series(
    `received_${column.id}`,
    column.id === 'other_organisation' ? '其他组织' : column.label,
    `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
    'request',
    start(`received__${column.id}`, SINCE_2019),
  );
});
