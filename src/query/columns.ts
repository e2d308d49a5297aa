/*
 * Columns of a long list, in a fraction of the memory that an object a row takes: a nation has
 * 120,000 bodies.
 */

/** Many texts, one after the other in one. */
export class Texts implements Iterable<string> {
  readonly length: number;
  /** All of them, joined without anything between. */
  readonly joined: string;
  /** Where each begins in `joined`; one more at the end. */
  readonly starts: Uint32Array;
  /** Places by the hash of their text, one up; 0 where there is none. Made when first asked for. */
  #places: Uint32Array | null = null;

  constructor(texts: readonly string[]) {
    this.length = texts.length;
    this.joined = texts.join('');
    this.starts = new Uint32Array(texts.length + 1);
    texts.forEach((text, i) => {
      this.starts[i + 1] = this.starts[i]! + text.length;
    });
  }

  at(place: number): string {
    return this.joined.slice(this.starts[place], this.starts[place + 1]);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let place = 0; place < this.length; place++) yield this.at(place);
  }

  equals(place: number, text: string): boolean {
    const start = this.starts[place]!;
    return this.starts[place + 1]! - start === text.length && this.joined.startsWith(text, start);
  }

  /** First place of a text, -1 where it is not among them. */
  find(text: string): number {
    const places = (this.#places ??= this.#hashed());
    const mask = places.length - 1;
    for (let slot = hash(text, 0, text.length) & mask; ; slot = (slot + 1) & mask) {
      const place = places[slot]! - 1;
      if (place < 0 || this.equals(place, text)) return place;
    }
  }

  /** At most half full, so that a text is found in a step or two. */
  #hashed(): Uint32Array {
    const places = new Uint32Array(2 ** Math.ceil(Math.log2(this.length * 2 + 1)));
    const mask = places.length - 1;
    for (let place = 0; place < this.length; place++) {
      let slot = hash(this.joined, this.starts[place]!, this.starts[place + 1]!) & mask;
      while (places[slot] !== 0) slot = (slot + 1) & mask;
      places[slot] = place + 1;
    }
    return places;
  }

  /** Calls with every place in which a text lies and where in that place's own text it begins. */
  eachWith(text: string, found: (place: number, from: number) => void): void {
    if (text === '') return;
    let place = 0;
    for (let at = this.joined.indexOf(text); at >= 0; at = this.joined.indexOf(text, at + 1)) {
      while (this.starts[place + 1]! <= at) place += 1;
      if (at + text.length <= this.starts[place + 1]!) found(place, at - this.starts[place]!);
    }
  }
}

/** FNV-1a over the units of a part of a text. */
function hash(text: string, from: number, to: number): number {
  let sum = 0x811c9dc5;
  for (let at = from; at < to; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/** A column of values that come again and again: each is kept once. */
export class Repeated<T> {
  /** Different values, by their codes. */
  readonly values: readonly T[];
  readonly #codes: Uint8Array | Uint16Array | Uint32Array;

  /** @param codes of each place, the index of its value among `values` */
  constructor(values: readonly T[], codes: ArrayLike<number>) {
    this.values = values;
    const Narrow =
      values.length <= 2 ** 8 ? Uint8Array : values.length <= 2 ** 16 ? Uint16Array : Uint32Array;
    this.#codes = Narrow.from(codes);
  }

  at(place: number): T {
    return this.values[this.#codes[place]!]!;
  }

  code(place: number): number {
    return this.#codes[place]!;
  }
}

/** Gives each different value a code, in the order in which they come. */
export class Coder<T> {
  readonly values: T[] = [];
  readonly #codes = new Map<T, number>();

  code(value: T): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.#codes.set(value, code);
    return code;
  }
}
