import type { Text } from './text';

/** A term of a family's law, and what the law says it is. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: Text;
  readonly meaning: Text;
  /** Decree and article, or the form and item, it comes from. */
  readonly source: Text;
  /** Topics, series, indicators that it explains, by id. */
  readonly about?: readonly string[];
}

/** Terms that belong together, in the order of the law. */
export interface GlossaryGroup {
  readonly title: Text;
  readonly entries: readonly GlossaryEntry[];
}

/**
 * The terms that explain something on screen, by the id of a topic, series, indicator or card
 * (`reasons-years` is a card of `reasons`), or the one term of that id.
 */
export function termsAbout(groups: readonly GlossaryGroup[], id: string): GlossaryEntry[] {
  const topic = id.split('-')[0]!;
  return groups
    .flatMap(({ entries }) => entries)
    .filter(
      (entry) => entry.id === id || entry.about?.some((about) => about === id || about === topic),
    );
}
