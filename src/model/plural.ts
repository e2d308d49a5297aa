const RULES = new Intl.PluralRules('en');

/** A count as a number, or as English prints it: `1,234`. */
type Count = number | string;

/**
 * The English word that fits a count: `plural(1, 'report')` is report, of any other reports. For
 * nouns that take more than an s, and for verbs, `other` is given: `plural(n, 'body', 'bodies')`.
 */
export function plural(count: Count, one: string, other = `${one}s`): string {
  const value = typeof count === 'number' ? count : Number(count.replaceAll(',', ''));
  return RULES.select(value) === 'one' ? one : other;
}

/** The count with its noun: `1 report`, `1,234 reports`. */
export function counted(count: Count, one: string, other?: string): string {
  return `${String(count)} ${plural(count, one, other)}`;
}
