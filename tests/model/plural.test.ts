import { expect, it } from 'vitest';
import { counted, plural } from '../../src/model/plural';

it('says one of one and many of any other number, printed or not', () => {
  expect([0, 1, 2, '1', '1,001', '21'].map((count) => counted(count, 'report'))).toEqual([
    '0 reports',
    '1 report',
    '2 reports',
    '1 report',
    '1,001 reports',
    '21 reports',
  ]);
  expect(counted(1, 'body', 'bodies')).toBe('1 body');
  expect(plural(3, 'fails', 'fail')).toBe('fail');
  expect(plural('<0>', 'report')).toBe('reports');
});
