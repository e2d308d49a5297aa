import { beforeAll, describe, expect, it } from 'vitest';
import { frameLines, heightFor, toSummary, toTable } from '../../src/chart';
import { allStates, makeStates, type States } from './states';

let states: States;
beforeAll(async () => {
  states = await makeStates();
});

describe('a chart of lines', () => {
  it('cuts a line where its definition changes and says what changed', () => {
    const [line] = states.received.lines;
    expect(line!.strokes).toEqual([[2018], [2019, 2020, 2021]]);
    expect(states.received.breaks.map((one) => one.year)).toEqual([2019]);
    expect(states.received.breaks[0]!.note.zh).toContain('条例');
  });

  it('cuts a line at a year without a value and never fills it', () => {
    const { axis, lines } = states.group;
    expect(axis).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    expect(lines[0]!.points[4]).toMatchObject({ year: 2022, value: null, gap: 'no_report' });
    expect(lines[0]!.strokes).toEqual([[2018], [2019, 2020, 2021], [2023, 2024]]);
  });

  it('marks the years in which nobody was asked', () => {
    expect(states.procurement.notCollected).toEqual([2018, 2021]);
    expect(states.compare.notCollected).toEqual([2018]);
  });

  it('names those without data, keeps their place in N, and gives lone years a stroke', () => {
    expect(states.compare.withoutData.map((one) => one.zh)).toEqual(['nobody']);
    expect(states.compare.lines.map((line) => line.key)).toEqual(['pingtan', 'suqian', 'shuyang']);
    expect(states.compare.lines[2]!.strokes).toEqual([[2024]]);
    expect(states.compare.reports).toEqual({ stated: 6, total: 7 });
    expect(states.compare.formula!.zh).toContain('÷');
  });
});

describe('a sum over changing numbers of reports', () => {
  it('says that a rise may be one of who reported; a single agency and a rate do not', () => {
    expect(states.group.caveats.map((one) => one.zh)).toEqual([
      '各年年报份数不同（1 至 2 份），升降可能只因填报机关增减。',
    ]);
    expect(states.received.caveats).toEqual([]);
    expect(states.compare.caveats).toEqual([]);
    const partly =
      '2019–2021, 2023–2024: some reports state only some of the parts, so the whole may be low.';
    expect(states.shares.caveats.map((one) => one.en)).toEqual([partly]);
    expect(states.outcomes.caveats.map((one) => one.en)).toEqual([
      'Years rest on 1 to 2 reports: a rise or fall may only be one of who reported.',
      partly,
    ]);
  });
});

describe('the height of a chart', () => {
  it('grows with what has to be named beside it', () => {
    const [first] = states.compare.lines;
    const crowded = { ...states.compare, lines: Array.from({ length: 20 }, () => first!) };
    expect(heightFor(crowded, 700)).toBeGreaterThan(heightFor(states.compare, 700));
    expect(heightFor(states.rank, 390)).toBeGreaterThan(0);
    expect(heightFor(states.shares, 390)).toBeLessThan(heightFor(states.shares, 1200));
  });
});

describe('a stacked chart', () => {
  it('shows absolute parts of every year and marks the break between definitions', () => {
    const { categories, parts, breaks } = states.outcomes;
    expect(categories.map((one) => one.total)).toEqual([null, 8, 13, 35, null, 1519, 2297]);
    expect(categories[4]!.gap).toBe('no_report');
    expect(parts.map((part) => part.key)).toEqual(['granted', 'granted_in_part']);
    expect(breaks).toEqual([]);
  });

  it('has shares that add up to the whole, where there is a whole', () => {
    for (const [i, category] of states.shares.categories.entries()) {
      const shares = states.shares.parts.map((part) => part.points[i]!.share);
      if (category.total === null) expect(shares.every((one) => one === null)).toBe(true);
      else expect(shares.reduce((sum: number, one) => sum + (one ?? 0), 0)).toBeCloseTo(1, 12);
    }
  });

  it('has no shares of a whole that was not wholly collected', () => {
    // The Fujian form asks for three outcomes of the six: shares of these would mislead.
    expect(states.shares.categories[0]).toMatchObject({
      key: '2018',
      total: null,
      gap: 'not_collected',
    });
  });
});

describe('the same chart as a table', () => {
  it('has a cell for every year and line, missing ones with their reason', () => {
    const table = toTable(states.compare);
    expect(table.columns.map((column) => column.key)).toEqual([
      'year',
      'pingtan',
      'suqian',
      'shuyang',
    ]);
    expect(table.rows[0]!.map((cell) => cell.gap)).toEqual([
      null,
      'not_collected',
      'no_report',
      'no_report',
    ]);
    for (const row of table.rows) {
      for (const cell of row) expect(cell.value === null).toBe(cell.gap !== null);
    }
  });

  it('has the order and the values of a ranking', () => {
    const rows = toTable(states.rank).rows.map((row) => row.map((cell) => cell.value));
    expect(rows).toEqual([
      [1, { zh: '宿迁市人民政府', en: '宿迁市人民政府' }, 3525],
      [2, { zh: '沭阳县人民政府', en: '沭阳县人民政府' }, 713],
    ]);
  });

  it('has as many cells in each row as there are columns', () => {
    for (const [name, state] of allStates(states)) {
      const table = toTable(state);
      expect(table.rows.length, name).toBeGreaterThan(0);
      for (const row of table.rows) expect(row, name).toHaveLength(table.columns.length);
    }
  });
});

describe('the same chart in sentences', () => {
  it('tells the latest value and the change, ready to copy', () => {
    expect(toSummary(states.received, 'zh')[0]).toBe('2021 年新收申请 70 件，比上年增加 233.3%。');
    expect(toSummary(states.received, 'en')[0]).toBe(
      'Requests received in 2021: 70 requests, up 233.3% on the year before.',
    );
  });

  it('tells a group’s change like with like, and of how many agencies', () => {
    expect(toSummary(states.group, 'zh')[0]).toBe(
      '2024 年新收申请 4,238 件，两年均有数据的 1 个机关比上年增加 0.4%。',
    );
    expect(toSummary(states.group, 'en')[0]).toBe(
      'Requests received in 2024: 4,238 requests, up 0.4% on the year before for the one agency that states both years.',
    );
  });

  it('tells rates in percentage points, and no change where there is none to tell', () => {
    const sentences = toSummary(states.compare, 'zh');
    expect(sentences[1]).toBe('2024 年宿迁市人民政府 54.0%，比上年增加 10.4 个百分点。');
    expect(sentences[2]).toBe('2024 年沭阳县人民政府 55.0%。');
    expect(sentences).toContain('2018 年未统计。');
    expect(sentences.at(-1)).toBe('无数据：nobody。');
  });

  it('tells money in the words of each language', () => {
    expect(toSummary(states.procurement, 'zh')[0]).toBe(
      '2020 年政府集中采购金额 7,380.29 万元，比上年减少 2.1%。',
    );
    expect(toSummary(states.procurement, 'en')[0]).toContain('CNY 73,802,895.9,');
  });

  it('tells the parts of a whole, and the ends of an order', () => {
    expect(toSummary(states.outcomes, 'zh')[0]).toBe(
      '2024 年办理结果合计 2,297 件，其中予以公开 75.1%，部分公开 24.9%。',
    );
    expect(toSummary(states.rank, 'zh')).toEqual([
      '2 个机关中，最高为宿迁市人民政府（3,525 件），最低为沭阳县人民政府（713 件）。',
    ]);
  });

  it('has no English in Chinese sentences and no Chinese marks in English ones', () => {
    for (const [name, state] of allStates(states)) {
      expect(toSummary(state, 'en').join(' '), name).not.toMatch(/[，。；：（）]/u);
      expect(toSummary(state, 'zh').join('').replace('nobody', ''), name).not.toMatch(/[a-z]{3}/u);
    }
  });
});

describe('what a picture says about itself', () => {
  it('names unit, scope, years, N, formula, source, release and who has no data', () => {
    const lines = frameLines(states.compare, 'zh');
    expect(lines.subtitle).toBe('口径：全地区汇总　2018—2024 年　单位：%');
    expect(lines.notes).toEqual([
      'N = 6 份年报（共 7 份，其余未填、无法识读或未统计）',
      '公式：（予以公开 + 部分公开）÷ 办理结果总计',
      '无数据：nobody',
    ]);
    expect(lines.source).toBe('来源：各机关年度报告原表；数据版本：cn@abc');
  });

  it('says first when data are synthetic', () => {
    const made = { ...states.rank, release: { id: 'x', version: '', synthetic: true } };
    expect(frameLines(made, 'zh').source).toMatch(/^合成数据/u);
    expect(frameLines(made, 'en').source).toMatch(/^Synthetic data/);
  });
});
