import type { BlockSpec, ColumnSpec, Form, RowSpec, TableSpec } from '../../model/form';
import { dataRows, measureId } from '../../model/form';
import type { Measure } from '../../model/measure';

/**
 * The measures of forms: one for each row and column of each table, in the order of the forms
 * given. A measure that several forms ask for appears once, with the wording of the first.
 */
export function measuresOf(forms: readonly Form[]): Measure[] {
  const found = new Map<string, Measure>();
  for (const form of forms) {
    for (const table of form.tables) {
      for (const block of table.blocks) {
        for (const row of dataRows(block)) {
          for (const column of block.columns) {
            const measure = measureOf(form, table, block, row, column);
            const known = found.get(measure.id);
            found.set(measure.id, known ? { ...known, forms: [...known.forms, form.id] } : measure);
          }
        }
      }
    }
  }
  return [...found.values()];
}

function measureOf(
  form: Form,
  table: TableSpec,
  block: BlockSpec,
  row: RowSpec,
  column: ColumnSpec,
): Measure {
  const id = measureId(block, row, column);
  const unit = row.unit ?? column.unit;
  const path = row.path ?? row.label;
  // A list with a single column of figures names the figure by its row alone.
  const single = block.columns.length === 1 && column.id === '';
  return {
    id,
    label: {
      zh: single ? path : `${path}·${withoutUnit(column.label)}`,
      en: column.en.replace('{row}', row.en),
    },
    unit,
    money: unit.startsWith('CNY'),
    forms: [form.id],
    table: table.kind,
    row: row.id,
    officialRow: row.path ?? `${row.number}${row.label}`,
    officialColumn: column.label,
  };
}

/** `本年收费金额（单位：万元）` → `本年收费金额`: the unit stands beside every figure anyway. */
function withoutUnit(label: string): string {
  return label.replace(/（单位：.+）$/u, '');
}
