import { describe, expect, it } from 'vitest';
import { Manifest } from '../../src/publish/manifest';
import { family } from './family';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (...files: [folder: string, text: string][]) =>
  Manifest.read(
    files.map(([folder, text]) => ({ folder, bytes: bytes(text) })),
    family,
  );
const complaints = (manifest: Manifest) =>
  manifest.problems.map(({ file, line, message }) => [file, line, message.en]);

describe('manifest.csv', () => {
  it('says who reports, for which year, about what', () => {
    const manifest = read([
      '',
      'file,agency,region_code,level,scope,year,url\na.txt,"东镇, 图书馆",100101,town,area,2020,https://example.org/a\n',
    ]);
    expect(manifest.problems).toEqual([]);
    expect(manifest.rowFor('a.txt')).toEqual({
      file: 'a.txt',
      agency: '东镇, 图书馆',
      regionCode: '100101',
      level: 'town',
      scope: 'area',
      year: 2020,
      url: 'https://example.org/a',
    });
    expect(manifest.rowFor('b.txt')).toBeNull();
  });

  it('takes a byte order mark, Chinese headers and Chinese values', () => {
    const manifest = read([
      '',
      '\uFEFF文件名,机关名称,层级,范围,年度\r\n甲\\乙.txt,东镇图书馆,镇,全区域,２０２０年\r\n',
    ]);
    expect(manifest.problems).toEqual([]);
    expect(manifest.rowFor('甲/乙.txt')).toEqual({
      file: '甲/乙.txt',
      agency: '东镇图书馆',
      level: 'town',
      scope: 'area',
      year: 2020,
    });
  });

  it('takes GB 18030, as spreadsheets write it in China', () => {
    // "文件,年度" and "a.txt,2020"
    const gbk = new Uint8Array([
      0xce,
      0xc4,
      0xbc,
      0xfe,
      0x2c,
      0xc4,
      0xea,
      0xb6,
      0xc8,
      0x0a,
      ...bytes('a.txt,2020\n'),
    ]);
    const manifest = Manifest.read([{ folder: '', bytes: gbk }], family);
    expect(manifest.rowFor('a.txt')).toEqual({ file: 'a.txt', year: 2020 });
  });

  it('finds a file whichever Unicode form its name is kept in', () => {
    const manifest = read(['', `file,year\n${'é.txt'.normalize('NFD')},2020\n`]);
    expect(manifest.rowFor('é.txt'.normalize('NFC'))?.year).toBe(2020);
  });

  it('applies below its folder, the nearest having the last word on each value', () => {
    const manifest = read(
      ['sub', 'file,year\nx.txt,2021\n'],
      ['', 'file,agency,year\nsub/x.txt,东镇图书馆,2019\nx.txt,西镇图书馆,2018\n'],
    );
    expect(manifest.rowFor('sub/x.txt')).toEqual({
      file: 'sub/x.txt',
      agency: '东镇图书馆',
      year: 2021,
    });
    expect(manifest.rowFor('x.txt')?.year).toBe(2018);
  });

  it('leaves unknown columns and empty lines alone', () => {
    const manifest = read(['', 'file,year,note\n\na.txt,2020,"two\nlines"\n,,\n']);
    expect(manifest.problems).toEqual([]);
    expect(manifest.rowFor('a.txt')?.year).toBe(2020);
  });

  it('names file and line of whatever cannot be', () => {
    const manifest = read([
      'sub',
      'file,level,scope,year\na.txt,,,20\nb.txt,planet,,\nc.txt,,everywhere,\n,town,,2020\nd.txt,,,2020\nd.txt,,,2021\n',
    ]);
    expect(complaints(manifest)).toEqual([
      ['sub/manifest.csv', 2, '"20" is no four-digit year'],
      ['sub/manifest.csv', 3, 'Level "planet" should be one of town, county'],
      ['sub/manifest.csv', 4, 'Scope "everywhere" should be self, area or unknown'],
      ['sub/manifest.csv', 5, 'The file name is missing'],
      ['sub/manifest.csv', 7, 'The file "d.txt" already has line 6'],
    ]);
  });

  it('says what is wrong with a table that cannot be read', () => {
    expect(complaints(read(['', 'name,year\na.txt,2020\n']))).toEqual([
      ['manifest.csv', 1, 'The first line lacks the column file'],
    ]);
    const [problem] = read(['', 'file,year\n"a.txt,2020\n']).problems;
    expect(problem?.message.en).toContain('a quote may lack its pair');
  });

  it('tells lines about files that are not there', () => {
    const manifest = read(['', 'file,year\na.txt,2020\ngone.txt,2020\n']);
    expect(manifest.unknownFiles(['a.txt'])).toEqual([
      {
        file: 'manifest.csv',
        line: 3,
        message: { zh: '没有文件“gone.txt”', en: 'There is no file "gone.txt"' },
      },
    ]);
  });
});
