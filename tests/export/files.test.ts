import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ChartCell, ChartTable, TrendState } from '../../src/chart';
import { PRESETS, fileName, sizeOf, toCsv, withPhysicalSize } from '../../src/export';

const text = (zh: string, en = zh) => ({ zh, en });
const cell = (value: ChartCell['value'], gap: ChartCell['gap'] = null): ChartCell => ({
  value,
  gap,
});

describe('CSV', () => {
  const table: ChartTable = {
    columns: [
      { key: 'year', label: text('年份', 'Year'), unit: null },
      { key: 'a', label: text('甲,"乙"'), unit: 'request' },
    ],
    rows: [
      [cell('2019'), cell(7539.443252)],
      [cell('2020'), cell(null, 'not_collected')],
      [cell('=HYPERLINK("x")'), cell(-3)],
      [cell(text('+1', '@x')), cell(null, 'not_stated')],
      [cell('line\nbreak'), cell(0)],
    ],
  };

  it('opens in a spreadsheet with its Chinese whole, full numbers, and nothing that runs', () => {
    expect(toCsv(table, 'zh')).toBe(
      '\uFEFF年份,"甲,""乙"" (件)"\r\n' +
        '2019,7539.443252\r\n' +
        '2020,未统计\r\n' +
        '"\'=HYPERLINK(""x"")",-3\r\n' +
        "'+1,年报未填或无法识读\r\n" +
        '"line\nbreak",0\r\n',
    );
    expect(toCsv(table, 'en')).toContain("'@x,not stated");
  });
});

describe('a picture’s size', () => {
  it('is true to centimetre and dpi', () => {
    for (const size of Object.values(PRESETS)) {
      const { width, height, pixelWidth, pixelHeight, pixelRatio } = sizeOf(size);
      expect(pixelWidth).toBe(Math.round((size.widthCm / 2.54) * size.dpi));
      expect(width * pixelRatio).toBeCloseTo(pixelWidth, 6);
      expect(height * pixelRatio).toBeCloseTo(pixelHeight, 6);
    }
    expect(sizeOf(PRESETS.a4_full)).toMatchObject({ pixelWidth: 1890, pixelHeight: 1181 });
  });

  it('is written into the PNG once, before its data', () => {
    const once = withPhysicalSize(png(), 300);
    expect(chunks(once).map((one) => one.type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    const phys = chunks(once)[1]!.data;
    const view = new DataView(phys.buffer, phys.byteOffset);
    expect([view.getUint32(0), view.getUint32(4), phys[8]]).toEqual([11811, 11811, 1]);
    const again = withPhysicalSize(once, 96);
    expect(chunks(again).map((one) => one.type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    expect(new DataView(again.buffer).getUint32(8 + 25 + 8)).toBe(3780);
  });

  it('is refused to what is no PNG', () => {
    expect(() => withPhysicalSize(new Uint8Array([1, 2, 3]), 96)).toThrow(TypeError);
  });
});

describe('a file name', () => {
  it('says what is in it and suits every system', () => {
    const state = {
      title: text('公开率（占/办理结果）'),
      subtitle: text('江苏省: "宿迁"'),
      years: [2019, 2024],
    } as unknown as TrendState;
    expect(fileName(state, 'zh', 'png')).toBe('公开率（占_办理结果）_江苏省_宿迁_2019-2024.png');
    expect(fileName({ ...state, years: [2020, 2020] }, 'zh', 'svg')).toMatch(/_2020\.svg$/);
    expect(fileName({ ...state, title: text('长'.repeat(300)) }, 'zh', 'csv').length).toBeLessThan(
      110,
    );
  });
});

/** A 1 × 1 PNG. */
function png(): Uint8Array {
  const header = new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', deflateSync(new Uint8Array([0, 0, 0, 0]))),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

/** Checksums are not read here. */
function chunk(type: string, data: Uint8Array): number[] {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, data.length);
  return [...length, ...new TextEncoder().encode(type), ...data, 0, 0, 0, 0];
}

function chunks(bytes: Uint8Array): { type: string; data: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const found: { type: string; data: Uint8Array }[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(bytes.subarray(at + 4, at + 8));
    found.push({ type, data: bytes.slice(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}
