import type { GeneratedReport } from './model';
import { printed, type PaperCell, type PaperGrid } from './paper';

/** The list of an older form: name, unit, one or two columns of figures. */
export function oldFormGrid(report: GeneratedReport): PaperGrid {
  const fujian = report.form === 'fujian';
  const cell = (text: string, role: PaperCell['role']): PaperCell => ({ text, w: 1, h: 1, role });
  const heads = fujian
    ? ['指标名称', '计量单位', `${report.identity.year}年度`, '历年累计']
    : ['统计指标', '单位', '统计数'];
  return {
    id: 'old',
    width: heads.length,
    rows: [
      heads.map((text) => cell(text, 'head')),
      ...report.oldRows.map(({ label, unit, measures }) => [
        cell(label, 'label'),
        cell(unit, 'label'),
        ...(measures === null
          ? [cell('——', 'spare')]
          : measures.map((measure) => ({ ...cell(printed(report, measure), 'value'), measure }))),
      ]),
    ],
  };
}
