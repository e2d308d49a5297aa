import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cnReader } from '../../../src/families/cn/reader';
import { usReader } from '../../../src/families/us/reader';
import type { ManifestRow } from '../../../src/model/report';
import { readForCheck } from '../../../src/ui/check/read-file';
import { docxOf, zipOf } from '../../read/fixtures/office/zip';

const bytesOf = (path: string) =>
  new Uint8Array(readFileSync(new URL(path, new URL('../../../', import.meta.url))));
const example = { cn: bytesOf('src/ui/examples/cn.html'), us: bytesOf('src/ui/examples/us.xml') };
const read = (path: string, bytes: Uint8Array, said: ManifestRow | null = null) =>
  readForCheck({ path, bytes }, [cnReader, usReader], said);

describe('a dropped file', () => {
  it.each([
    ['cn', 'report.html', [cnReader, usReader]],
    ['cn', 'report.html', [usReader, cnReader]],
    ['us', 'report.xml', [usReader, cnReader]],
    ['us', 'report.xml', [cnReader, usReader]],
  ] as const)('tells by itself that it is of %s', async (family, path, readers) => {
    const [file] = await readForCheck({ path, bytes: example[family] }, readers, null);
    expect(file).toMatchObject({ status: 'parsed', family });
  });

  it('shows the one wrong sum of the example, and those that hold', async () => {
    const [file] = await read('example.html', example.cn);
    if (file?.status !== 'parsed') throw new Error('not read');
    const { report, examined } = file.reports[0]!;
    expect(report.identity).toMatchObject({ agencyName: '示例县示例局', year: 2024 });
    const failed = examined.sums.filter(({ result }) => result === 'fails');
    expect(failed.map(({ rule }) => rule)).toEqual(['request_balance', 'request_balance']);
    expect(failed.at(-1)?.sides.map(({ value }) => value)).toEqual([19, 20]);
    expect(examined.sums.filter(({ result }) => result === 'holds').length).toBeGreaterThan(30);
    expect(new Set(report.cells.map(({ state }) => state))).toContain('filler');
  });

  it('says which reports of the other family an XML of an agency holds', async () => {
    const [file] = await read('example.xml', example.us);
    if (file?.status !== 'parsed') throw new Error('not read');
    expect(file.reports[0]?.examined.sums.some(({ result }) => result === 'fails')).toBe(true);
  });

  it('is what the person says it is', async () => {
    const said = { file: '', agency: '示例市示例局', year: 2022, scope: 'area' } as const;
    const [file] = await read('example.html', example.cn, said);
    if (file?.status !== 'parsed') throw new Error('not read');
    expect(file.reports[0]?.report.identity).toMatchObject({
      agencyName: '示例市示例局',
      year: 2022,
      scope: 'area',
    });
  });
});

describe('a file that cannot be checked', () => {
  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image'],
    ['nothing', new Uint8Array(), 'empty'],
    ['an archive of another kind', new TextEncoder().encode('Rar!\x1a\x07\x00...'), 'archive'],
  ])('%s is told why, in the words of ingest', async (_, bytes, code) => {
    const [file] = await read('file', bytes);
    if (file?.status !== 'rejected') throw new Error('was read');
    expect(file.reason.code).toBe(code);
    expect(file.reason.message.zh).toMatch(/请/);
  });

  it('is never more than the page can hold', async () => {
    const [file] = await read('big.txt', new Uint8Array(64_000_001));
    expect(file).toMatchObject({ status: 'rejected', reason: { code: 'too_large' } });
  });
});

describe('an archive', () => {
  it('is opened, and each of its files told apart', async () => {
    const bytes = zipOf({
      '2024/report.html': example.cn,
      'us.xml': example.us,
      'empty.docx': docxOf(''),
    });
    const files = await read('all.zip', bytes);
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      ['all.zip/2024/report.html', 'parsed'],
      ['all.zip/us.xml', 'parsed'],
      ['all.zip/empty.docx', 'rejected'],
    ]);
  });
});
