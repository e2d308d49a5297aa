import type { Family, Topic } from '../../model/family';
import { foldLine, yearsOf } from '../fold';
import type { Source } from '../source';
import { askTallies, type Tally } from '../tally';
import type { Answer, Composition, Filter } from '../types';
import { quantities } from './trend';

/** The parts of a topic by year: its groups, each with a line per series. */
export async function composition(
  source: Source,
  filter: Filter,
  topicId: string,
): Promise<Answer<Composition>> {
  const topic = topicOf(source.family, topicId);
  const wanted = topicQuantities(source.family, topic);
  const { tallies, sql } = await askTallies(source, filter, wanted);
  return { data: foldComposition(source.family, topic, tallies, filter), sql };
}

export function topicOf(family: Family, id: string): Topic {
  const topic = family.topics.find((one) => one.id === id);
  if (!topic) throw new RangeError(`${family.id} declares no topic ${id}`);
  return topic;
}

export function topicQuantities(family: Family, topic: Topic) {
  return quantities(
    family,
    topic.groups.flatMap((group) => [
      ...group.series,
      ...(group.undivided === undefined ? [] : [group.undivided]),
    ]),
  );
}

export function foldComposition(
  family: Family,
  topic: Topic,
  tallies: readonly Tally[],
  filter: Filter,
): Composition {
  const years = yearsOf(tallies, filter.years);
  const single = filter.agencies?.length === 1;
  const lines = (ids: readonly string[]) =>
    quantities(family, ids).map((one) => foldLine(one, tallies, years, { single }));
  return {
    topic: topic.id,
    groups: topic.groups.map((group) => ({
      hue: group.hue,
      label: group.label,
      parts: lines(group.series),
      ...(group.undivided === undefined ? {} : { undivided: lines([group.undivided])[0]! }),
    })),
  };
}
