import { describe, expect, it } from 'vitest';
import { us } from '../../src/families/us';
import { matchSection } from '../../scripts/verify-us/match';
import { readSections } from '../../scripts/verify-us/read-csv';
import { publishedTables } from '../../scripts/verify-us/tables';
import type { PublishedTable } from '../../scripts/verify-us/tables';

const LEADING = ['Agency', 'Component', 'Fiscal Year'];
const STATUTE = [
  'Statute',
  'Case Citation',
  'Type of Information Withheld',
  'Number of Times Relied Upon',
];

function headerOf(table: PublishedTable): string[] {
  if (table.rowIsEntry) return [...LEADING, ...STATUTE];
  const figures = table.measures.flatMap(({ officialColumn }) =>
    table.list ? ['Date', officialColumn] : [officialColumn],
  );
  return [...LEADING, ...figures];
}

const match = (title: string, header: readonly string[]) =>
  matchSection({ path: `2030.zip/${title}.csv`, title, header, rows: [] });

describe('the tables of the export', () => {
  it('hold every measure of the form, each in one', () => {
    const held = publishedTables.flatMap(({ measures }) => measures.map(({ id }) => id));
    expect(held.sort()).toEqual(us.measures.map(({ id }) => id).sort());
  });

  it.each(publishedTables)('are told apart by name and columns: $name', (table) => {
    const header = headerOf(table);
    for (const title of [table.name, table.name.replaceAll('-', ' ').toUpperCase()]) {
      const matched = match(title, header);
      expect(matched?.table.name).toBe(table.name);
      expect(matched?.columns.filter(({ kind }) => kind === 'unknown')).toEqual([]);
    }
    const turned = [...header.slice(0, 3), ...header.slice(3).reverse()];
    expect(match(table.name, turned)?.table.name).toBe(table.name);
  });

  it('are found by likeness where a heading is worded otherwise, and that is said', () => {
    const header = [...LEADING, 'Number of Requests Pending at Start of the Fiscal Year'];
    const [, , , column] = match('received processed and pending foia requests', header)!.columns;
    expect(column).toMatchObject({ kind: 'figure', alike: true });
    expect(column).toMatchObject({ measure: { id: 'requests__pending_start' } });
  });

  it('leave a column alone that is none of theirs, and a file whose name tells nothing', () => {
    const header = [...LEADING, 'Processing Costs', 'Weather'];
    expect(match('foia costs', header)!.columns[4]).toEqual({ kind: 'unknown' });
    expect(match('table 7', [...LEADING, '<1-20 Days', 'Total'])).toBeNull();
    expect(match('anything', [...LEADING, 'Weather'])).toBeNull();
  });
});

describe('reading the files', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('reads a byte order mark, quotes, blanks, Windows letters, and several tables in a file', () => {
    const text = [
      '\ufeff"Agency","Component","Fiscal Year","Processing Costs"',
      '"A "," Agency Overall",2012," 5 "',
      '',
      'Requests for fee waiver',
      'Agency,Component,Fiscal Year,Number Granted',
      'A,Agency Overall,2012,7',
    ].join('\r\n');
    const sections = readSections('2012/foia-costs (3).csv', bytes(text));
    expect(sections.map(({ title, rows }) => [title, rows])).toEqual([
      ['costs', [['A', 'Agency Overall', '2012', '5']]],
      ['Requests for fee waiver', [['A', 'Agency Overall', '2012', '7']]],
    ]);
    const windows = Uint8Array.from([
      ...bytes('Agency,Component,Year,X\nD'),
      0xe9,
      ...bytes(',,2012,1'),
    ]);
    expect(readSections('a.csv', windows)[0]!.rows[0]![0]).toBe('Dé');
  });

  it('finds no table in what is none', () => {
    expect(readSections('a.csv', bytes('a,b\n1,2\n'))).toEqual([]);
  });
});
