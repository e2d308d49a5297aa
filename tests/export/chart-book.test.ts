import { read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { frameLines, type ChartState } from '../../src/chart';
import { chartBook, toXlsx } from '../../src/export';
import { cn } from '../../src/families/cn';
import { columnsOf } from '../../src/ui/chart-definition';
import { CATALOGUES } from '../../src/ui/messages';
import { allStates, makeStates, type States } from '../chart/states';

let states: States;
beforeAll(async () => {
  states = await makeStates();
});

const words = CATALOGUES.zh.data.file;
const bookOf = async (state: ChartState) => {
  const facts = { family: cn, columns: columnsOf(cn, state), notes: ['此图地址：x'] };
  const book = read(await toXlsx(chartBook(state, facts, words, 'zh')));
  const rows = (name: string) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, defval: null });
  return { names: book.SheetNames, rows, sheet: (name: string) => book.Sheets[name]! };
};

describe('the workbook of a chart', () => {
  it('never takes figures along without what they mean', async () => {
    for (const [, state] of allStates(states)) {
      const { names, rows } = await bookOf(state);
      expect(names.slice(0, 2)).toEqual(['数据', '说明']);
      const notes = rows('说明').flat().join('\n');
      const frame = frameLines(state, 'zh');
      for (const line of [frame.title, ...frame.notes, frame.source, '此图地址：x']) {
        expect(notes).toContain(line);
      }
    }
  });

  it('keeps a missing value apart from 0, a rate as the ratio it is', async () => {
    const { rows, sheet } = await bookOf(states.compare);
    const table = rows('数据');
    const nobody = table.slice(1).map((row) => row.slice(1));
    expect(nobody.flat().filter((one) => one === null)).toEqual([]);
    expect(nobody.flat()).toContain('无年报');
    const rate = Object.values(sheet('数据')).find(
      (cell: { t?: string; w?: string }) => cell.t === 'n' && cell.w?.endsWith('%'),
    ) as { v: number } | undefined;
    expect(rate?.v).toBeGreaterThan(0);
    expect(rate?.v).toBeLessThanOrEqual(1);
  });

  it('says in the words of the form what each part is, and on which forms', async () => {
    const { names, rows } = await bookOf(states.received);
    expect(names).toContain('口径');
    expect(rows('口径').flat().join()).toMatch(/本年新收政府信息公开申请数量/);
    const outcomes = await bookOf(states.outcomes);
    const codes = outcomes.rows('口径').map(([, code]) => code);
    for (const { key } of states.outcomes.parts) expect(codes).toContain(key);
  });

  it('puts figures on the scale that their heads name, whole ones without a point', async () => {
    const of = { ...states.compare, unit: 'per_100' };
    const { rows } = await bookOf(of);
    const [head, ...years] = rows('数据');
    for (const title of head!.slice(1)) expect(String(title)).toContain('每 100 件');
    const [line] = states.compare.lines;
    const at = line!.points.findIndex(({ value }) => value !== null);
    expect(years[at]![1]).toBeCloseTo(line!.points[at]!.value! * 100, 9);
    const counts = await bookOf(states.received);
    for (const cell of Object.values(counts.sheet('数据')) as { t?: string; w?: string }[]) {
      if (cell.t === 'n') expect(cell.w).toMatch(/^[\d,]+$/);
    }
  });
});
