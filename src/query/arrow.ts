import type { RecordBatch } from 'apache-arrow';
import type { Row, Value } from './types';

/** Rows of an Arrow batch as plain values, nested lists and records included. */
export function plainRows(batch: RecordBatch): Row[] {
  const names = batch.schema.fields.map((field) => field.name);
  return Array.from({ length: batch.numRows }, (_, i) => {
    const row: Record<string, Value> = {};
    names.forEach((name, column) => {
      row[name] = plain(batch.getChildAt(column)?.get(i));
    });
    return row;
  });
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
