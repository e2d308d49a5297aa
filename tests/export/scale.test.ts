import { expect, it } from 'vitest';
import { onScale } from '../../src/export/scale';

it('writes figures as the head of their column says', () => {
  expect(onScale(0.543, 'percent')).toBe(54.3);
  expect(onScale(0.07, 'percent')).toBe(7);
  expect(onScale(-0.012, 'points')).toBe(-1.2);
  expect(onScale(0.0235, 'per_100')).toBe(2.35);
  expect(onScale(0.1 + 0.2, 'day')).toBe(0.1 + 0.2);
  expect(onScale(3525, 'request')).toBe(3525);
});
