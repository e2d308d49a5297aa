import { expect, it } from 'vitest';
import { creationTime } from '../../src/publish/creation-time';
import { UsageError } from '../../src/publish/errors';

it('takes the time from SOURCE_DATE_EPOCH, else the clock', () => {
  const clock = () => new Date('2030-01-02T03:04:05Z');
  expect(creationTime('1700000000', clock).toISOString()).toBe('2023-11-14T22:13:20.000Z');
  expect(creationTime('0', clock).toISOString()).toBe('1970-01-01T00:00:00.000Z');
  expect(creationTime(undefined, clock)).toEqual(clock());
  expect(creationTime('', clock)).toEqual(clock());
  expect(() => creationTime('yesterday', clock)).toThrow(UsageError);
});
