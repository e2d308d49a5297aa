import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/publish/open-archive';

/** Paths with their text, or the code of why there is none. */
function opened(files: Parameters<typeof zipSync>[0]): [string, string][] {
  const archive = openArchive(zipSync(files));
  if (!archive.ok) throw new Error(archive.reason.code);
  return [...archive.entries].map(({ path, content }) => [
    path,
    content instanceof Uint8Array ? new TextDecoder().decode(content) : content.code,
  ]);
}

describe('openArchive', () => {
  it('lists files by their path, folders left out', () => {
    expect(opened({ 甲: { 'a.txt': strToU8('x') }, 'b.txt': strToU8('y') })).toEqual([
      ['甲/a.txt', 'x'],
      ['b.txt', 'y'],
    ]);
  });

  it('opens zips in a zip, and none in those', () => {
    const innermost = zipSync({ 'deep.txt': strToU8('z') });
    const inner = zipSync({ 'a.txt': strToU8('x'), 'more.zip': innermost });
    expect(opened({ 'inner.zip': inner })).toEqual([
      ['inner.zip/a.txt', 'x'],
      ['inner.zip/more.zip', 'nested_archive'],
    ]);
  });

  it('refuses names that point out of the archive, and still lists them', () => {
    expect(opened({ '../../a.txt': strToU8('x') })).toEqual([['../../a.txt', 'unsafe_path']]);
  });

  it('refuses what unpacks to far more than any report', () => {
    expect(opened({ 'bomb.html': new Uint8Array(5_000_000) })).toEqual([
      ['bomb.html', 'too_large'],
    ]);
  });

  it('says why an archive cannot be opened', () => {
    expect(openArchive(strToU8('hello'))).toMatchObject({
      ok: false,
      reason: { code: 'wrong_format' },
    });
  });
});
