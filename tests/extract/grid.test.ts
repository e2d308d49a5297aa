import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/model/document';
import { readDocument } from './read-text';

/** A table as its markup lays it out; a text with `+n` behind it spans n columns. */
function grid(lines: readonly string[]): Block {
  const rows = lines.map((line) => {
    let x = 0;
    return line.split('|').map((field) => {
      const [, text = '', span = '1'] = /^(.*?)(?:\+(\d+))?$/su.exec(field.trim()) ?? [];
      const cell = { text, x, width: Number(span), height: 1, place: '' };
      x += cell.width;
      return cell;
    });
  });
  return { kind: 'grid', rows, aligned: true, place: 'table' };
}

const page = (...blocks: Block[]): Document => ({ mediaType: 'text/html', blocks });

const DECISIONS = grid(['第二十条第（五）项+2', '信息内容|本年处理决定数量', '行政许可|7']);

describe('a table of the page', () => {
  test('that no header announces gives no figures', () => {
    const links = grid(['行政许可|43', '规范性文件|58']);
    expect(readDocument(page(links)).cells).toEqual([]);
    const { value, doubted } = readDocument(page(links, DECISIONS));
    expect(value('permits_decisions')).toBe(7);
    expect(doubted('permits_decisions')).toBe(false);
  });

  test('whose row is broken off to the next one still gives them', () => {
    const next = grid(['行政处罚|43']);
    const { value } = readDocument(page(DECISIONS, next));
    expect(value('penalties_decisions')).toBe(43);
  });

  test('with a word in place of a figure gives none, and says so', () => {
    const { state } = readDocument(
      page(grid(['信息内容|本年处理决定数量', '行政许可|详见附件', '行政处罚|1'])),
    );
    expect(state('permits_decisions')).toBe('unreadable');
  });

  test('with an empty line under the heads of the remedies leaves them blank', () => {
    const results = '结果维持|结果纠正|其他结果|尚未审结|总计';
    const { row } = readDocument(
      page(
        grid([
          '行政复议+5|行政诉讼+10',
          `${results}|未经复议直接起诉+5|复议后起诉+5`,
          `+5|${results}|${results}`,
          Array.from({ length: 15 }, () => '').join('|'),
        ]),
      ),
    );
    expect(new Set(row('litigation_'))).toEqual(new Set(['blank']));
    expect(new Set(row('reconsideration_'))).toEqual(new Set(['blank']));
  });
});
