import { REPORTING_KEYS } from '../model/reporting';
import type { Column } from './schema';

/** Rows a row group: one place lies in one of them. */
export const REPORTING_ROWS = 20_480;

/** Columns of `reporting.parquet`. */
export function reportingColumns(reports: readonly Column[]): Column[] {
  const told = (id: string) => reports.filter((column) => column.name === id);
  const whole = (name: string, zh: string, en: string): Column => ({
    name,
    type: 'INTEGER',
    title: { zh, en },
  });
  return [
    ...REPORTING_KEYS.flatMap(told),
    whole('first_year', '首个报告年度', 'First report year'),
    whole('last_year', '最后报告年度（其间无缺）', 'Last report year, without a gap between'),
    whole('reports', '报告数', 'Reports'),
  ];
}
