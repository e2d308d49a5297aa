import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive, type ArchiveEntry, type ArchiveLimits } from '../../src/read/archive';
import { fixture } from './fixtures/office/oracle';
import { claiming, zipOf } from './fixtures/office/zip';

const list = (bytes: Uint8Array, limits?: ArchiveLimits): ArchiveEntry[] => {
  const result = openArchive({ path: '报送.zip', bytes }, limits);
  if (!result.ok) throw new Error(result.failure.code);
  return [...result.entries];
};
const told = (entries: ArchiveEntry[]) =>
  entries.map((e) => (e.kind === 'file' ? e.file.path : `${e.path}: ${e.failure.code}`));

/** Changes bytes at a distance from the start of every central directory entry. */
function patched(zip: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const out = zip.slice();
  const view = new DataView(out.buffer);
  for (let at = 0; at + 46 <= out.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  }
  return out;
}

describe('openArchive', () => {
  it('gives the files with their paths and bytes, litter and folders left out', () => {
    const docx = fixture('report.docx');
    const entries = list(
      zipOf({
        '2020/': '',
        '2020/湛河区.docx': docx,
        '2020/说明.txt': '规章 0',
        '__MACOSX/2020/._a': 'x',
        '2020/~$a.docx': 'x',
      }),
    );
    expect(told(entries)).toEqual(['报送.zip/2020/湛河区.docx', '报送.zip/2020/说明.txt']);
    expect(entries[0]).toEqual({
      kind: 'file',
      file: { path: '报送.zip/2020/湛河区.docx', bytes: docx },
    });
  });

  it('reads names in GBK, as Windows writes them', () => {
    const name = Uint8Array.of(0xb1, 0xa8, 0xb8, 0xe6); // 报告 in GBK
    const zip = zipOf({ 'AAAA.txt': '规章 0' });
    const gbk = patched(zip, (view, at) => {
      name.forEach((byte, i) => {
        view.setUint8(at + 46 + i, byte);
      });
    });
    expect(told(list(gbk))).toEqual(['报送.zip/报告.txt']);
  });

  it('opens archives inside one level deep', () => {
    const inner = zipOf({ 'a.txt': '规章', 'deeper.zip': zipOf({ 'b.txt': '规章' }) });
    expect(told(list(zipOf({ '县/部门.zip': inner, 'c.txt': '规章' })))).toEqual([
      '报送.zip/县/部门.zip/a.txt',
      '报送.zip/县/部门.zip/deeper.zip: nested_archive',
      '报送.zip/c.txt',
    ]);
  });

  it('leaves inside what must not come out, and still gives the rest', () => {
    expect(
      told(list(zipOf({ '../a.txt': 'x', '/b.txt': 'x', 'C:/c.txt': 'x', 'a..b/d.txt': 'x' }))),
    ).toEqual([
      '报送.zip/../a.txt: unsafe_path',
      '报送.zip//b.txt: unsafe_path',
      '报送.zip/C:/c.txt: unsafe_path',
      '报送.zip/a..b/d.txt',
    ]);
    const locked = patched(zipOf({ 'a.txt': 'x' }), (view, at) => {
      view.setUint16(at + 8, 1, true);
    });
    expect(told(list(locked))).toEqual(['报送.zip/a.txt: encrypted']);
    expect(told(list(claiming(zipOf({ 'a.txt': 'x' }), 60_000_000)))).toEqual([
      '报送.zip/a.txt: too_large',
    ]);
  });

  it('unpacks no more than it was allowed', () => {
    const zip = zipOf({ 'a.txt': 'aaaa', 'b.txt': 'bbbb', 'c.txt': 'cccc' });
    expect(told(list(zip, { file: 10, total: 8, files: 10 }))).toEqual([
      '报送.zip/a.txt',
      '报送.zip/b.txt',
      '报送.zip/c.txt: too_large',
    ]);
    expect(told(list(zip, { file: 10, total: 80, files: 1 }))).toEqual([
      '报送.zip/a.txt',
      '报送.zip/b.txt: too_large',
    ]);
    // An entry that lies about its size gets no more room than it asked for.
    const liar = claiming(zipOf({ 'a.txt': new Uint8Array(2_000_000) }), 100);
    expect(told(list(liar))).toEqual(['报送.zip/a.txt: damaged']);
  });

  it('says why an archive cannot be opened', () => {
    const code = (bytes: Uint8Array) => {
      const result = openArchive({ path: 'a.zip', bytes });
      return result.ok ? 'opened' : result.failure.code;
    };
    expect(code(new Uint8Array())).toBe('empty');
    expect(code(strToU8('no zip at all'))).toBe('wrong_format');
    expect(code(zipOf({ 'a.txt': 'x'.repeat(100) }).subarray(0, 60))).toBe('truncated');
  });

  it('never throws, whatever byte of it is broken', () => {
    const zip = zipOf({ 'a/b.txt': '规章 0'.repeat(20), 'c.docx': 'PK' });
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.nat(zip.length), (at, byte, end) => {
        const broken = zip.slice(0, Math.max(end, zip.length - 40));
        if (at < broken.length) broken[at] = byte;
        const result = openArchive({ path: 'a.zip', bytes: broken });
        if (result.ok) expect([...result.entries].length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
