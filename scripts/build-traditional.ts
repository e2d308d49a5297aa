/**
 * Writes `src/model/traditional.ts`: the traditional characters that stand for exactly one
 * simplified character, from OpenCC's table (Apache-2.0). Run after updating `opencc-js`:
 *
 *     npx tsx scripts/build-traditional.ts
 *
 * Only simplified forms within GB 2312 are kept: names of places, bodies and the labels of forms
 * need no others, and the whole converter would be four times as large. The characters of `KEPT`
 * are left alone, since simplified text uses them too (乾 in 乾县).
 */
import { writeFile } from 'node:fs/promises';
import characters from 'opencc-js/dict/TSCharacters';

const WIDTH = 80;
const KEPT = '乾麴薹吒';
const simple = gb2312();

const pairs = characters
  .split('|')
  .map((entry) => ({ from: entry.split(' ')[0] ?? '', to: entry.split(' ')[1] ?? '' }))
  .filter(({ from, to }) => from.length === 1 && simple.has(to) && !KEPT.includes(from))
  .sort((a, b) => (a.from < b.from ? -1 : 1));

const traditional = pairs.map(({ from }) => from).join('');
const simplified = pairs.map(({ to }) => to).join('');

await writeFile(
  new URL('../src/model/traditional.ts', import.meta.url),
  `/**
 * Traditional characters and, at the same index, their simplified forms.
 * Written by scripts/build-traditional.ts from OpenCC (Apache-2.0); not to be edited by hand.
 */
export const TRADITIONAL =
${literal(traditional)};

export const SIMPLIFIED =
${literal(simplified)};
`,
);
console.log(`${pairs.length} characters`);

function literal(text: string): string {
  const lines = text.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? [];
  return lines.map((line) => `  '${line}'`).join(' +\n');
}

/** All characters of GB 2312: rows 16-87, cells 1-94. */
function gb2312(): Set<string> {
  const decoder = new TextDecoder('gb18030');
  const set = new Set<string>();
  for (let row = 16; row <= 87; row++) {
    for (let cell = 1; cell <= 94; cell++) {
      set.add(decoder.decode(new Uint8Array([0xa0 + row, 0xa0 + cell])));
    }
  }
  return set;
}
