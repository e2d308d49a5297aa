import { dataBlock, dataColumns, dataParquet, dataPlan, type DataRow } from '../../query';
import { printCount } from '../print';
import { dataRequest } from './data-table.svelte';
import { groupText } from './frame.svelte';
import { language, messages } from './language.svelte';
import { engineState, release, shownScope } from './session.svelte';

/** What can be taken along, with the most rows of each; Parquet has no such limit. */
export const MOST_ROWS = { csv: 50_000, xlsx: 20_000, parquet: Infinity } as const;
export type DataFormat = keyof typeof MOST_ROWS;

/** Rows read at a time, between two words about progress. */
const STEP = 200;

export interface Exported {
  readonly rows: number;
  readonly total: number;
}

/**
 * Saves the table as it is filtered, with the columns and in the order shown (Parquet: in the
 * order of the release).
 *
 * @param onProgress rows read so far, and to be read
 * @returns null when the file could not be made
 */
export async function exportData(
  format: DataFormat,
  onProgress: (done: number, total: number) => void,
): Promise<Exported | null> {
  const engine = engineState();
  if (engine.kind !== 'ready') return null;
  const { entry, family } = release();
  const request = dataRequest();
  const name = `${messages().data.file.name}_${entry.id}_${entry.version.slice(0, 8)}.${format}`;
  const ask = <T>(question: Parameters<typeof engine.asker.latest<T>>[1]) =>
    engine.asker.latest(`data.export.${format}`, question);
  const planned = await ask((source) => dataPlan(source, request, STEP));
  if (!planned.ok) return null;
  const { data: plan } = planned.value;
  const files = await import('../../export');
  if (format === 'parquet') {
    const made = await ask((source) => dataParquet(source, request));
    if (!made.ok) return null;
    files.save(made.value, name, 'parquet');
    return { rows: plan.total, total: plan.total };
  }
  const wanted = Math.min(plan.total, MOST_ROWS[format]);
  const rows: DataRow[] = [];
  for (let block = 0; rows.length < wanted; block += 1) {
    const read = await ask((source) => dataBlock(source, request, plan, block));
    if (!read.ok || read.value.data.length === 0) return null;
    rows.push(...read.value.data);
    onProgress(Math.min(rows.length, wanted), wanted);
  }
  const kept = rows.slice(0, wanted);
  const columns = dataColumns(family, request.columns);
  const words = dataWords();
  if (format === 'csv') {
    const lines = [
      files.dataHead(columns, words, language()),
      ...kept.map((row) => files.dataFields(row, columns, family, words, language())),
    ].map((line) => files.csvLine(line));
    files.save([files.CSV_BEGIN, ...lines], name, 'csv');
  } else {
    const notes = notesOf(kept.length, plan.total);
    const sheets = files.dataBook(family, { notes, rows: kept, columns }, words, language());
    files.save(await files.toXlsx(sheets), name, 'xlsx');
  }
  return { rows: kept.length, total: plan.total };
}

function dataWords() {
  const m = messages().data;
  return { ...m.file, agency: m.agency, year: m.year, states: m.states };
}

/** What must be known of the table, a line each. */
function notesOf(kept: number, total: number): string[] {
  const { file } = messages().data;
  const { entry, family } = release();
  const scope = shownScope();
  const covers = groupText()[language()];
  const print = (count: number) => printCount(count, language());
  return [
    file.release(entry.title[language()], entry.version),
    ...(entry.synthetic ? [messages().shell.synthetic] : []),
    file.scope(family.scopes?.[scope]?.[language()] ?? messages().filter.scopes[scope]),
    ...(covers === '' ? [] : [file.covers(covers)]),
    file.rows(print(kept), print(total)),
    file.blank,
    file.scopes,
    file.breaks,
  ];
}
