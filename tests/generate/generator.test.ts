import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import { APPLICANTS, outcomeRows } from './form';
import { generateReport, type GeneratedReport } from './model';
import { grids, layOut } from './paper';
import { appealsAdd, rowAdds, splits, splitsOfRuns } from './render/glue';
import { LAYOUTS, specimen } from './render/index';

type Node = DefaultTreeAdapterMap['node'];

/** Texts of the cells of a page in order, by an HTML parser of its own. */
function cellTexts(html: string): string[] {
  const texts: string[] = [];
  const textOf = (node: Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  const walk = (node: Node) => {
    if (node.nodeName === 'td')
      texts.push(
        textOf(node)
          .replace(/\u00a0/g, ' ')
          .trim(),
      );
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return texts;
}

const figure = (report: GeneratedReport, id: string): number => report.cells.get(id)?.value ?? 0;

describe('the generator of synthetic reports', () => {
  it('makes the same report of the same seed', () => {
    for (const layout of LAYOUTS) {
      expect(specimen(layout, 17).text).toBe(specimen(layout, 17).text);
    }
  });

  it('keeps all sums of the law where no fault was drawn', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const report = generateReport(seed, { sums: 'all', blanks: 'none', fillers: false });
      for (const { id: column } of APPLICANTS) {
        const at = (row: string) => figure(report, `${row}__${column}`);
        expect(at('received') + at('carried_in')).toBe(at('processed') + at('carried_out'));
        const outcomes = outcomeRows(report.other ?? 'one').map(at);
        expect(outcomes.reduce((a, b) => a + b, 0)).toBe(at('processed'));
      }
    }
  });

  it('breaks sums, leaves cells blank and fills them now and then', () => {
    const states = new Map<string, number>();
    for (let seed = 1; seed <= 300; seed++) {
      const kinds = new Set([...generateReport(seed).cells.values()].map((cell) => cell.state));
      for (const kind of kinds) states.set(kind, (states.get(kind) ?? 0) + 1);
    }
    for (const kind of ['stated', 'blank', 'filler', 'unreadable', 'absent']) {
      expect(states.get(kind), kind).toBeGreaterThan(0);
    }
    expect(states.get('blank')).toBeLessThan(150);
  });

  it('prints every figure of the model in the cells of a clean page', () => {
    for (const id of ['html-clean', 'html-word', 'html-blocks', 'html-unclosed', 'html-colspan']) {
      const layout = LAYOUTS.find((l) => l.id === id)!;
      for (let seed = 1; seed <= 10; seed++) {
        const { report, text } = specimen(layout, seed);
        const wanted = grids(layOut(report, { quirks: 'all', ...layout.paper }))
          .flatMap((grid) => grid.rows.flat())
          .filter((cell) => cell.role === 'value')
          .map((cell) => cell.text);
        const found = cellTexts(text);
        let at = 0;
        for (const value of wanted) {
          at = found.indexOf(value, at) + 1;
          expect(at, `${id} ${seed} ${value}`).toBeGreaterThan(0);
        }
      }
    }
  });

  it('cuts glued digits as the rules of the domain say', () => {
    expect(splitsOfRuns(['230', '000023'], 7).filter(rowAdds)).toEqual([
      ['23', '0', '0', '0', '0', '0', '23'],
    ]);
    expect(splits('220000325', 7).filter(rowAdds)).toEqual([
      ['2', '20', '0', '0', '0', '3', '25'],
      ['22', '0', '0', '0', '0', '3', '25'],
    ]);
    expect(splits('000', 3)).toEqual([['0', '0', '0']]);
    expect(splits('898989', 3).length).toBeGreaterThan(1);
    const signed = splits('2648-18538', 3, 1);
    expect(new Set(signed.map((parts) => parts[0]))).toEqual(new Set(['2648']));
    expect(splits('10203120001200000', 15).filter(appealsAdd)).toHaveLength(1);
  });
});
