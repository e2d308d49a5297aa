import { Coder, Repeated, Texts } from './columns';
import type { AgencyEntry } from './types';

/** Fields whose values come again and again. */
const TEXTS = [
  'regionCode',
  'province',
  'prefecture',
  'county',
  'level',
  'sector',
  'parent',
  'successor',
] as const;
type Repeating = (typeof TEXTS)[number];

const NO_ALIASES: AgencyEntry['aliases'] = [];

/** Entries asked for by id are the same ones when asked for again, up to this many. */
const MOST_KEPT = 200;

/**
 * Agencies by region and name, as columns: an entry is made when somebody asks for it. Whoever goes
 * through all of them reads the columns.
 */
export class AgencyList implements Iterable<AgencyEntry> {
  readonly length: number;
  readonly ids: Texts;
  readonly names: Texts;
  /** Other names of those that have any, by place. */
  readonly aliases: ReadonlyMap<number, AgencyEntry['aliases']>;
  readonly years: Repeated<AgencyEntry['years']>;
  readonly #texts: Readonly<Record<Repeating, Repeated<string | null>>>;
  readonly #errors: Float64Array;
  readonly #warnings: Float64Array;
  readonly #kept = new Map<number, AgencyEntry>();

  /** @param order places in the columns */
  constructor(from: AgencyColumns, order: ArrayLike<number>) {
    const inOrder = <T>(of: readonly T[]): T[] => Array.from(order, (place) => of[place]!);
    this.length = order.length;
    this.ids = new Texts(inOrder(from.ids));
    this.names = new Texts(inOrder(from.names));
    this.years = new Repeated(from.years.values, inOrder(from.yearCodes));
    this.#errors = Float64Array.from(inOrder(from.errors));
    this.#warnings = Float64Array.from(inOrder(from.warnings));
    this.#texts = byField(
      (field) => new Repeated(from.texts[field].values, inOrder(from.textCodes[field])),
    );
    const aliases = new Map<number, AgencyEntry['aliases']>();
    for (let at = 0; at < order.length; at++) {
      const own = from.aliases.get(order[at]!);
      if (own !== undefined) aliases.set(at, own);
    }
    this.aliases = aliases;
  }

  /** Of entries, in their order. */
  static of(entries: Iterable<AgencyEntry>): AgencyList {
    const columns = new AgencyColumns();
    for (const entry of entries) columns.add(entry);
    return new AgencyList(columns, [...columns.ids.keys()]);
  }

  at(place: number): AgencyEntry {
    const text = (field: Repeating) => this.#texts[field].at(place);
    return {
      id: this.ids.at(place),
      name: this.names.at(place),
      aliases: this.aliases.get(place) ?? NO_ALIASES,
      regionCode: text('regionCode'),
      province: text('province'),
      prefecture: text('prefecture'),
      county: text('county'),
      level: text('level'),
      sector: text('sector'),
      parent: text('parent'),
      successor: text('successor'),
      years: this.years.at(place),
      errors: this.#errors[place]!,
      warnings: this.#warnings[place]!,
    };
  }

  /** A column whose values come again and again. */
  column(field: Repeating): Repeated<string | null> {
    return this.#texts[field];
  }

  byId(id: string): AgencyEntry | undefined {
    const place = this.ids.find(id);
    if (place < 0) return undefined;
    const entry = this.#kept.get(place) ?? this.at(place);
    // Most recently asked for last: the first one makes room.
    this.#kept.delete(place);
    this.#kept.set(place, entry);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return entry;
  }

  /** The first of that name. */
  byName(name: string): AgencyEntry | undefined {
    let found: number | undefined;
    this.names.eachWith(name, (place) => {
      if (found === undefined && this.names.equals(place, name)) found = place;
    });
    return found === undefined ? undefined : this.at(found);
  }

  has(id: string): boolean {
    return this.ids.find(id) >= 0;
  }

  nameOf(id: string): string | undefined {
    const place = this.ids.find(id);
    return place < 0 ? undefined : this.names.at(place);
  }

  /** Places that pass, in order. */
  places(pass: (place: number) => boolean): number[] {
    const found: number[] = [];
    for (let place = 0; place < this.length; place++) if (pass(place)) found.push(place);
    return found;
  }

  *[Symbol.iterator](): Generator<AgencyEntry> {
    for (let place = 0; place < this.length; place++) yield this.at(place);
  }
}

function byField<T>(make: (field: Repeating) => T): Record<Repeating, T> {
  return Object.fromEntries(TEXTS.map((field) => [field, make(field)])) as Record<Repeating, T>;
}

/** What a list is made of, in the order in which it is read. */
export class AgencyColumns {
  readonly ids: string[] = [];
  readonly names: string[] = [];
  readonly aliases = new Map<number, AgencyEntry['aliases']>();
  readonly years = new Coder<AgencyEntry['years']>();
  readonly yearCodes: number[] = [];
  readonly errors: number[] = [];
  readonly warnings: number[] = [];
  readonly texts = byField(() => new Coder<string | null>());
  readonly textCodes = byField((): number[] => []);

  /** Appends one; its place is the number of those before. */
  add(entry: AgencyEntry): void {
    const place = this.ids.push(entry.id) - 1;
    this.names.push(entry.name);
    if (entry.aliases.length > 0) this.aliases.set(place, entry.aliases);
    this.yearCodes.push(this.years.code(entry.years));
    this.errors.push(entry.errors);
    this.warnings.push(entry.warnings);
    for (const field of TEXTS) this.textCodes[field].push(this.texts[field].code(entry[field]));
  }
}

/** No agencies, before a list is there. */
export const NO_AGENCIES = AgencyList.of([]);
