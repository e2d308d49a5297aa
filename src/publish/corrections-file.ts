import type { Family } from '../model/family';
import type { Text } from '../model/text';
import type { Correction } from './corrections';
import { readCsv } from './csv';
import type { CsvColumns, CsvRecord, Problem } from './csv';
import type { ManifestFile } from './manifest';
import { scopeNamed, yearNamed } from './manifest';

/** Columns of `corrections.csv` with the names a header may give them. */
const COLUMNS: CsvColumns = {
  report: ['report', 'report_id', '报告', '报告编号'],
  agency: ['agency', '机关', '机关名称', '单位', '单位名称'],
  year: ['year', '年度', '年份', '报告年度'],
  scope: ['scope', '范围', '统计范围'],
  measure: ['measure', '指标'],
  value: ['value', '数值', '更正值'],
  reason: ['reason', '理由', '原因'],
  who: ['who', '更正人', '经办人'],
  when: ['when', '日期', '时间'],
};

/** All lines of the `corrections.csv` of a folder; a line that cannot be meant is a problem. */
export function readCorrections(
  files: readonly ManifestFile[],
  family: Pick<Family, 'measures'>,
): { corrections: Correction[]; problems: Problem[] } {
  const corrections: Correction[] = [];
  const problems: Problem[] = [];
  for (const { folder, bytes } of files) {
    const file = folder === '' ? 'corrections.csv' : `${folder}/corrections.csv`;
    const table = readCsv(file, bytes, COLUMNS, ['measure', 'value', 'reason', 'who']);
    problems.push(...table.problems);
    for (const record of table.records) {
      const read = toCorrection(file, record, family);
      if ('complaints' in read) {
        const { line } = record;
        problems.push(...read.complaints.map((message) => ({ file, line, message })));
      } else corrections.push(read);
    }
  }
  return { corrections, problems };
}

function toCorrection(
  file: string,
  { line, values }: CsvRecord,
  family: Pick<Family, 'measures'>,
): Correction | { complaints: Text[] } {
  const complaints: Text[] = [];
  const { report, agency, reason, who } = values;
  const year = values['year'] === undefined ? null : yearNamed(values['year']);
  const scope = values['scope'] === undefined ? null : scopeNamed(values['scope']);
  if (year === undefined) complaints.push(notA(values['year'], '四位年份', 'four-digit year'));
  if (scope === undefined) complaints.push(notA(values['scope'], '范围', 'scope'));
  const measure = family.measures.find(
    ({ id, label }) => id === values['measure'] || label.zh === values['measure'],
  );
  if (!measure) complaints.push(notA(values['measure'], '指标', 'measure'));
  const value = Number((values['value'] ?? 'none').normalize('NFKC').replaceAll(',', ''));
  if (!Number.isFinite(value)) complaints.push(notA(values['value'], '数字', 'number'));
  if (report === undefined && (agency === undefined || year === null)) {
    complaints.push({
      zh: '须写明报告编号，或机关与年度',
      en: 'Name the report, or agency and year',
    });
  }
  if (reason === undefined || who === undefined) {
    complaints.push({ zh: '须写明理由和更正人', en: 'Say why, and who corrects it' });
  }
  if (complaints.length > 0) return { complaints };
  return {
    file,
    line,
    report: report ?? null,
    agency: agency ?? null,
    year: year ?? null,
    scope: scope ?? null,
    measure: measure?.id ?? '',
    value,
    reason: reason ?? '',
    who: who ?? '',
    when: values['when'] ?? '',
  };
}

function notA(text: string | undefined, zh: string, en: string): Text {
  return { zh: `“${text ?? ''}”不是${zh}`, en: `"${text ?? ''}" is no ${en}` };
}
