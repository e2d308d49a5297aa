import { expect, test } from 'vitest';
import type { Block, Document } from '../../src/model/document';
import { readDocument } from './read-text';

function grid(...lines: string[]): Block {
  const rows = lines.map((line) =>
    line.split('|').map((text, x) => ({ text: text.trim(), x, width: 1, height: 1, place: '' })),
  );
  return { kind: 'grid', rows, aligned: true, place: 'table' };
}

const page = (...blocks: Block[]): Document => ({ mediaType: 'text/html', blocks });

const OLD = grid(
  '信息内容|本年新制作数量|本年新公开数量|对外公开总数量',
  '规章|1|2|3',
  '规范性文件|4|5|6',
);
const NEW = grid(
  '信息内容|本年制发件数|本年废止件数|现行有效件数',
  '规章|7|8|9',
  '规范性文件|10|11|12',
);

test('the tables of two years on one page give no figures that only one of them has', () => {
  const { state, doubted } = readDocument(page(OLD, NEW));
  for (const measure of ['rules_made', 'normative_documents_in_force']) {
    expect(state(measure)).toBe('unreadable');
    expect(doubted(measure)).toBe(true);
  }
});

test('heads that split one of the form into two years give no figures', () => {
  const { state } = readDocument(
    page(
      grid(
        '信息内容|本年制发件数||本年废止件数||现行有效件数|',
        '|本年|上年|本年|上年|本年|上年',
        '规章|7|1|8|1|9|1',
      ),
    ),
  );
  expect(state('rules_issued')).not.toBe('stated');
});

test('a column of the agency own is passed over, a blank one too', () => {
  const { value } = readDocument(
    page(
      grid(
        '信息内容|本年制发件数|本年废止件数|现行有效件数|备注',
        '规章|7|8|9|3',
        '规范性文件|10||12|',
      ),
    ),
  );
  expect(value('rules_in_force')).toBe(9);
  expect(value('normative_documents_in_force')).toBe(12);
});

test('a table that stands on its side is turned back', () => {
  const { value } = readDocument(
    page(
      grid(
        '|行政复议|未经复议直接起诉|复议后起诉',
        '结果维持|1|6|11',
        '结果纠正|2|7|12',
        '其他结果|3|8|13',
        '尚未审结|4|9|14',
        '总计|10|30|50',
      ),
    ),
  );
  expect(value('reconsideration_corrected')).toBe(2);
  expect(value('litigation_after_reconsideration_total')).toBe(50);
});
