import type { SourceRow } from '../model/release';
import type { Problem } from './csv';
import type { IngestResult } from './pipeline';

/** How many names a list of the summary holds before it points to the release. */
const MOST_NAMES = 20;

/** What became of a folder, for programs: the JSON that `--json` prints. */
export function summaryJson(result: IngestResult, out: string): object {
  const { published, files, known, problems } = result;
  if (!published) return { out: null, files: { total: files.length, known } };
  const { accounts, reports, agencies, years, byForm, byYear, cells, findings } = published;
  return {
    out,
    version: published.version,
    files: { total: accounts.sources.length, known, ...countByStatus(accounts.sources) },
    reports,
    agencies,
    years,
    byForm,
    byYear,
    cells,
    findings,
    rejected: rejectedSources(result).map(({ path, reason }) => ({ path, ...parted(reason) })),
    unresolvedAgencies: published.unresolved.map(({ name }) => name),
    problems: problems.map(({ file, line, message }) => ({ file, line, ...message })),
  };
}

/** What became of a folder, for a person. */
export function summaryText(result: IngestResult, out: string): string {
  const { published, files, known, problems } = result;
  if (!published) {
    return `本分片 ${String(files.length)} 个文件已读取，用 --merge 合并。\n${String(files.length)} files of this shard are read; --merge joins the shards.\n`;
  }
  const { accounts, cells, findings, unresolved } = published;
  const statuses = countByStatus(accounts.sources);
  const lines = [
    line('文件', 'Files', accounts.sources.length, [
      ['完整', 'parsed', statuses.parsed],
      ['部分', 'partial', statuses.partial],
      ['重复', 'duplicate', statuses.duplicate],
      ['未收入', 'rejected', statuses.rejected],
      ['其中未变', 'of them unchanged', known],
    ]),
    line('报告', 'Reports', published.reports, [
      ['机关', 'agencies', published.agencies],
      ...Object.entries(published.byForm).map(
        ([form, n]) =>
          [form === '' ? '格式不明' : form, form === '' ? 'form unknown' : '', n] as const,
      ),
    ]),
    line('年度', 'Years', published.years.length, [
      ...Object.entries(published.byYear).map(([year, n]) => [year, '', n] as const),
    ]),
    line('单元格', 'Cells', sum(cells), [
      ['有数', 'stated', cells.stated],
      ['空白', 'blank', cells.blank],
      ['填充符', 'filler', cells.filler],
      ['无法确认', 'unreadable', cells.unreadable],
      ['表中没有', 'absent', cells.absent],
    ]),
    line('核查', 'Findings', sum(findings), [
      ['错误', 'errors', findings.error],
      ['警告', 'warnings', findings.warning],
      ['提示', 'notes', findings.note],
    ]),
    ...unresolvedLines(unresolved.map(({ name }) => name)),
    ...rejectedLines(result),
    ...problemLines(problems),
    '',
    `已写入 ${out}\nWritten to ${out}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Mistakes in tables kept by hand, a line each: where, and what. */
export function problemLines(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line, message }) => {
    const place = line === null ? file : `${file}:${String(line)}`;
    return `${place}: ${message.zh} | ${message.en}`;
  });
}

export function rejectedSources({ published }: IngestResult): SourceRow[] {
  return (published?.accounts.sources ?? []).filter(({ status }) => status === 'rejected');
}

function countByStatus(sources: readonly SourceRow[]): Record<SourceRow['status'], number> {
  const counts = { parsed: 0, partial: 0, duplicate: 0, rejected: 0 };
  for (const { status } of sources) counts[status] += 1;
  return counts;
}

function line(
  zh: string,
  en: string,
  total: number,
  parts: readonly (readonly [zh: string, en: string, count: number])[],
): string {
  const detail = parts
    .filter(([, , count]) => count > 0)
    .map(
      ([zh, en, count]) => `${[zh, en].filter((word) => word !== '').join(' ')} ${String(count)}`,
    );
  return [`${zh} ${en}: ${String(total)}`, ...detail].join(' · ');
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);

function parted(reason: string | null): { zh: string; en: string } {
  const [zh = '', en = ''] = (reason ?? '').split(' | ');
  return { zh, en };
}

function unresolvedLines(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [
    '',
    '名录中没有的机关（已收入；名称有误时请在 manifest.csv 中写明） Agencies in no registry (kept; name them in manifest.csv if misread):',
    ...shortened(names, 'agencies.parquet'),
  ];
}

/** Files by reason: a thousand scans are one thing to know, not a thousand. */
function rejectedLines(result: IngestResult): string[] {
  const byReason = new Map<string, string[]>();
  for (const { reason, path } of rejectedSources(result)) {
    byReason.set(reason ?? '', [...(byReason.get(reason ?? '') ?? []), path]);
  }
  return [...byReason].flatMap(([reason, paths]) => {
    const { zh, en } = parted(reason);
    return ['', `未收入 Rejected: ${zh}`, `  ${en}`, ...shortened(paths, 'sources.parquet')];
  });
}

function shortened(names: readonly string[], where: string): string[] {
  const lines = names.slice(0, MOST_NAMES).map((name) => `  - ${name}`);
  const rest = String(names.length - MOST_NAMES);
  if (names.length > MOST_NAMES)
    lines.push(`  …另有 ${rest} 个，见 ${where} | ${rest} more in ${where}`);
  return lines;
}
