import type { Family } from '../../model/family';
import type { CheckedReport } from '../check/protocol';
import { sumText } from '../check/sum-text';
import { formatNumber } from '../../chart';
import { CATALOGUES } from '../messages';
import type { DroppedFile } from './check.svelte';
import { language } from './language.svelte';

/**
 * Saves what a check found: a workbook with summary, findings, every sum and every figure read,
 * or the findings and sums alone as CSV.
 *
 * @returns false when the browser could not make the file
 */
export async function saveCheck(
  kind: 'xlsx' | 'csv',
  file: DroppedFile,
  { report, examined }: CheckedReport,
  family: Family,
): Promise<boolean> {
  try {
    const { checkBook, save, sheetToCsv, toXlsx } = await import('../../export');
    const spoken = language();
    const m = CATALOGUES[spoken];
    const number = (value: number) => formatNumber(value, spoken);
    const words = {
      ...m.check.book,
      example: file.example ? m.check.example : null,
      about: m.check.printed(
        file.path,
        new Date().toLocaleDateString(spoken === 'zh' ? 'zh-CN' : 'en-GB'),
      ),
      agency: m.check.agency,
      year: m.check.year,
      scope: m.check.scope,
      scopeOf:
        family.scopes?.[report.identity.scope]?.[spoken] ?? m.filter.scopes[report.identity.scope],
      findings: m.agency.findings,
      unknown: m.check.unknown,
      severities: m.agency.severity,
      origins: m.quality.origins,
      results: m.check.results,
      states: m.cell.states,
      inFigures: (sum: (typeof examined.sums)[number]) =>
        sumText(sum, { number, gap: (state) => m.check.gaps[state] }),
    };
    const sheets = checkBook(family, report, examined, words, spoken);
    const { agencyName, year } = report.identity;
    const stem = [m.check.book.name, agencyName ?? file.path, year]
      .filter((part) => part !== null)
      .join('_')
      .replace(/[\p{Cc}\\/:*?"<>|\s]+/gu, '_');
    if (kind === 'xlsx') save(await toXlsx(sheets), `${stem}.xlsx`, 'xlsx');
    else save(sheetToCsv(sheets[1]!), `${stem}.csv`, 'csv');
    return true;
  } catch {
    return false;
  }
}
