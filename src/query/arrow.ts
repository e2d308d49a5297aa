import type { RecordBatch, Vector } from 'apache-arrow';
import type { Row, Value } from './types';

/** Rows of an Arrow batch as plain values, nested lists and records included. */
export function plainRows(batch: RecordBatch): Row[] {
  const columns = batch.schema.fields.map(
    (field, column) => [field.name, shared(batch.getChildAt(column))] as const,
  );
  return Array.from({ length: batch.numRows }, (_, i) => {
    const row: Record<string, Value> = {};
    for (const [name, get] of columns) row[name] = get(i);
    return row;
  });
}

/** A column with more different texts than this is read as it comes. */
const FEW = 1000;

/** Reads a column; texts that come again and again (places, forms) take memory once. */
function shared(column: Vector | null): (i: number) => Value {
  const texts = new Map<string, string>();
  return (i) => {
    const value = plain(column?.get(i));
    if (typeof value !== 'string' || texts.size > FEW) return value;
    const known = texts.get(value);
    if (known === undefined) texts.set(value, value);
    return known ?? value;
  };
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
