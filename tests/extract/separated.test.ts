import { describe, expect, test } from 'vitest';
import { read, REMEDIES_HEAD, REQUESTS_HEAD } from './read-text';

const PERMITS_HEAD = '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n';

describe('the blank at the end of a row', () => {
  const total = '（七）总计\t\t\t2\t0\t0\t0\t0\t0\t\n';
  const carried = (end: string) => `四、结转下年度继续办理\t\t\t0\t0\t0\t0\t1\t0\t1${end}\n`;

  test('is no cell where every row is closed by one', () => {
    const closed = REQUESTS_HEAD.replaceAll('\n', '\t\n');
    const { row } = read(`${closed}（七）总计\t\t1\t0\t0\t0\t0\t1\t\n${carried('\t')}`);
    expect(row('processed__')).toEqual(['blank', 1, 0, 0, 0, 0, 1]);
  });

  test('leaves the row open where some are closed and some not', () => {
    const { row, doubted } = read(`${REQUESTS_HEAD}${carried('\t')}${carried('')}${total}`);
    expect(new Set(row('processed__'))).toEqual(new Set(['unreadable']));
    expect(doubted('processed__total')).toBe(true);
  });
});

describe('a figure that goes on otherwise', () => {
  test.each(['3/5', '3件左右', '3-5', '20余', '5%', '３／５'])('%s is no 3', (text) => {
    const { value, state } = read(`${PERMITS_HEAD}行政许可 | 71 | -156 | ${text}\n行政处罚 | 2\n`);
    expect(value('permits_items_previous_year')).toBe(71);
    expect(state('permits_decisions')).toBe('unreadable');
  });

  test.each(['2①', '2*', '2[1]', '2¹', '2（注）', '2 ※'])('%s is a 2 with a note', (text) => {
    const { value } = read(`${PERMITS_HEAD}行政许可 | 71 | -156 | ${text}\n`);
    expect(value('permits_decisions')).toBe(2);
  });

  test('does not cut short the row of the remedies', () => {
    const cells = ['1', '0', '1', '0', '2', '0', '0', '0', '2', '2①', '0', '0', '0', '0', '0'];
    const padding = '|||||\n';
    const { row } = read(
      `${REMEDIES_HEAD.replaceAll(' | ', ' |\n')}${padding}${cells.join(' |\n')} |\n五、存在的主要问题\n`,
    );
    expect(row('reconsideration_')).toEqual([1, 0, 1, 0, 2]);
    expect(row('litigation_direct_')).toEqual([0, 0, 0, 2, 2]);
  });
});

test('three zeros run together are no number', () => {
  const { state } = read('信息内容 本年处理决定数量\n行政许可 000\n行政处罚 7\n');
  expect(state('permits_decisions')).toBe('unreadable');
});

describe('lines of as many tabs', () => {
  const table = [
    '（本列数据的勾稽关系为）\t\t\t申请人情况\t\t\t\t\t\t',
    '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
    '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
    '（七）总计\t\t\t2\t0\t0\t0\t0\t0\t',
    '四、结转下年度继续办理\t\t\t\t0\t0\t0\t1\t0\t1',
  ];

  test('are a table: a field stands in the column of its head', () => {
    const { row } = read(table.join('\n'));
    expect(row('processed__')).toEqual([2, 0, 0, 0, 0, 0, 'blank']);
    expect(row('carried_out__')).toEqual(['blank', 0, 0, 0, 1, 0, 1]);
  });

  test('are none where a row has slipped to the left', () => {
    const { row } = read(
      [...table, '二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\t\t'].join('\n'),
    );
    expect(row('carried_in__')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(new Set(row('carried_out__'))).toEqual(new Set(['unreadable']));
  });

  test('a line of nothing but tabs under the heads of the remedies is blank', () => {
    const heads = REMEDIES_HEAD.replaceAll(' | ', '\t').split('\n');
    const lines = [
      '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t',
      heads[1],
      heads[2],
      '\t'.repeat(14),
    ];
    const { row } = read(lines.join('\n'));
    expect(new Set(row('litigation_direct_'))).toEqual(new Set(['blank']));
  });
});

describe('merged cells printed again and again', () => {
  const row = (label: string, figures: string) => `${[label, label, label].join('\t')}\t${figures}`;
  const corner = '（本列数据的勾稽关系为）';
  const heads = [
    '自然人',
    '法人或其他组织',
    '法人或其他组织',
    '法人或其他组织',
    '法人或其他组织',
    '法人或其他组织',
    '总计',
  ];
  const kinds = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

  test('are one label, and the figures stand under their heads', () => {
    const text = [
      row(corner, heads.join('\t')),
      row(corner, kinds.join('\t')),
      row('一、本年新收政府信息公开申请数量', '2\t0\t0\t1\t0\t0\t3'),
      '三、本年度办理结果\t（五）不予处理\t2.重复申请\t0\t0\t0\t\t0\t0\t',
      row('四、结转下年度继续办理', '0\t0\t0\t1\t0\t0\t1'),
    ].join('\n');
    const report = read(text);
    expect(report.row('received__')).toEqual([2, 0, 0, 1, 0, 0, 3]);
    expect(report.row('rejected_duplicate__')).toEqual([0, 0, 0, 'blank', 0, 0, 'blank']);
    expect(report.row('carried_out__')).toEqual([0, 0, 0, 1, 0, 0, 1]);
  });

  test('a figure under a merged head is one figure, two different ones are none', () => {
    const table = (figures: string) =>
      read(
        `第二十条第（八）项\t第二十条第（八）项\t第二十条第（八）项\t第二十条第（八）项\n信息内容\t上一年项目数量\t本年增/减\t本年增/减\n行政事业性收费\t${figures}\n`,
      );
    expect(table('7\t3\t3').row('fees_items_')).toEqual([7, 3]);
    expect(table('7\t3\t4').row('fees_items_')).toEqual(['unreadable', 'unreadable']);
  });

  test('a gap between two labels is no empty row', () => {
    const { state, row: cells } = read(
      `${REQUESTS_HEAD}三、本年度办理结果\t2.重复申请\t（五）不予处理\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t0\t0\t0\t0\t0\t0\t0\n`,
    );
    expect(state('rejected_duplicate__total')).toBe('unreadable');
    expect(cells('processed__')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('the number of the next row', () => {
  test('is no figure of a row that ends with an empty cell', () => {
    const { row } = read(
      '序号 | 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量\n1 | 规章 | 0 | 4 | \n2 | 规范性文件 | 5 | 6 | 7\n',
    );
    expect(row('rules_')).toEqual([0, 4, 'blank']);
    expect(row('normative_documents_')).toEqual([5, 6, 7]);
  });

  test('nor of one whose blanks do not show', () => {
    const { state, row } = read(
      '信息内容 本年新制作数量 本年新公开数量 对外公开总数量\n1 规章 0 4\n2 规范性文件 5 6 7\n',
    );
    expect(state('rules_published_total')).toBe('unreadable');
    expect(row('normative_documents_')).toEqual([5, 6, 7]);
  });
});

test('a page number below an empty cell is no figure where rows stand on a line', () => {
  const rows = ['信访举报投诉类申请', '重复申请', '要求提供公开出版物', '无正当理由大量反复申请'];
  const { state, value } = read(
    `信息内容    本年处理决定数量\n行政处罚\n\n     2\n行政强制\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n${rows.map((label, i) => `${i + 1}.${label}  1 0 0 0 0 0 1\n`).join('')}`,
  );
  expect(state('penalties_decisions')).toBe('unreadable');
  expect(value('rejected_duplicate__total')).toBe(1);
});

describe('rows whose empty cells were dropped and filled up behind (南湖 2019)', () => {
  const head = REQUESTS_HEAD.replaceAll('\t', ' | ');
  const received = '一、本年新收政府信息公开申请数量 | 3 | 3 | |||||||\n';
  const carried = '二、上年结转政府信息公开申请数量 | 2 | |||||||\n';

  test('are flagged: nothing tells the columns apart', () => {
    const { row, doubts } = read(`${head}${received}${carried}`);
    expect(new Set(row('received__'))).toEqual(new Set(['unreadable']));
    expect(new Set(row('carried_in__'))).toEqual(new Set(['unreadable']));
    const lost = doubts.filter((d) => d.rule === 'reading_blanks_lost');
    expect(lost.map((d) => d.message.zh)).toEqual([
      expect.stringContaining('3 | 3'),
      expect.stringContaining('（2）'),
    ]);
  });

  test('are flagged cell by line, too', () => {
    const { row } = read(
      `${head}一、本年新收政府信息公开申请数量 |\n3 |\n3 |\n|||||||\n${carried}`,
    );
    expect(new Set(row('received__'))).toEqual(new Set(['unreadable']));
  });

  test('are believed where a row of that text keeps a blank between its figures', () => {
    const kept = '（七）总计 | 2 | | | | 1 | | 3 |||\n';
    const { row } = read(`${head}${received}${carried}${kept}`);
    expect(row('received__').slice(0, 3)).toEqual([3, 3, 'blank']);
    expect(row('carried_in__').slice(0, 2)).toEqual([2, 'blank']);
  });

  test('are believed where the figures cannot hold their total', () => {
    const { row } = read(`${head}一、本年新收政府信息公开申请数量 | 3 | 1 | |||||||\n`);
    expect(row('received__').slice(0, 3)).toEqual([3, 1, 'blank']);
  });
});

test('figures below two labels that do not follow one another belong to neither for sure', () => {
  const { state, doubted } = read(
    `自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
5.属于三类内部事务信息
1.本机关不掌握相关政府信息
1 0 0 0 0 0 1
6.属于四类过程性信息
0 0 0 0 0 0 0`,
  );
  expect(state('not_held__total')).toBe('unreadable');
  expect(doubted('not_held__total')).toBe(true);
});
