import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readStamp, stampOf, writeStamp } from '../../scripts/site/stamp';

let top: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'gongkai-stamp-'));
  mkdirSync(join(top, 'src', 'deep'), { recursive: true });
  writeFileSync(join(top, 'src', 'a.ts'), 'a');
  writeFileSync(join(top, 'src', 'deep', 'b.ts'), 'b');
  writeFileSync(join(top, 'other.ts'), 'other');
});

afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

const stamp = (): string => stampOf(top, ['src', 'missing']);

it('stays when nothing it depends on changed', () => {
  const before = stamp();
  writeFileSync(join(top, 'src', 'a.ts'), 'a');
  writeFileSync(join(top, 'other.ts'), 'changed');
  expect(stamp()).toBe(before);
});

it.each([
  [
    'a content',
    () => {
      writeFileSync(join(top, 'src', 'deep', 'b.ts'), 'B');
    },
  ],
  [
    'a name',
    () => {
      renameSync(join(top, 'src', 'a.ts'), join(top, 'src', 'c.ts'));
    },
  ],
  [
    'a file less',
    () => {
      rmSync(join(top, 'src', 'a.ts'));
    },
  ],
  [
    'where one file ends and the next begins',
    () => {
      writeFileSync(join(top, 'src', 'a.ts'), 'asrc/deep/b.ts');
    },
  ],
  [
    'a path that was missing',
    () => {
      writeFileSync(join(top, 'missing'), '');
    },
  ],
])('changes with %s', (_what, change) => {
  const before = stamp();
  change();
  expect(stamp()).not.toBe(before);
});

it('is kept in a file', () => {
  const file = join(top, 'cache', 'stamps', 'x');
  expect(readStamp(file)).toBeNull();
  writeStamp(file, 'abc');
  expect(readStamp(file)).toBe('abc');
});
