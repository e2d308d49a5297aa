import { describe, expect, it } from 'vitest';
import { readOdt } from '../../src/read/office/odt';
import {
  expand,
  expectTheReport,
  failureOf,
  fixture,
  gridsOf,
  opened,
  paragraphsOf,
} from './fixtures/office/oracle';
import { odtOf, zipOf } from './fixtures/office/zip';

const cell = (text: string, attributes = '') =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

describe('readOdt', () => {
  it('rebuilds the report cell for cell, with its title', async () => {
    const document = opened(await readOdt(fixture('report.odt')));
    expectTheReport(document);
    expect(document.title).toBe('湛河区政府办公室2020年政府信息公开工作年度报告');
  });

  it('reads repeated columns and rows, covered cells, blanks, and skips notes', async () => {
    const document = opened(
      await readOdt(
        odtOf(
          `<table:table>
            <table:table-header-rows>${row(cell('三', 'table:number-rows-spanned="3"'), cell('0', 'table:number-columns-repeated="2"'))}</table:table-header-rows>
            <table:table-row table:number-rows-repeated="2"><table:covered-table-cell/>${cell('1', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row>
          </table:table>
          <text:p>甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁<text:note><text:p>注</text:p></text:note>
          戊</text:p>`,
        ),
      ),
    );
    expect(expand(gridsOf(document)[0]!)).toEqual([
      ['三', '0', '0'],
      ['三', '1', '1'],
      ['三', '1', '1'],
    ]);
    expect(paragraphsOf(document)).toEqual(['甲  乙\t丙\n丁 戊']);
  });

  it('reads the numbers of automatic lists', async () => {
    const style = `<text:list-style style:name="L1">
      <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/>
      <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/></text:list-style>`;
    const list = (inner: string, attributes = '') =>
      `<text:list text:style-name="L1" ${attributes}>${inner}</text:list>`;
    const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
    const document = opened(
      await readOdt(
        odtOf(
          list(item('<text:p>予以公开</text:p>')) +
            list(
              item('<text:p>部分公开</text:p>') +
                item(
                  `<text:p>不予公开</text:p><text:list>${item('<text:p>属于国家秘密</text:p>')}</text:list>`,
                ),
              'text:continue-numbering="true"',
            ) +
            list(item('<text:p>总体情况</text:p>')),
          style,
        ),
      ),
    );
    expect(paragraphsOf(document)).toEqual([
      '（一）予以公开',
      '（二）部分公开',
      '（三）不予公开',
      '1.属于国家秘密',
      '（一）总体情况',
    ]);
  });

  it('says why a file cannot be read', async () => {
    expect(failureOf(await readOdt(fixture('report.odt').subarray(0, 6000)))).toBe('truncated');
    expect(failureOf(await readOdt(fixture('report.ods')))).toBe('wrong_format');
    const encrypted = zipOf({
      'content.xml': 'x',
      'META-INF/manifest.xml':
        '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    });
    expect(failureOf(await readOdt(encrypted))).toBe('encrypted');
    const many = odtOf(
      `<table:table><table:table-row table:number-rows-repeated="1048576">${cell('1', 'table:number-columns-repeated="16384"')}</table:table-row></table:table>`,
    );
    expect(failureOf(await readOdt(many))).toBe('too_large');
  });
});
