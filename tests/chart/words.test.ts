import { beforeAll, describe, expect, it } from 'vitest';
import { frameLines, toSummary, toTable } from '../../src/chart';
import { allStates, makeStates, type States } from './states';

let states: States;
beforeAll(async () => {
  states = await makeStates();
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
