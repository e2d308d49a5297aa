import { formatFigure, formatNumber, type Language } from '../chart';

/** Bytes as a person says them. */
export function printBytes(bytes: number): string {
  const mega = bytes / 1024 / 1024;
  return mega >= 0.1 ? `${mega.toFixed(1)} MB` : `${Math.ceil(bytes / 1024).toString()} KB`;
}

/** A count of things without a unit. */
export function printCount(count: number, language: Language): string {
  return formatNumber(count, language);
}

/** A figure with its unit as running text has it: `3,525 件`, `12.5%`, `7 requests`. */
export const printFigure = formatFigure;
