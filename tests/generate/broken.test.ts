import { describe, expect, it } from 'vitest';
import { brokenFiles } from './broken';

describe('broken files', () => {
  it('come in every kind, under names of their own, and stay small on disk', () => {
    const files = brokenFiles(30, 1);
    expect(new Set(files.map((f) => f.name)).size).toBe(30);
    for (const file of files) expect(file.bytes.length, file.name).toBeLessThan(2_000_000);
    expect(files.filter((f) => f.mayBeRead)).toHaveLength(2);
  });
});
