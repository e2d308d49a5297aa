import type { ListInfo } from '../../model/family';
import type { TreeForm } from '../../model/tree-form';

/** The lists that the sections of forms ask for, each once. */
export function listsOf(forms: readonly TreeForm[]): ListInfo[] {
  const found = new Map<string, ListInfo>();
  for (const { sections } of forms) {
    for (const { list } of sections) {
      if (!list) continue;
      const { id, title, unit } = list;
      const attributes = list.attributes.map(({ id, label }) => ({ id, label }));
      found.set(id, { id, title, unit, attributes });
    }
  }
  return [...found.values()];
}
