import { describe, expect, it } from 'vitest';
import { DocLists } from '../../src/read/office/doc-lists';
import { readDoc } from '../../src/read/office/doc';
import {
  expectTheReport,
  failureOf,
  fixture,
  opened,
  paragraphsOf,
} from './fixtures/office/oracle';

describe('readDoc', () => {
  it('rebuilds the report cell for cell, with its title', async () => {
    const document = opened(await readDoc(fixture('report.doc')));
    expectTheReport(document);
    expect(document.title).toBe('湛河区政府办公室2020年政府信息公开工作年度报告');
    expect(paragraphsOf(document)).toContain('六、其他需要报告的事项');
  });

  it('says why a file cannot be read', async () => {
    const whole = fixture('report.doc');
    expect(failureOf(await readDoc(new Uint8Array()))).toBe('empty');
    expect(failureOf(await readDoc(whole.subarray(0, 30_000)))).toBe('truncated');
    expect(failureOf(await readDoc(fixture('report.docx')))).toBe('wrong_format');
    expect(failureOf(await readDoc(fixture('report.xls')))).toBe('wrong_format');
    const main = findMain(whole);
    const encrypted = whole.slice();
    encrypted[main + 11]! |= 1;
    expect(failureOf(await readDoc(encrypted))).toBe('encrypted');
    const old = whole.slice();
    old.set([0x68, 0], main + 2);
    expect(failureOf(await readDoc(old))).toBe('old_format');
  });

  it('answers whatever bytes are broken', async () => {
    const whole = fixture('report.doc');
    for (let at = 600; at < whole.length; at += 997) {
      const broken = whole.slice();
      broken.fill(0xff, at, at + 16);
      const result = await readDoc(broken);
      expect(typeof result.ok).toBe('boolean');
    }
  });
});

/** Offset of the main stream: its first sector begins with Word's magic number. */
function findMain(bytes: Uint8Array): number {
  for (let at = 512; at < bytes.length; at += 512) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return at;
  }
  throw new Error('no Word document');
}

describe('DocLists', () => {
  /** A level: start, format, and its text with numbers of levels as signs below 9. */
  const level = (start: number, format: number, text: string) => [
    ...[start, 0, 0, 0, format, 0],
    ...Array<number>(22).fill(0),
    ...[text.length, 0],
    ...Array.from(text, (c) => c.charCodeAt(0)).flatMap((code) => [code & 0xff, code >> 8]),
  ];

  it('counts lists by level and begins inner levels anew', () => {
    const list = [77, ...Array<number>(27).fill(0)];
    const levels = [
      level(1, 39, '（\x00）'),
      level(1, 0, '\x01.'),
      ...Array(7).fill(level(1, 23, '•')),
    ];
    const overrides = [1, 0, 0, 0, 77, ...Array<number>(15).fill(0)];
    const lists = new DocLists(
      Uint8Array.from([1, 0, ...list, ...levels.flat()] as number[]),
      Uint8Array.from(overrides),
    );
    const labels = [0, 0, 1, 1, 0, 1].map((depth) => lists.label(1, depth));
    expect(labels).toEqual(['（一）', '（二）', '1.', '2.', '（三）', '1.']);
    expect(lists.label(0, 0)).toBe('');
    expect(lists.label(9, 0)).toBe('');
    expect(new DocLists(Uint8Array.of(9, 9, 9), new Uint8Array()).label(1, 0)).toBe('');
  });
});
