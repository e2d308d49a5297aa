import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read';
import { readXml } from '../../src/read/xml';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readXml', () => {
  it('gives elements by local name, with attributes, text and line', () => {
    const read = readXml(bytes('<a:r xmlns:a="urn:x"\n>\n<a:b s="1">x<c/>y</a:b></a:r>'));
    expect(read).toMatchObject({
      ok: true,
      document: {
        mediaType: 'application/xml',
        blocks: [],
        tree: {
          name: 'r',
          namespace: 'urn:x',
          line: 1,
          attributes: {},
          children: [
            { name: 'b', attributes: { s: '1' }, text: 'xy', line: 3, children: [{ name: 'c' }] },
          ],
        },
      },
    });
  });

  it('is what readDocument uses for XML', async () => {
    const file = { path: 'r.xml', bytes: bytes('<?xml version="1.0"?><r>1</r>') };
    expect(await readDocument(file)).toMatchObject({ ok: true, document: { tree: { text: '1' } } });
  });

  it.each([
    ['<r>\n<a>\n', 3],
    ['<r>\n<a></b></r>', 2],
    ['<r>&unknown;</r>', 1],
    ['<r/>\ntext', 2],
    ['', 1],
  ])('names the line where %j is not well-formed', (text, line) => {
    const read = readXml(bytes(text));
    expect(read).toMatchObject({ ok: false, failure: { code: 'malformed' } });
    expect(read.ok ? '' : read.failure.message.en).toContain(`(line ${String(line)})`);
  });

  it('does not expand what a DOCTYPE declares', () => {
    const bomb = '<!DOCTYPE r [<!ENTITY a "aaaa">]><r>&a;</r>';
    expect(readXml(bytes(bomb))).toMatchObject({ ok: false });
  });

  it('never throws, and refuses any file cut short', () => {
    const whole = '<r xmlns:n="u"><n:a i="1">1 &lt; 2</n:a><!-- c --><b>é</b></r>';
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(readXml(bytes(whole.slice(0, length))).ok).toBe(false);
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (any) => typeof readXml(any).ok === 'boolean'));
  });
});
