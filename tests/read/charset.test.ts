import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/charset';
import { encoder } from './charset-encode';

const simplified =
  '二、主动公开政府信息情况\n信息内容\t本年新制作数量\n规章\t0\n行政事业性收费\t12.5元\n三、本年度办理结果：予以公开';
const traditional =
  '二、主動公開政府信息情況\n信息內容\t本年新製作數量\n規章\t0\n行政事業性收費\t12.5元\n三、本年度辦理結果：予以公開';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const gb18030 = encoder('gb18030');
const big5 = encoder('big5');

describe('encodings told from the bytes', () => {
  it.each([
    ['UTF-8', utf8(simplified), 'utf-8', simplified],
    ['UTF-8 with a mark', utf8(`\ufeff${simplified}`), 'utf-8', simplified],
    ['GBK', gb18030(simplified), 'gb18030', simplified],
    ['traditional characters in GBK', gb18030(traditional), 'gb18030', traditional],
    ['Big5', big5(traditional), 'big5', traditional],
    ['UTF-16 with a mark', utf16(`\ufeff${simplified}`, true), 'utf-16le', simplified],
    [
      'UTF-16, big end first, with a mark',
      utf16(`\ufeff${simplified}`, false),
      'utf-16be',
      simplified,
    ],
    ['UTF-16 without a mark', utf16(simplified, true), 'utf-16le', simplified],
    ['UTF-16, big end first, without a mark', utf16(simplified, false), 'utf-16be', simplified],
    ['ASCII', utf8('<td>12</td>'), 'utf-8', '<td>12</td>'],
    ['nothing', new Uint8Array(), 'utf-8', ''],
  ])('%s', (_, bytes, charset, text) => {
    expect(decode(bytes)).toEqual({ text, charset });
  });

  it('does not believe a page that says gb2312 over UTF-8, or utf-8 over GBK', () => {
    const page = (label: string): string => `<meta charset="${label}"><p>${simplified}</p>`;
    expect(decode(utf8(page('gb2312')))).toEqual({ text: page('gb2312'), charset: 'utf-8' });
    expect(decode(gb18030(page('utf-8')))).toEqual({ text: page('utf-8'), charset: 'gb18030' });
    const big5Page = `<meta charset="gb2312"><p>${traditional}</p>`;
    expect(decode(big5(big5Page))).toEqual({ text: big5Page, charset: 'big5' });
  });

  it('asks the page where a handful of bytes leaves it open', () => {
    const page = '<meta charset="big5"><p>測試</p>';
    expect(decode(big5(page))).toEqual({ text: page, charset: 'big5' });
  });

  it('reads a UTF-8 page whose description was cut inside a character', () => {
    const cut = utf8(`<meta content="${simplified}`).subarray(0, -1);
    const bytes = new Uint8Array([...cut, ...utf8(`"><p>${simplified}</p>`)]);
    const { text, charset } = decode(bytes);
    expect(charset).toBe('utf-8');
    expect(text).toContain(`<p>${simplified}</p>`);
  });

  it('reads a GBK page with a damaged byte', () => {
    const bytes = new Uint8Array([...gb18030(simplified), 0xff, ...gb18030(simplified)]);
    const { text, charset } = decode(bytes);
    expect(charset).toBe('gb18030');
    expect(text.startsWith(simplified)).toBe(true);
  });

  it('reads the characters of GB 18030 that take four bytes', () => {
    const bytes = new Uint8Array([...gb18030(simplified), 0x81, 0x39, 0xee, 0x39]);
    expect(decode(bytes)).toEqual({ text: `${simplified}㐀`, charset: 'gb18030' });
  });

  it('drops a last character that is cut in half', () => {
    for (const bytes of [
      utf8('公开'),
      gb18030(simplified),
      big5(traditional),
      utf16('1\n公开', true),
    ]) {
      const { text } = decode(bytes.subarray(0, -1));
      expect(text).not.toContain('\ufffd');
      expect(decode(bytes).text.slice(0, -1)).toBe(text);
    }
  });

  it('reads Latin letters with accents where nothing is Chinese', () => {
    const bytes = Uint8Array.from('r\xe9sum\xe9 na\xefve', (letter) => letter.charCodeAt(0));
    expect(decode(bytes)).toEqual({ text: 'résumé naïve', charset: 'windows-1252' });
  });
});

describe('any text comes back from any encoding', () => {
  const phrases = fc.array(
    fc.constantFrom(
      '政府信息公开',
      '年度报告',
      '本年新收',
      '申请数量',
      '12',
      '\n',
      '，',
      '（一）',
      '<td>',
    ),
    { minLength: 12, maxLength: 60 },
  );

  it('GBK, UTF-8 and UTF-16', () => {
    fc.assert(
      fc.property(phrases, (parts) => {
        const text = `政府信息公开\n${parts.join('')}`;
        expect(decode(gb18030(text)).text).toBe(text);
        expect(decode(utf8(text)).text).toBe(text);
        expect(decode(utf16(text, true)).text).toBe(text);
        expect(decode(utf16(text, false)).text).toBe(text);
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof decode(bytes).text).toBe('string');
      }),
    );
  });
});
