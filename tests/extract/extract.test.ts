import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/model/report';
import { HEAD_2019, read, REMEDIES_HEAD, REQUESTS_HEAD } from './read-text';

describe('rows are placed by their labels', () => {
  test('a row that lost its first cell', () => {
    const { value } = read(`${REQUESTS_HEAD}5. 属于三类内部事务信息\t\t1\t0\t0\t0\t0\t0\t1\n`);
    expect(value('denied_internal_affairs__natural_person')).toBe(1);
    expect(value('denied_internal_affairs__total')).toBe(1);
  });

  test('a row the form does not have is left alone', () => {
    const { value, cells } = read(
      `${HEAD_2019}规章\t0\t0\t0\n规范性文件\t34\t4\t47\n其他主动公开文件\t9\t9\t9\n`,
    );
    expect(value('normative_documents_published_total')).toBe(47);
    expect(cells.filter((c: Cell) => c.value === 9)).toEqual([]);
  });

  test('a row split into parts is not added up', () => {
    const { state } = read(
      '信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t1\t0\t2\n其他对外管理服务事项\t行政检查\t1\t2\t3\n行政确认\t4\t5\t6\n',
    );
    expect(state('permits_decisions')).toBe('stated');
    expect(state('other_services_decisions')).toBe('unreadable');
  });

  test.each(['①', '¹', '*', '※', '[1]'])('a label with the mark %s of a note', (mark) => {
    const { value, doubted } = read(`${HEAD_2019}规章${mark}\t0\t7\t9\n规范性文件\t1\t2\t3\n`);
    expect(value('rules_published_total')).toBe(9);
    expect(doubted('rules_published_total')).toBe(false);
  });

  test('a label that is nearly right is taken, with a doubt', () => {
    const { value, doubts } = read(
      `|${REQUESTS_HEAD.replaceAll('\n', '|\n|').replaceAll('\t', '|')}|\n|---|---|\n|3.危及“三安全一隐定”|1|0|0|0|0|0|1|\n`,
    );
    expect(value('denied_security_stability__total')).toBe(1);
    expect(doubts.map((d) => d.rule)).toContain('reading_similar_label');
  });
});

describe('four states stay apart', () => {
  test('blank cells between bars are blank, not 0', () => {
    const { state } = read('信息内容 | 采购项目数量 | 采购总金额 | |\n政府集中采购 | | | |\n');
    expect(state('procurement_projects')).toBe('blank');
    expect(state('procurement_amount')).toBe('blank');
  });

  test('figures without their blanks cannot be placed', () => {
    const { state, doubts } = read(`${REQUESTS_HEAD}一、本年新收政府信息公开申请数量\t3\t3\n`);
    expect(state('received__total')).toBe('unreadable');
    expect(doubts.some((d) => d.measure === 'received')).toBe(true);
  });

  test('three digits behind three blanks are no three cells', () => {
    const { state } = read(
      '信息内容 本年新制作数量 本年新公开数量 对外公开总数量\n规章 0 0 0\n规范性文件 12 3\n',
    );
    expect(state('normative_documents_made')).toBe('unreadable');
  });

  test('a row the table lacks is absent', () => {
    const { state } = read(`${HEAD_2019}规章\t0\t0\t0\n`);
    expect(state('normative_documents_made')).toBe('absent');
    expect(state('received__total')).toBeUndefined();
  });

  test('money without a unit stays unknown, and 0 needs none', () => {
    const table = (amount: string) =>
      read(`信息内容\t采购项目数量\t采购总金额\n政府集中采购\t1\t${amount}\n`).byMeasure.get(
        'procurement_amount',
      );
    expect(table('8040')).toMatchObject({ state: 'stated', value: 8040, unit: 'unknown' });
    expect(table('0')).toMatchObject({ value: 0, unit: 'CNY 10,000 (万元)' });
    expect(table('251000元')).toMatchObject({
      value: 25.1,
      unit: 'CNY 10,000 (万元)',
      raw: '251000元',
    });
  });
});

describe('the form is decided by labels', () => {
  test('one row of 其他处理 in a table of 2021 makes a mixed report', () => {
    const { form } = read(
      `信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n${REQUESTS_HEAD}（六）其他处理\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t0\t0\t0\t0\t0\t0\t0\n`,
    );
    expect(form).toBe('mixed');
  });

  const others = (sum: string, last: string) =>
    read(
      `${REQUESTS_HEAD}（六）其他处理\t${sum}\n1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t${last}\n2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t${last}\n3.其他\t${last}\n（七）总计\t3\t0\t0\t0\t0\t0\t3\n`,
    );

  test('a sum printed over the three rows of 其他处理 does not count beside them', () => {
    const { state, value, doubts } = others('3\t0\t0\t0\t0\t0\t3', '1\t0\t0\t0\t0\t0\t1');
    expect(value('other_other__total')).toBe(1);
    expect(state('other_disposition__total')).toBe('unreadable');
    const doubt = doubts.find((d) => d.rule === 'reading_heading_figures');
    expect(doubt?.measure).toBe('other_disposition');
  });

  test('but counts where the three are empty', () => {
    const { state, value } = others('3\t0\t0\t0\t0\t0\t3', '\t\t\t\t\t\t');
    expect(state('other_other__total')).toBe('blank');
    expect(value('other_disposition__total')).toBe(3);
  });

  test('prose with the words of the tables is no table', () => {
    const { cells } = read(
      '全年予以公开及部分公开258件，占33.9%；不予公开35件；行政许可12件，规章3件。\n',
    );
    expect(cells).toEqual([]);
  });
});

test('a title that two forms share does not say which of them it is', () => {
  const { row } = read(
    '2020年度报告第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量规章规范性文件第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量行政许可000第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量行政强制69-114 1',
  );
  expect(row('permits_')).toEqual([0, 0, 0]);
});

test('the last figure of a text that ends there may be cut short', () => {
  const figures = `${'0 | '.repeat(14)}1`;
  expect(read(REMEDIES_HEAD + figures).doubted('litigation_after_reconsideration_total')).toBe(
    true,
  );
  expect(read(`${REMEDIES_HEAD}${figures}\n五、存在的主要问题`).doubts).toEqual([]);
});

test('a table of which only the heads can be read is named', () => {
  const { cells, doubts } = read(`${REQUESTS_HEAD}甲乙丙丁\t1\t0\t1\t0\t0\t0\t2\n`);
  expect(cells).toEqual([]);
  expect(doubts.map((d) => d.rule)).toEqual(['reading_table_unread']);
});
