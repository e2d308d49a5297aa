import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/read/office/docx';
import {
  expand,
  expectTheReport,
  failureOf,
  fixture,
  gridsOf,
  opened,
  paragraphsOf,
} from './fixtures/office/oracle';
import { claiming, docxOf, zipOf } from './fixtures/office/zip';

const p = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (inner: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const numbered = (numId: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
const level = (index: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

async function read(body: string, numbering?: string, styles?: string) {
  return opened(await readDocx(docxOf(body, numbering, styles)));
}

describe('readDocx', () => {
  it('rebuilds the report cell for cell, with its title', async () => {
    const document = opened(await readDocx(fixture('report.docx')));
    expectTheReport(document);
    expect(document.title).toBe('湛河区政府办公室2020年政府信息公开工作年度报告');
    expect(paragraphsOf(document)).toContain('三、收到和处理政府信息公开申请情况');
    expect(gridsOf(document)[1]!.rows[4]![1]!.place).toBe('table 2, row 5, cell 2');
  });

  it('keeps tracked insertions and drops deletions, hidden runs, field codes and deleted rows', async () => {
    const document = await read(
      `<w:p><w:r><w:t>总计</w:t></w:r><w:ins><w:r><w:t>7</w:t></w:r></w:ins><w:del><w:r><w:delText>9</w:delText></w:r></w:del>
       <w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>` +
        tbl(
          tr(tc(p('规章')), tc(p('1'))),
          `<w:tr><w:trPr><w:del/></w:trPr>${tc(p('删'))}${tc(p('2'))}</w:tr>`,
        ),
    );
    expect(paragraphsOf(document)).toEqual(['总计7']);
    expect(gridsOf(document).map(expand)).toEqual([[['规章', '1']]]);
  });

  it('does not run the mark of a note into the figure before it', async () => {
    const raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
    const document = await read(
      `<w:p><w:r><w:t>22</w:t></w:r><w:r>${raised}<w:t>1</w:t></w:r></w:p>`,
    );
    expect(paragraphsOf(document)).toEqual(['22¹']);
  });

  it('reads numbers that Word writes by itself, also through styles and across cells', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '（%1）')}${level(1, 'decimal', '%2.')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const styles = `<w:style w:styleId="base"><w:pPr>${numbered(1)}</w:pPr></w:style><w:style w:styleId="row"><w:basedOn w:val="base"/></w:style>`;
    const document = await read(
      tbl(
        tr(tc(p('予以公开', numbered(1)))),
        tr(tc(p('部分公开', '<w:pStyle w:val="row"/>'))),
        tr(tc(p('属于国家秘密', numbered(1, 1)))),
        tr(tc(p('其他禁止公开', numbered(1, 1)))),
        tr(tc(p('不予公开', numbered(1)))),
        tr(tc(p('重复申请', numbered(1, 1)))),
        tr(tc(p('总计', numbered(2)))),
      ),
      numbering,
      styles,
    );
    expect(expand(gridsOf(document)[0]!).flat()).toEqual([
      '（一）予以公开',
      '（二）部分公开',
      '1.属于国家秘密',
      '2.其他禁止公开',
      '（三）不予公开',
      '1.重复申请',
      '（七）总计',
    ]);
  });

  it('follows content controls, text boxes, line breaks and alternatives', async () => {
    const document = await read(
      `<w:sdt><w:sdtContent>${p('一、总体情况')}</w:sdtContent></w:sdt>
       <w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>
         <mc:AlternateContent><mc:Choice><w:r><w:txbxContent>${p('框')}</w:txbxContent></w:r></mc:Choice>
         <mc:Fallback><w:r><w:txbxContent>${p('框')}</w:txbxContent></w:r></mc:Fallback></mc:AlternateContent></w:p>` +
        tbl(
          `<w:sdt><w:sdtContent>${tr(tc(p('规章') + p('（件）')), tc(p('0')))}</w:sdtContent></w:sdt>`,
        ),
    );
    expect(paragraphsOf(document)).toEqual(['一、总体情况', '甲\n乙\t丙', '框']);
    expect(gridsOf(document)[0]!.rows[0]!.map((cell) => cell.text)).toEqual(['规章\n（件）', '0']);
  });

  it('spans: gridSpan, vMerge, gridBefore, and slivers of hand-drawn tables', async () => {
    const columns = [1000, 12, 988, 1000].map((w) => `<w:gridCol w:w="${w}"/>`).join('');
    const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;
    const document = await read(
      `<w:tbl><w:tblGrid>${columns}</w:tblGrid>` +
        tr(tc(p('三'), '<w:vMerge w:val="restart"/>'), tc(p('1'), span(2)), tc(p('2'))) +
        tr(tc(p(''), `${span(2)}<w:vMerge/>`), tc(p('3')), tc(p('4'))) +
        `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc(p('5'))}${tc(p('6'))}</w:tr></w:tbl>`,
    );
    const [grid] = gridsOf(document);
    expect(
      grid!.rows.map((row) =>
        row.map(({ text, x, width, height }) => ({ text, x, width, height })),
      ),
    ).toEqual([
      [
        { text: '三', x: 0, width: 1, height: 2 },
        { text: '1', x: 1, width: 1, height: 1 },
        { text: '2', x: 2, width: 1, height: 1 },
      ],
      [
        { text: '3', x: 1, width: 1, height: 1 },
        { text: '4', x: 2, width: 1, height: 1 },
      ],
      [
        { text: '5', x: 1, width: 1, height: 1 },
        { text: '6', x: 2, width: 1, height: 1 },
      ],
    ]);
  });

  it('takes a frame around tables for no table, and puts nested tables after their own', async () => {
    const framed = await read(tbl(tr(tc(p('二、主动公开') + tbl(tr(tc(p('规章')), tc(p('0'))))))));
    expect(paragraphsOf(framed)).toEqual(['二、主动公开']);
    expect(gridsOf(framed).map(expand)).toEqual([[['规章', '0']]]);
    const nested = await read(tbl(tr(tc(p('外')), tc(tbl(tr(tc(p('内')))) + p('0')))));
    expect(gridsOf(nested).map(expand)).toEqual([[['外', '0']], [['内']]]);
  });

  it('says why a file cannot be read', async () => {
    const whole = fixture('report.docx');
    expect(failureOf(await readDocx(new Uint8Array()))).toBe('empty');
    expect(failureOf(await readDocx(whole.subarray(0, 5000)))).toBe('truncated');
    expect(failureOf(await readDocx(fixture('report.odt')))).toBe('wrong_format');
    expect(failureOf(await readDocx(new TextEncoder().encode('<html>')))).toBe('wrong_format');
    expect(failureOf(await readDocx(zipOf({ 'word/document.xml': '<a><b>' })))).toBe('damaged');
    const deep = '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000);
    expect(failureOf(await readDocx(docxOf(deep)))).toBe('too_deep');
    expect(failureOf(await readDocx(claiming(docxOf(''), 70_000_000)))).toBe('too_large');
    const broken = whole.slice();
    broken.fill(0x5a, 2000, 3000);
    expect((await readDocx(broken)).ok).toBe(false);
  });
});
