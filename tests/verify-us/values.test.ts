import { describe, expect, it } from 'vitest';
import { dateVerdict } from '../../scripts/verify-us/dates';
import { readPrinted, verdictOf } from '../../scripts/verify-us/values';

const stated = (value: number, raw = String(value)) => ({ state: 'stated', value, raw });
const verdict = (text: string, ours: Parameters<typeof verdictOf>[2]) =>
  verdictOf(readPrinted(text), text, ours);

describe('figures as the export prints them', () => {
  it.each([
    ['1,234', 1234],
    ['$ 10,000.50', 10_000.5],
    ['0.38%', 0.38],
    ['.76', 0.76],
    [' 12 ', 12],
    ['(5)', -5],
    ['<1', 0],
    ['Less than one day', 0],
  ])('reads %j as %d', (text, value) => {
    expect(readPrinted(text)).toMatchObject({ kind: 'number', value });
  });

  it.each(['', 'N/A', 'n/a', 'NA', 'N\\A', '-', 'None', '\u00a0'])('finds none in %j', (text) => {
    expect(readPrinted(text).kind).toBe('nothing');
  });

  it('takes no words for a figure, and no wrong grouping either', () => {
    expect(readPrinted('see note').kind).toBe('words');
    expect(readPrinted('12,34').kind).toBe('words');
  });
});

describe('two readings of a figure', () => {
  it('are equal where the numbers are, or nobody gives one', () => {
    expect(verdict('10000000.00', stated(10_000_000))).toBe('equal');
    expect(verdict('55.67', stated(55.6667))).toBe('equal');
    expect(verdict('N/A', { state: 'filler', value: null, raw: '0.0000' })).toBe('equal');
    expect(verdict('', undefined)).toBe('equal');
    expect(verdict('<1', stated(0, '<1'))).toBe('equal');
  });

  it('differ where a rounding would hide it, and where 0 meets less than 1', () => {
    expect(verdict('13', stated(12.5))).toBe('different');
    expect(verdict('55.66', stated(55.67))).toBe('different');
    expect(verdict('0', stated(0, '<1'))).toBe('different');
    expect(verdict('<1', stated(0, '0'))).toBe('different');
  });

  it('stand on one side alone where the other gives no number, 0 included', () => {
    expect(verdict('N/A', stated(0))).toBe('only_here');
    expect(verdict('0', { state: 'absent', value: null, raw: '' })).toBe('only_there');
    expect(verdict('5', undefined)).toBe('only_there');
  });

  it('are dates in whatever order they are written', () => {
    expect(dateVerdict('2010-07-01', '7/1/2010')).toBe('equal');
    expect(dateVerdict('2010-07-01', '2010-07-01T00:00:00')).toBe('equal');
    expect(dateVerdict('2010-07-01', '2010-07-10')).toBe('different');
    expect(dateVerdict('', 'N/A')).toBe('equal');
    expect(dateVerdict('', '2010-07-01')).toBe('only_there');
  });
});
