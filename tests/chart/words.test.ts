import { beforeAll, describe, expect, it } from 'vitest';
import { frameLines, toOption, toSummary, toTable, type ChartView } from '../../src/chart';
import { toCsv } from '../../src/export';
import { allStates, makeStates, type States } from './states';

let states: States;
beforeAll(async () => {
  states = await makeStates();
});

describe('tables of charts', () => {
  it('say in the first year of another definition what changed, in each kind of years', () => {
    const year = Number(states.outcomes.categories.at(-1)!.key);
    const parts = { ...states.outcomes, breaks: [{ year, note: { zh: '另一口径', en: 'other' } }] };
    expect(states.received.breaks.length).toBeGreaterThan(0);
    for (const state of [states.received, parts]) {
      const table = toTable(state);
      const at = table.columns.findIndex(({ label }) => label.zh === '口径变化');
      const told = table.rows.flatMap((row) => {
        const { value } = row[at]!;
        return value === null ? [] : [[row[0]!.value, value]];
      });
      const years = new Set(state.breaks.map(({ year }) => String(year)));
      expect(new Set(told.map(([year]) => (typeof year === 'object' ? year!.zh : year)))).toEqual(
        years,
      );
      const all = told.map(([, text]) => (text as { zh: string }).zh).join();
      for (const { note } of state.breaks) expect(all).toContain(note.zh);
      expect(toCsv(table, 'zh')).toContain('口径变化');
    }
  });

  it('have no such column where nothing changed', () => {
    const table = toTable({ ...states.received, breaks: [] });
    expect(table.columns.map(({ label }) => label.zh)).not.toContain('口径变化');
  });
});

describe('sentences of charts', () => {
  it('call bodies what their family calls them', () => {
    for (const [name, state] of allStates(states)) {
      const own = { ...state, release: { ...state.release, bodyWord: '机构' } };
      const { title, subtitle, notes, source } = frameLines(own, 'zh');
      const heads = toTable(own).columns.map(({ label }) => label.zh);
      const all = [title, subtitle, ...notes, source, ...toSummary(own, 'zh'), ...heads].join();
      expect(all, name).not.toContain('机关');
      expect(frameLines(own, 'en'), name).toEqual(frameLines(state, 'en'));
    }
    expect(toSummary(states.rank, 'zh').join()).toMatch(/个机关/);
  });

  it('do so in tips', () => {
    const view = { theme: 'light', language: 'zh', width: 800, height: 400, purpose: 'screen' };
    const { release } = states.group;
    const named = { ...states.group.lines[0]!, label: { zh: '各机关新收申请', en: '' } };
    const state = { ...states.group, lines: [named] };
    const tip = (bodyWord: string) => {
      const option = toOption({ ...state, release: { ...release, bodyWord } }, view as ChartView);
      const { formatter } = option.tooltip as { formatter: (hit: unknown) => string };
      return formatter([{ value: [2024, 1] }]);
    };
    expect(tip('机构')).toContain('各机构新收申请');
  });

  it('count one report and one body in the singular', () => {
    const notes = (stated: number, total: number) =>
      frameLines({ ...states.received, reports: { stated, total } }, 'en').notes[0];
    expect(notes(1, 1)).toBe('N = 1 report');
    expect(notes(1, 2)).toBe('N = 1 report (of 2; the other does not state it or was not asked)');
    expect(notes(1200, 1203)).toBe(
      'N = 1,200 reports (of 1,203; the others do not state it or were not asked)',
    );
    const one = { ...states.rank, bars: states.rank.bars.slice(0, 1), ranked: 1 };
    expect(toSummary(one, 'en').join()).toMatch(/^Only .* can be ranked \(.*\)\.$/);
  });
});
