import { describe, expect, test } from 'vitest';
import { convertMoney, moneyUnitIn, readValue } from '../../src/extract/value';

const count = { signed: false, decimal: false };
const change = { signed: true, decimal: false };
const money = { signed: false, decimal: true };

describe('what is printed in a cell', () => {
  test.each([
    ['0', count, 'stated', '0', null],
    [' 12\n', count, 'stated', '12', null],
    ['１２３', count, 'stated', '123', null],
    ['1,234', count, 'stated', '1234', null],
    ['１，２３４', count, 'stated', '1234', null],
    ['+173', change, 'stated', '173', null],
    ['-18', change, 'stated', '-18', null],
    ['－18', change, 'stated', '-18', null],
    ['22（其中修订 16 件）', count, 'stated', '22', null],
    ['55(含自然失效29件)', count, 'stated', '55', null],
    ['6项', count, 'stated', '6', null],
    ['251000元', money, 'stated', '251000', '元'],
    ['75394432.52元', money, 'stated', '75394432.52', '元'],
    ['18.6198万元', money, 'stated', '18.6198', '万元'],
    ['6.933', money, 'stated', '6.933', null],
  ] as const)('%j', (text, rules, state, decimal, unit) => {
    expect(readValue(text, rules)).toMatchObject({ state, decimal, unit });
  });

  test.each(['', ' ', '\u00a0', '\u3000', '\n'])('%j is blank, not 0', (text) => {
    expect(readValue(text, count)).toMatchObject({ state: 'blank', decimal: null });
  });

  test.each(['/', '-', '—', '_', '无', '／', '--'])('%j is a filler', (text) => {
    expect(readValue(text, count)).toMatchObject({ state: 'filler', decimal: null });
  });

  test.each(['?', '不详', '3.5', '-3', '12a', '约20', '1-2', '1/2'])(
    '%j is unreadable as a count',
    (text) => {
      expect(readValue(text, count)).toMatchObject({ state: 'unreadable', decimal: null });
    },
  );

  test('white space within a number is read but doubted', () => {
    expect(readValue('1808\n595', count)).toMatchObject({ decimal: '1808595', doubt: 'joined' });
  });
});

test('money keeps every digit on its way between units', () => {
  expect(convertMoney('251000', '元', '万元')).toBe(25.1);
  expect(convertMoney('73802895.90', '元', '万元')).toBe(7380.28959);
  expect(convertMoney('1.2', '亿元', '万元')).toBe(12000);
  expect(convertMoney('5', '美元', '万元')).toBeNull();
});

test('a header may name the unit', () => {
  expect(moneyUnitIn('采购总金额（单位：万元）')).toBe('万元');
  expect(moneyUnitIn('采购总金额（元）')).toBe('元');
  expect(moneyUnitIn('采购总金额')).toBeNull();
});
