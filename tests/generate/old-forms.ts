import { makeIdentity } from './identity';
import type { GeneratedReport, ModelCell, OldRow, Options } from './model';
import { fujianRows, ROWS_2014, SUMS_2014 } from './old-rows';
import { Random } from './random';

/** Makes a synthetic report in the Fujian form or in the national form of 2014. */
export function generateOldForm(
  seed: number,
  form: 'fujian' | '2014',
  options: Options,
): GeneratedReport {
  const random = new Random(seed).fork('old');
  const identity = makeIdentity(random.fork('identity'), form);
  const names = form === 'fujian' ? fujianRows(identity.year) : ROWS_2014;
  const values = new Map<string, number>();
  for (const { id, unit } of names) {
    if (id === null) continue;
    const small = random.chance(0.4) ? 0 : random.skewed(unit === '条' ? 5000 : 60);
    values.set(id, unit === '万元' && random.chance(0.5) ? small + random.int(1, 99) / 100 : small);
  }
  if (form === '2014') {
    for (const [total, parts] of SUMS_2014) {
      values.set(
        total,
        parts.reduce((sum, part) => sum + (values.get(part) ?? 0), 0),
      );
    }
  }
  const cells = new Map<string, ModelCell>();
  const oldRows: OldRow[] = names.map(({ id, label, unit }) => {
    if (id === null) return { label, unit, measures: null };
    const measure = `${form === 'fujian' ? 'fujian' : 'form2014'}_${id}`;
    const value = values.get(id) ?? 0;
    const measures = form === 'fujian' ? [measure, `${measure}__cumulative`] : [measure];
    const before = random.chance(0.3) ? 0 : random.skewed(90000);
    measures.forEach((m, i) =>
      cells.set(m, drawCell(value + (i === 0 ? 0 : before), random, options)),
    );
    return { label, unit, measures };
  });
  return {
    seed,
    form,
    forms: [form],
    disclosure: null,
    other: null,
    identity,
    omittedItems: [],
    cells,
    headerUnits: new Set(),
    oldRows,
  };
}

function drawCell(value: number, random: Random, options: Options): ModelCell {
  if (options.blanks === undefined && random.chance(0.02)) {
    return { state: 'blank', value: null, printed: '', unitKnown: true };
  }
  if (value === 0 && options.fillers !== false && random.chance(0.01)) {
    return { state: 'filler', value: null, printed: '/', unitKnown: true };
  }
  return { state: 'stated', value, printed: String(value), unitKnown: true };
}
