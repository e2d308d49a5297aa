import { describe, expect, test } from 'vitest';
import { read, REQUESTS_HEAD } from './read-text';

const BARS_HEAD = REQUESTS_HEAD.replaceAll('\t', ' | ');

describe('labels with a slip of the pen, in running text', () => {
  test('the number of a misspelt label is not the figure of the blank cell above it', () => {
    const { row } = read(
      `${BARS_HEAD}3.要求提供公开出版物 | 1 | 0 | 0 | 0 | 0 | 0 | \n4.无正当理由大量量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n`,
    );
    expect(row('rejected_publication__')).toEqual([1, 0, 0, 0, 0, 0, 'blank']);
    expect(row('rejected_excessive__')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('nor is the number of a label that no form has', () => {
    const { state, value } = read(
      `${BARS_HEAD}3.要求提供公开出版物 | 1 | 0 | 0 | 0 | 0 | 0 | \n4、某种从未见过的申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n`,
    );
    expect(value('rejected_publication__natural_person')).toBe(1);
    expect(state('rejected_publication__total')).toBe('blank');
  });

  test('a cell a line: six figures and a misspelt label with its number are no seven figures', () => {
    const { row } = read(
      `${REQUESTS_HEAD}3.要求提供公开出版物\n1\n0\n0\n0\n0\n0\n4.无正当理由大量量反复申请\n0\n0\n0\n0\n0\n0\n0\n`,
    );
    expect(new Set(row('rejected_publication__'))).toEqual(new Set(['unreadable']));
    expect(row('rejected_excessive__')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('a head of another form within a misspelt label does not hide it', () => {
    const lines = '\n1\n0\n1\n0\n0\n0\n2\n';
    for (const label of ['一、本年新政府信息公开申请数量', '一、本年新收政政府信息公开申请数量']) {
      const { row, doubted } = read(`${REQUESTS_HEAD}${label}${lines}`);
      expect(row('received__'), label).toEqual([1, 0, 1, 0, 0, 0, 2]);
      expect(doubted('received__total')).toBe(true);
    }
  });

  test('nor does a short label it begins with', () => {
    const { row } = read(
      `${BARS_HEAD}1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n2.其他法律政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n`,
    );
    expect(row('denied_state_secret__')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(row('denied_prohibited_by_law__')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  test('a longer word of the agency is not taken for a label it ends with', () => {
    const { form, cells } = read(
      '信息内容 本年新制作数量 本年新公开数量 对外公开总数量\n规章 51 19 496\n其他主动公开文件 12 25 85\n',
    );
    expect(form).toBe('2019');
    expect(cells.filter((c) => c.raw.includes('85'))).toEqual([]);
  });
});
