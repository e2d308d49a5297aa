import type { Sum } from './measure';

/** A column or table name, quoted so that any text is only ever a name. */
export function name(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text or number as a literal. Throws for numbers that are none. */
export function literal(value: string | number): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
  return String(value);
}

/** A signed sum over columns of one report: NULL unless every part is stated. */
export function sumExpression(sum: Sum): string {
  const plus = sum.plus.map(name).join(' + ');
  const minus = (sum.minus ?? []).map((id) => ` - ${name(id)}`).join('');
  return `(${plus}${minus})`;
}
