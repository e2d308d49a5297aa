import type { Family } from '../model/family';
import type { Text } from '../model/text';

/** A province as the data name it, in both languages where the family knows its name. */
export function provinceText(family: Family, province: string): Text {
  const tile = family.tiles?.find(({ key }) => key === province);
  return tile?.label ?? { zh: province, en: province };
}
