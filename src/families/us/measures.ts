import type { Measure } from '../../model/measure';
import type { TreeColumn, TreeForm, TreeGroup, TreeSection } from '../../model/tree-form';
import { treeMeasureId } from '../../model/tree-form';

/** The measures of forms: one a column of each section, in the order of the first form given. */
export function measuresOf(forms: readonly TreeForm[]): Measure[] {
  const found = new Map<string, Measure>();
  for (const form of forms) {
    for (const section of form.sections) {
      for (const group of section.groups) {
        for (const column of group.columns) {
          const measure = measureOf(form, section, group, column);
          const known = found.get(measure.id);
          found.set(measure.id, known ? { ...known, forms: [...known.forms, form.id] } : measure);
        }
      }
    }
  }
  return [...found.values()];
}

function measureOf(
  form: TreeForm,
  section: TreeSection,
  group: TreeGroup,
  column: TreeColumn,
): Measure {
  return {
    id: treeMeasureId(group, column),
    label: {
      zh: `${group.label.zh}·${column.label.zh}`,
      en: `${group.label.en}: ${column.label.en}`,
    },
    unit: column.unit,
    money: column.money ?? false,
    forms: [form.id],
    table: section.kind,
    row: group.id,
    officialRow: `${section.number} ${section.title.en}`,
    officialColumn: column.official,
    ...(column.summable === undefined ? {} : { summable: column.summable }),
  };
}
