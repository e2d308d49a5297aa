import { ownWords, type ReleaseNote } from '../../chart';
import type { Text } from '../../model/text';
import { provinceText } from '../../query';
import { CATALOGUES } from '../messages';
import { view } from './navigation.svelte';
import { release } from './session.svelte';

/** What every picture says about the release it is drawn from. */
export function releaseNote(): ReleaseNote {
  const { entry, family } = release();
  const { id, version, synthetic } = entry;
  return {
    ...{ id, version, synthetic },
    ...(family.scopes ? { scopes: family.scopes } : {}),
    ...(family.bodyWord === undefined ? {} : { bodyWord: family.bodyWord }),
  };
}

/** A sentence of the page in which bodies are called what the open family calls them. */
export function own(sentence: string): string {
  return ownWords(sentence, releaseNote());
}

/** The group that the filter leaves, in words; empty texts when nothing is filtered. */
export function groupText(): Text {
  const { province, prefecture, county, level, sector } = view();
  const { family } = release();
  const { levels, sectors } = family;
  const places = [
    ...(province === null ? [] : [provinceText(family, province)]),
    ...[prefecture, county].flatMap((place) => (place === null ? [] : [{ zh: place, en: place }])),
  ];
  const kinds = [
    level === null ? null : (levels[level] ?? { zh: level, en: level }),
    sector === null ? null : (sectors[sector] ?? { zh: sector, en: sector }),
  ].filter((kind) => kind !== null);
  return {
    zh: [places.map(({ zh }) => zh).join(''), ...kinds.map(({ zh }) => zh)]
      .filter(Boolean)
      .join(CATALOGUES.zh.punctuation.comma),
    en: [places.map(({ en }) => en).join(' '), ...kinds.map(({ en }) => en)]
      .filter(Boolean)
      .join(CATALOGUES.en.punctuation.comma),
  };
}
