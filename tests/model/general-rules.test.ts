import { describe, expect, it } from 'vitest';
import { DOUBT_KINDS } from '../../src/extract/doubts';
import { cn } from '../../src/families/cn';
import { us } from '../../src/families/us';
import { rulesOf } from '../../src/model/general-rules';

describe.each([cn, us])('checks and doubts of $id', (family) => {
  it('have a name that a reader understands, doubts of the reading too', () => {
    const known = rulesOf(family);
    expect(DOUBT_KINDS.filter((kind) => !known.has(`reading_${kind}`))).toEqual([]);
    for (const { name, statement } of known.values()) {
      expect(name.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(name.en).not.toMatch(/[\u4e00-\u9fff_]/);
      expect(statement.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
