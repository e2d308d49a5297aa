import {
  Precision,
  Type,
  type Data,
  type Float,
  type Float64,
  type RecordBatch,
  type Utf8,
  type Vector,
} from 'apache-arrow';
import type { Row, Value } from './types';
import { utf8 } from './utf8';

/** Rows of an Arrow batch as plain values, nested lists and records included. */
export function plainRows(batch: RecordBatch): Row[] {
  const columns = columnsOf(batch);
  return Array.from({ length: batch.numRows }, (_, i) => {
    const row: Record<string, Value> = {};
    for (const [name, get] of columns) row[name] = get(i);
    return row;
  });
}

/** Rows with more columns than this are left in the batch: see `rowsOf`. */
const WIDE = 40;

/**
 * The same rows for whoever reads them by name. Wide ones stay in the batch, and a row only knows
 * its place in it: hundreds of sums over a thousand groups as objects would take a tenth of a second
 * to make, and megabytes to keep. Such a row has no keys of its own to go through.
 */
export function rowsOf(batch: RecordBatch): Row[] {
  const columns = columnsOf(batch);
  if (columns.length <= WIDE) return plainRows(batch);
  const rowAt = placed(columns);
  return Array.from({ length: batch.numRows }, (_, at) => rowAt(at));
}

/** Shows each row of a batch to whoever reads it at once, by name. */
export function passRows(batch: RecordBatch, see: (row: Row) => void): void {
  const rowAt = placed(columnsOf(batch));
  for (let at = 0; at < batch.numRows; at++) see(rowAt(at));
}

type Columns = readonly (readonly [name: string, get: (i: number) => Value])[];

/** Makes rows that only know their place in a batch. */
function placed(columns: Columns): (at: number) => Row {
  class PlacedRow {
    readonly #at: number;
    constructor(at: number) {
      this.#at = at;
    }
    static {
      for (const [name, get] of columns) {
        Object.defineProperty(PlacedRow.prototype, name, {
          get(this: PlacedRow) {
            return get(this.#at);
          },
        });
      }
    }
  }
  return (at) => new PlacedRow(at) as unknown as Row;
}

function columnsOf(batch: RecordBatch): Columns {
  return batch.schema.fields.map(
    (field, column) => [field.name, shared(batch.getChildAt(column))] as const,
  );
}

/** A column with more different texts than this is read as it comes. */
const FEW = 1000;

/** Reads a column; texts that come again and again (places, forms) take memory once. */
function shared(column: Vector | null): (i: number) => Value {
  const texts = new Map<string, string>();
  if (column?.type.typeId === Type.Float && (column.type as Float).precision === Precision.DOUBLE)
    return numberOf(column.data[0] as Data<Float64>);
  const get = column?.type.typeId === Type.Utf8 ? textOf(column.data[0] as Data<Utf8>) : null;
  return (i) => {
    const value = get === null ? plain(column?.get(i)) : get(i);
    if (typeof value !== 'string' || texts.size > FEW) return value;
    const known = texts.get(value);
    if (known === undefined) texts.set(value, value);
    return known ?? value;
  };
}

/** Reads numbers; a column of a batch is one piece. */
function numberOf(data: Data<Float64>): (i: number) => number | null {
  const { values } = data;
  if (data.nullCount === 0) return (i) => values[i]!;
  return (i) => (data.getValid(i) ? values[i]! : null);
}

/** Reads texts; a column of a batch is one piece. */
function textOf(data: Data<Utf8>): (i: number) => string | null {
  const { values, valueOffsets } = data;
  return (i) => (data.getValid(i) ? utf8(values, valueOffsets[i]!, valueOffsets[i + 1]!) : null);
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'number':
    case 'string':
    case 'boolean':
      return value;
    case 'bigint':
      return Number(value);
    case 'object':
      break;
    default:
      return null;
  }
  // Lists come as vectors, records as rows with `toJSON`.
  if (isIterableVector(value)) return Array.from(value, plain);
  const fields = 'toJSON' in value ? (value as { toJSON(): object }).toJSON() : value;
  return Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, plain(one)]));
}

function isIterableVector(value: object): value is Iterable<unknown> & { length: number } {
  return 'length' in value && Symbol.iterator in value;
}
