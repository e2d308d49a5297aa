import { describe, expect, it } from 'vitest';
import { APPEAL_BLOCKS, APPEAL_RESULTS, APPLICANTS, outcomeRows } from './form';
import type { GeneratedReport, ModelCell } from './model';
import { layOut } from './paper';
import { Random } from './random';
import { textGlued } from './render/text-glued';
import { textPipes, textTabs } from './render/text-rows';

const stated = (value: number, printed = String(value)): ModelCell => ({
  state: 'stated',
  value,
  printed,
  unitKnown: true,
});

/** A model of the 2019 form with the figures given; all other cells are 0. */
function modelOf(figures: Record<string, number | [number, string]>): GeneratedReport {
  const cells = new Map<string, ModelCell>();
  const rows = ['received', 'carried_in', ...outcomeRows('one'), 'processed', 'carried_out'];
  for (const row of rows) for (const { id } of APPLICANTS) cells.set(`${row}__${id}`, stated(0));
  for (const block of APPEAL_BLOCKS) {
    for (const { id } of APPEAL_RESULTS) cells.set(`${block}_${id}`, stated(0));
  }
  for (const row of ['rules', 'normative_documents']) {
    for (const c of ['made', 'newly_published', 'published_total'])
      cells.set(`${row}_${c}`, stated(0));
  }
  for (const row of ['permits', 'other_services', 'penalties', 'coercive_measures', 'fees']) {
    for (const c of ['items_previous_year', 'items_change', 'decisions']) {
      if (row !== 'fees' || c !== 'decisions') cells.set(`${row}_${c}`, stated(0));
    }
  }
  for (const [id, figure] of Object.entries(figures)) {
    cells.set(id, Array.isArray(figure) ? stated(...figure) : stated(figure));
  }
  return {
    seed: 1,
    form: '2019',
    forms: ['2019'],
    disclosure: '2019',
    other: 'one',
    identity: {
      agency: '平潭综合实验区',
      region: '平潭综合实验区',
      year: 2019,
      scope: 'area',
      title: '平潭综合实验区2019年政府信息公开工作年度报告',
      period: '',
      decree: '',
    },
    omittedItems: [],
    cells,
    headerUnits: new Set(),
    oldRows: [],
  };
}

const PLAIN = { officialLabels: true, officialShape: true, prose: false } as const;

/** A source of chance that always says no: no stray space, no variant. */
class Never extends Random {
  override chance(): boolean {
    return false;
  }
}

/** Figures of table 2 of 平潭 2019 and 2020, as their pages print them. */
const PINGTAN_2019 = {
  normative_documents_made: 89,
  normative_documents_newly_published: 89,
  normative_documents_published_total: 89,
  permits_items_previous_year: 396,
  permits_decisions: 181,
  other_services_items_previous_year: 10,
  other_services_decisions: 153,
  penalties_items_previous_year: 2648,
  penalties_decisions: 430,
  coercive_measures_items_previous_year: 126,
  coercive_measures_decisions: 25,
  fees_items_previous_year: 35,
  procurement_projects: 135,
  procurement_amount: [7539.443252, '75394432.52元'] as [number, string],
  received__natural_person: 23,
  received__total: 23,
  granted__natural_person: 7,
  granted__total: 7,
  granted_in_part__natural_person: 1,
  granted_in_part__total: 1,
  not_held__natural_person: 7,
  not_held__total: 7,
  unclear_after_correction__natural_person: 5,
  unclear_after_correction__total: 5,
  rejected_duplicate__natural_person: 3,
  rejected_duplicate__total: 3,
  processed__natural_person: 23,
  processed__total: 23,
};

describe('layouts of reports that exist', () => {
  it('glues 平潭 2019 as its page does, and knows the same 19 cells as unreadable', () => {
    const { text, truth } = textGlued.render(layOut(modelOf(PINGTAN_2019), PLAIN), new Never(1));
    expect(text).toContain('行政许可3960181其他对外管理服务事项100153');
    expect(text).toContain('政府集中采购13575394432.52元');
    const unreadable = [...truth].filter(([, c]) => c.state === 'unreadable').map(([id]) => id);
    expect(unreadable).toHaveLength(19);
    expect(unreadable.filter((id) => id.startsWith('rules_'))).toEqual([]);
    expect(truth.get('received__natural_person')?.value).toBe(23);
  });

  it('lets a minus sign part two figures, as in 平潭 2020', () => {
    const figures = {
      penalties_items_previous_year: 2648,
      penalties_items_change: -18,
      penalties_decisions: 538,
      fees_items_previous_year: 35,
      fees_items_change: -15,
    };
    const { truth } = textGlued.render(layOut(modelOf(figures), PLAIN), new Never(1));
    expect(truth.get('penalties_items_previous_year')?.value).toBe(2648);
    expect(truth.get('penalties_items_change')?.state).toBe('unreadable');
    expect(truth.get('penalties_decisions')?.state).toBe('unreadable');
    expect(truth.get('fees_items_change')?.value).toBe(-15);
  });

  it('writes the tabs of 湛河 2020 and the pipes of 宿迁', () => {
    const paper = layOut(modelOf({ procurement_projects: 6, procurement_amount: 6.933 }), PLAIN);
    const tabs = textTabs.render(paper, new Never(1)).text;
    expect(tabs).toContain('一、本年新收政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0\n');
    expect(tabs).toContain('政府集中采购\t6\t6.933\t\n');
    const pipes = textPipes.render(paper, new Never(1)).text;
    expect(pipes).toContain('（三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n');
    expect(pipes).toContain('信息内容 | 采购项目数量 | 采购总金额\n');
  });
});
