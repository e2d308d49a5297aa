/** Units that are made of others: what they say beyond a name. */

/** Cases that a rate's unit counts per: `per_100` → 100; null for other units. */
export function per(unit: string): number | null {
  const match = /^per_(\d+)$/.exec(unit);
  return match ? Number(match[1]) : null;
}

/**
 * Base years of an index: `index_2019` → 2019; several where it begins again when its definition
 * changes. Null for other units.
 */
export function indexBases(unit: string): number[] | null {
  const match = /^index_(\d{4}(?:_\d{4})*)$/.exec(unit);
  return match ? match[1]!.split('_').map(Number) : null;
}

const PER_AGENCY = 'per_agency:';

/** Unit of averages over agencies, by the unit of what is averaged. */
export function perAgency(unit: string): string {
  return PER_AGENCY + unit;
}

/** Unit of what is averaged over agencies; null for other units. */
export function averagedUnit(unit: string): string | null {
  return unit.startsWith(PER_AGENCY) ? unit.slice(PER_AGENCY.length) : null;
}
