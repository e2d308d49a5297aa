import {
  RecordBatch,
  Struct,
  Table,
  makeData,
  vectorFromArray,
  Utf8,
  Field,
  Schema,
} from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainRows, rowsOf } from '../../src/query/arrow';
import { utf8 } from '../../src/query/utf8';

describe('a text of UTF-8', () => {
  it('comes back whatever it says, wherever it stands among others', () => {
    const text = fc.string({ unit: 'grapheme-composite', maxLength: 400 });
    fc.assert(
      fc.property(text, text, text, (before, wanted, after) => {
        const [head, body, tail] = [before, wanted, after].map((one) =>
          new TextEncoder().encode(one),
        ) as [Uint8Array, Uint8Array, Uint8Array];
        const bytes = new Uint8Array([...head, ...body, ...tail]);
        expect(utf8(bytes, head.length, head.length + body.length)).toBe(wanted);
      }),
    );
  });

  it.each(['', 'a', '\ufeff标', '湛河区教育局', 'é', '𠮷野', '市'.repeat(99), '市'.repeat(101)])(
    'reads %j',
    (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(utf8(bytes, 0, bytes.length)).toBe(text);
    },
  );
});

describe('rows of a batch', () => {
  it('tell an empty text from none', () => {
    const names = vectorFromArray(['甲', '', null, '乙'], new Utf8());
    const schema = new Schema([new Field('name', new Utf8(), true)]);
    const data = makeData({ type: new Struct(schema.fields), children: [names.data[0]!] });
    const batch = new RecordBatch(schema, data);
    expect(plainRows(batch)).toEqual([
      { name: '甲' },
      { name: '' },
      { name: null },
      { name: '乙' },
    ]);
    expect(rowsOf(batch)).toEqual(plainRows(batch));
    expect(plainRows(batch.slice(1, 4))).toEqual([{ name: '' }, { name: null }, { name: '乙' }]);
  });
});

it('reads wide rows by name as it does plain ones', () => {
  const columns = Array.from({ length: 50 }, (_, i) =>
    vectorFromArray(i % 2 === 0 ? [i, null, 0] : [`${String(i)}`, '', null]),
  );
  const table = new Table(Object.fromEntries(columns.map((one, i) => [`c${String(i)}`, one])));
  const [batch] = table.batches;
  const [wide, plain] = [rowsOf(batch!), plainRows(batch!)];
  expect(wide).toHaveLength(3);
  wide.forEach((row, i) => {
    for (const name of Object.keys(plain[i]!)) expect(row[name]).toBe(plain[i]![name]);
    expect(row.missing).toBeUndefined();
  });
});
