import { DISCLOSURE_2019, DISCLOSURE_2021, type DisclosureBlock } from './form';
import type { GeneratedReport } from './model';
import { printed, type PaperCell, type PaperGrid, type PaperRow, type TruthCell } from './paper';
import type { Random } from './random';
import type { Wording } from './wording';

/** Table 2: blocks of article 20, each with a title row, a header row and its rows. */
export function disclosureGrid(
  report: GeneratedReport,
  wording: Wording,
  random: Random,
  truth: Map<string, TruthCell>,
  plain: boolean,
): PaperGrid {
  const blocks = report.disclosure === '2019' ? DISCLOSURE_2019 : DISCLOSURE_2021;
  const shown = blocks.filter((b) => !report.omittedItems.includes(b.item));
  const split = !plain && report.disclosure === '2019' && random.chance(0.05);
  const more = !plain && report.disclosure === '2019' && random.chance(0.05);
  const spaced = !plain && random.chance(0.2) ? ' ' : '';
  const narrow = split ? 2 : 1;
  const width = narrow + 3;
  const rows: PaperRow[] = [];
  for (const block of shown) {
    const title = wording.text(`第二十条${spaced}第（${block.item}）项`);
    rows.push([{ text: title, w: width, h: 1, role: 'title' }]);
    const heads = block.columns.map((column) => {
      const id = `${block.rows[0]?.id ?? ''}_${column.id}`;
      const unit = report.headerUnits.has(id) ? '（单位：万元）' : '';
      return wording.text(wording.of(column.labels) + unit);
    });
    rows.push(lineOf(['信息内容', ...heads], narrow, width, 'head'));
    for (const row of block.rows) {
      if (row.id === 'other_services' && split) {
        rows.push(...splitServices(wording.of(row.labels), random, truth));
        continue;
      }
      const measures = block.columns.map((column) => `${row.id}_${column.id}`);
      rows.push(valueLine(wording.of(row.labels), measures, report, narrow, width));
    }
    if (more && block.item === '一') rows.push(otherDocuments(random, narrow, width));
  }
  return { id: 'disclosure', width, rows };
}

/** Label first, then texts; the last cell takes what is left of the width. */
function lineOf(
  texts: readonly string[],
  narrow: number,
  width: number,
  role: PaperCell['role'],
): PaperRow {
  return texts.map((text, i) => ({
    text,
    w: i === 0 ? narrow : i === texts.length - 1 ? width - narrow - (texts.length - 2) : 1,
    h: 1,
    role,
  }));
}

function valueLine(
  label: string,
  measures: readonly string[],
  report: GeneratedReport,
  narrow: number,
  width: number,
): PaperRow {
  const line = lineOf([label, ...measures.map((m) => printed(report, m))], narrow, width, 'value');
  return line.map((cell, i) =>
    i === 0 ? { ...cell, role: 'label' as const } : { ...cell, measure: measures[i - 1]! },
  );
}

/** 其他对外管理服务事项 in two rows of its own: no single figure stands for the measure. */
function splitServices(label: string, random: Random, truth: Map<string, TruthCell>): PaperRow[] {
  const unreadable: TruthCell = { state: 'unreadable', value: null, unitKnown: true };
  for (const column of ['items_previous_year', 'items_change', 'decisions']) {
    truth.set(`other_services_${column}`, unreadable);
  }
  const value = (): PaperCell => ({
    text: String(random.chance(0.5) ? 0 : random.int(1, 40)),
    w: 1,
    h: 1,
    role: 'value',
  });
  const sub = (text: string): PaperCell => ({ text, w: 1, h: 1, role: 'label' });
  return [
    [{ text: label, w: 1, h: 2, role: 'label' }, sub('行政检查'), value(), value(), value()],
    [sub('行政确认'), value(), value(), value()],
  ];
}

/** A row that no form has: its figures belong to no measure. */
function otherDocuments(random: Random, narrow: number, width: number): PaperRow {
  const values = [0, 0, 0].map(() => String(random.int(0, 99)));
  const label = random.pick([
    '其他主动公开文件',
    '其他主动公开文件（含以本单位名义正式签发的、除规范性文件以外的主动公开文件）',
  ]);
  return lineOf([label, ...values], narrow, width, 'value').map((cell, i) =>
    i === 0 ? { ...cell, role: 'label' as const } : cell,
  );
}

/** Rows of one block of the disclosure grid: from its title row to the next. */
export function splitBlocks(grid: PaperGrid): PaperRow[][] {
  const blocks: PaperRow[][] = [];
  for (const row of grid.rows) {
    if (row[0]?.role === 'title') blocks.push([]);
    blocks[blocks.length - 1]?.push(row);
  }
  return blocks;
}

export type { DisclosureBlock };
