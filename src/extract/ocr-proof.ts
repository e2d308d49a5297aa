import type { Sum } from '../model/measure';
import type { Cell, Extraction, Finding } from '../model/report';
import type { Equation, Rule } from '../model/rule';

/**
 * The law of character recognition: a figure counts only where the report's own sums prove it.
 * A stated cell is proven when it takes part in an equation that holds with every term stated,
 * and in none that fails. All others become `unreadable`; what was seen stays in `raw` and in a
 * parser's finding. A filler may be a misread 1 and is never proven; blank cells have no print and stay. Misreadings
 * that satisfy every sum they stand in cannot be told and survive.
 */
export function proveOcr(extraction: Extraction, rules: readonly Rule[]): Extraction {
  const proven = provenMeasures(extraction.cells, rules);
  const doubts: Finding[] = [];
  const cells = extraction.cells.map((cell): Cell => {
    if (cell.state !== 'stated' && cell.state !== 'filler') return cell;
    const holds = proven.has(cell.measure);
    doubts.push(holds ? provenNote(cell) : unprovenDoubt(cell));
    return holds ? cell : { ...cell, state: 'unreadable', value: null, unit: null };
  });
  return { ...extraction, cells, doubts: [...extraction.doubts, ...doubts] };
}

function provenMeasures(cells: readonly Cell[], rules: readonly Rule[]): ReadonlySet<string> {
  const values = new Map(
    cells.flatMap((cell) =>
      cell.state === 'stated' && cell.value !== null && cell.unit !== 'unknown'
        ? [[cell.measure, cell.value] as const]
        : [],
    ),
  );
  const held = new Set<string>();
  const failed = new Set<string>();
  const equations = rules.flatMap((rule) => (rule.kind === 'equation' ? rule.equations : []));
  for (const equation of equations) {
    const left = total(equation.left, values);
    const right = total(equation.right, values);
    if (left === null || right === null) continue;
    const side = Math.abs(left - right) < 1e-6 ? held : failed;
    for (const measure of termsOf(equation)) side.add(measure);
  }
  return new Set([...held].filter((measure) => !failed.has(measure)));
}

/** The sum, or null unless every term is stated. */
function total({ plus, minus = [] }: Sum, values: ReadonlyMap<string, number>): number | null {
  let sum = 0;
  for (const measure of [...plus, ...minus]) {
    const value = values.get(measure);
    if (value === undefined) return null;
    sum += minus.includes(measure) ? -value : value;
  }
  return sum;
}

const termsOf = ({ left, right }: Equation) =>
  [left, right].flatMap(({ plus, minus = [] }) => [...plus, ...minus]);

function provenNote(cell: Cell): Finding {
  return {
    ...about(cell),
    rule: 'ocr_proven',
    severity: 'note',
    actual: cell.value,
    message: {
      zh: `图片识别得“${cell.raw}”，与表中合计关系相符`,
      en: `Recognised in a picture as "${cell.raw}"; the sums of the table agree`,
    },
  };
}

function unprovenDoubt(cell: Cell): Finding {
  return {
    ...about(cell),
    rule: 'ocr_unproven',
    severity: 'warning',
    actual: null,
    message: {
      zh: `图片识别得“${cell.raw}”，没有合计关系可以证实，未采用，请与原文核对`,
      en: `Recognised in a picture as "${cell.raw}"; no sum proves it, so it was not taken. Compare with the source`,
    },
  };
}

const about = ({ measure }: Cell) => ({
  origin: 'parser' as const,
  measure,
  expected: null,
  cells: [measure],
});
