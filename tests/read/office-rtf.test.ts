import { describe, expect, it } from 'vitest';
import { readRtf } from '../../src/read/office/rtf';
import {
  expand,
  expectTheReport,
  failureOf,
  fixture,
  gridsOf,
  opened,
  paragraphsOf,
} from './fixtures/office/oracle';

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const rtf = (body: string) => ascii(`{\\rtf1\\ansi\\ansicpg936\\deff0${body}}`);
const read = async (body: string) => opened(await readRtf(rtf(body)));
const row = (...cells: [flags: string, edge: number, text: string][]) =>
  `\\trowd${cells.map(([flags, edge]) => `${flags}\\cellx${edge}`).join('')}\\pard\\intbl ` +
  `${cells.map(([, , text]) => `${text}\\cell `).join('')}\\row `;

describe('readRtf', () => {
  it('rebuilds the report cell for cell, with its title', async () => {
    const document = opened(await readRtf(fixture('report.rtf')));
    expectTheReport(document);
    expect(document.title).toBe('湛河区政府办公室2020年政府信息公开工作年度报告');
  });

  it('reads bytes by the charset of file and font, and skips what stands in for Unicode', async () => {
    const document = await read(
      '{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset0 Arial;}}' +
        "\\f0\\'b9\\'e6\\'d5\\'c2\\par \\uc2\\u-30143\\'d5\\'c2\\u31456\\'d5\\'c2 7\\par " +
        "{\\f1 \\'b7}{\\f2 ABC}\\~\\'a1\\'b1x\\line y\\par {\\header \\'b9\\'e6}{\\*\\unknown z}",
    );
    expect(paragraphsOf(document)).toEqual([
      '规章',
      '规章 7'.replace('规', String.fromCharCode(65536 - 30143)),
      'ABC\u00a0”x\ny',
    ]);
  });

  it('keeps automatic numbers, drops hidden and deleted text, field codes and notes', async () => {
    const document = await read(
      '{\\listtext\\pard\\plain (1)\\tab}AB{\\v no}{\\deleted no}{\\revised C}' +
        '{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\footnote no}\\par',
    );
    expect(paragraphsOf(document)).toEqual(['(1)ABC7']);
  });

  it('reads merged cells of both directions and nested tables', async () => {
    const nested =
      '\\pard\\intbl\\itap2 in\\nestcell{\\*\\nesttableprops\\trowd\\cellx900\\nestrow}{\\nonesttables\\par}';
    const document = await read(
      row(['\\clvmgf', 1000, 'A'], ['\\clmgf', 2000, 'B'], ['\\clmrg', 3000, '']) +
        row(['\\clvmrg', 1000, ''], ['', 2010, '1'], ['', 3000, `${nested}\\pard\\intbl 2`]) +
        '\\pard end\\par',
    );
    const [grid, inner] = gridsOf(document);
    expect(expand(grid!)).toEqual([
      ['A', 'B', 'B'],
      ['A', '1', '2'],
    ]);
    expect(expand(inner!)).toEqual([['in']]);
    expect(paragraphsOf(document)).toEqual(['end']);
  });

  it('says why a file cannot be read', async () => {
    const whole = fixture('report.rtf');
    expect(failureOf(await readRtf(whole.subarray(0, 50_000)))).toBe('truncated');
    expect(failureOf(await readRtf(ascii('{\\html')))).toBe('wrong_format');
    expect(failureOf(await readRtf(rtf('{'.repeat(5000) + '}'.repeat(5000))))).toBe('too_deep');
  });
});
