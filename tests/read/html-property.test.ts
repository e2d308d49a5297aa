import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/read/html';
import { oracle } from './html-oracle';
import { asOracle, fixture, utf8 } from './html-slots';

/** What the reader makes of a page, in the oracle's shape; nothing where nothing is shown. */
function read(html: string): ReturnType<typeof oracle> {
  const result = readHtml(utf8(html));
  if (!result.ok) return [];
  // Blocks of fixed spaces are kept for the extractor; the oracle drops whatever looks empty.
  return asOracle(result.document.blocks.filter((b) => b.kind === 'grid' || b.text !== '\u00a0'));
}

const span = fc.constantFrom(
  '',
  ' colspan=2',
  ' rowspan=2',
  ' colspan=0',
  ' rowspan=0',
  ' rowspan=3 colspan=3',
  ' colspan=9999',
  ' rowspan=99',
  ' colspan=x',
);
const hidden = fc.constantFrom('', '', '', '', '', " style='color:red;display:none'");

const text = fc.constantFrom('甲', '乙', '12', '0', '&nbsp;', ' ', '\n ', '本年新', '&#49;');
const cell = fc
  .tuple(fc.constantFrom('td', 'td', 'td', 'th'), span, hidden)
  .map(([name, spans, style]) => `<${name}${spans}${style}>`);
// parse5 8 lets a stray `</tfoot>` end a row, which the Standard and browsers do not: hence the
// end tag of a row before each.
const part = fc.constantFrom(
  '<tr>',
  '<tr>',
  '</tr>',
  '</tr>',
  '</td>',
  '</td>',
  '</th>',
  '<tbody>',
  '</tr></tbody>',
  '<thead>',
  '</tr></thead>',
  '<tfoot>',
  '</tr></tfoot>',
  '<caption>',
  '</caption>',
  '<colgroup>',
  '<col>',
  '</colgroup>',
  '<table>',
  '</table>',
  "<tr style='display: none'>",
);
const flow = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<span>',
  '</span>',
  '<b>',
  '</b>',
  '<font>',
  '</font>',
  '<br>',
  '</br>',
  '<ul>',
  '<li>',
  '</ul>',
  '<h1>',
  '</h1>',
  '<h2>',
  '<a>',
  '</a>',
  '<o:p>',
  '</o:p>',
  '<form>',
  '</form>',
  '<center>',
  '</center>',
  '<!-- 注 -->',
  '<![if !x]>',
  '<![endif]>',
  '<hr>',
  "<p style='display:none'>",
  "<span style='display:none'>",
  "<div style='display:none'>",
);
const token = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 5, arbitrary: cell },
  { weight: 4, arbitrary: part },
  { weight: 3, arbitrary: flow },
);

describe('tables of any tags, against parse5', () => {
  const samples = JSON.parse(fixture('malformed.json')) as Record<string, string>;
  // The one sample whose table stands in a script: the book does not see it, the reader does.
  const { script_lt: inScript, ...asTags } = samples;

  it.each(Object.entries(asTags))('%s', (_, html) => {
    expect(read(html)).toEqual(oracle(html));
  });

  it('script_lt: the table of the page is read whatever the script says', () => {
    expect(read(inScript!).at(-1)).toEqual(oracle(inScript!).at(-1));
  });

  it('agrees on random sequences of tags', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const html = `<!DOCTYPE html><body><table>${tokens.join('')}`;
        expect(read(html)).toEqual(oracle(html));
      }),
      { numRuns: 1000 },
    );
  });
});
