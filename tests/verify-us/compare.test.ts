import { describe, expect, it } from 'vitest';
import { compareSection } from '../../scripts/verify-us/compare';
import { ourYear } from '../../scripts/verify-us/our-year';
import { explain, readExceptions } from '../../scripts/verify-us/exceptions';
import type { OurCell, OurReport } from '../../scripts/verify-us/release';

const cell = (raw: string): OurCell =>
  raw === '' ? { state: 'absent', value: null, raw } : { state: 'stated', value: Number(raw), raw };

function report(agency: string, name: string, cells: Record<string, string>): OurReport {
  return {
    agency,
    name,
    parent: null,
    year: 2012,
    scope: 'area',
    form: '2008',
    cells: new Map(Object.entries(cells).map(([id, raw]) => [id, cell(raw)])),
    lists: new Map(),
  };
}

const bodies = [
  { id: 'us-a', parent: null, names: ['Department of Apples', 'DOA'] },
  { id: 'us-p', parent: null, names: ['Pear Commission', 'PC'] },
  { id: 'us-q', parent: null, names: ['Quince Board'] },
];
const requests = { requests__received: '5', requests__processed: '4' };
const reports = [
  report('us-a', 'Department of Apples', requests),
  report('us-p', 'Pear Commission', { requests__received: '10', requests__processed: '0' }),
];
const years = new Map([[2012, ourYear(2012, bodies, reports)]]);

const HEADER = [
  'Agency',
  'Component',
  'Fiscal Year',
  'Number of Requests Received in Fiscal Year',
  'Number of Requests Processed in Fiscal Year',
];

function compare(rows: readonly (readonly string[])[]) {
  const title = 'received-processed-and-pending-foia-requests';
  return compareSection({ path: `2012.zip/${title}.csv`, title, header: HEADER, rows }, years)!;
}

const ALL = 'Agency Overall';

describe('comparing a table', () => {
  it('finds every cell equal, by any name of an agency, and the sum of all', () => {
    const { equal, differences } = compare([
      ['The U.S. Department of Apples', ALL, '2012', '5', '4'],
      ['Pear Commission (PC)', '', '', '10', '0'],
      ['All agencies', ALL, '2012', '15', '4'],
    ]);
    expect(differences).toEqual([]);
    expect(equal).toBe(6);
  });

  it('names what differs, what is only here and only there', () => {
    const { differences } = compare([
      ['Department of Apples', ALL, '2012', '6', 'N/A'],
      ['Quince Board', ALL, '2012', '1', ''],
    ]);
    expect(
      differences.map(({ verdict, agency, here, there }) => [verdict, agency, here, there]),
    ).toEqual([
      ['different', 'Department of Apples', '5', '6'],
      ['only_here', 'Department of Apples', '4', 'N/A'],
      ['only_there', 'Quince Board', '', '1'],
      ['only_here', 'Pear Commission', '10', ''],
      ['only_here', 'Pear Commission', '0', ''],
    ]);
  });

  it('explains only what a listed line or a rule shows to be so', () => {
    const exceptions = readExceptions(
      [
        'year,table,agency,component,column,here,there,rule,reason',
        '2012,*,us-a,*,Number of Requests Received in Fiscal Year,5,6,,typed anew',
        '*,*,*,*,*,*,*,zero_as_nothing,zero',
        '*,*,*,*,*,*,*,no_document,none',
        '*,*,All agencies,*,*,*,*,sum_of_rows,sum',
      ].join('\n'),
    );
    const { differences } = compare([
      ['Department of Apples', ALL, '2012', '6', '9'],
      ['Pear Commission', ALL, '2012', '10', 'N/A'],
      ['Quince Board', ALL, '2012', '1', ''],
      ['Nobody Knows', ALL, '2012', '2', ''],
      ['All agencies', ALL, '2012', '19', '3'],
    ]);
    expect(differences.map((one) => [one.agency, one.there, explain(one, exceptions)])).toEqual([
      ['Department of Apples', '6', 'typed anew'],
      ['Department of Apples', '9', null],
      ['Pear Commission', 'N/A', 'zero'],
      ['Quince Board', '1', 'none'],
      ['Nobody Knows', '2', null],
      ['All agencies', '19', 'sum'],
      ['All agencies', '3', null],
    ]);
  });
});
