import type { Region } from '../../model/agency';
import rows from '../../../datasets/regions/cn.json';

/**
 * Provinces, prefectures and counties by GB/T 2260 code, with the names they had since 2016
 * (and the statistics bureau's codes for development zones, whose third pair is 70-79).
 * Written by `scripts/build-regions.ts`.
 */
export interface RegionName {
  readonly code: string;
  readonly name: string;
  /** First yearly list that has the name; null = from before the lists begin (2016). */
  readonly from: number | null;
  /** Last yearly list that has it; null = still in the newest (2023). */
  readonly to: number | null;
  /** Code that took over from an abolished one, where known. */
  readonly successor: string | null;
}

const ROW = /^(\d{6}) (\S+)(?: (\d{4})?-(\d{4})?)?(?: >(\d{6}))?$/;

export const regionNames: readonly RegionName[] = rows.map((row) => {
  const [, code = '', name = '', from, to, successor] = ROW.exec(row) ?? [];
  return {
    code,
    name,
    from: from === undefined ? null : Number(from),
    to: to === undefined ? null : Number(to),
    successor: successor ?? null,
  };
});

/** The newest name of each code. Later rows of a code are later names. */
const newest = new Map(regionNames.map((row) => [row.code, row]));

const nameOf = (code: string): string | null => newest.get(code)?.name ?? null;

export type RegionLevel = 'province' | 'prefecture' | 'county';

export function regionLevel(code: string): RegionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

/** Whether a code is the statistics bureau's for a development zone, not one of GB/T 2260. */
export function isZoneCode(code: string): boolean {
  return /7\d$/.test(code) && !code.endsWith('00');
}

/** Codes of the region itself and of those around it, widest first: 350000, 350100, 350128. */
export function regionPath(code: string): string[] {
  const around = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return [...new Set(around)].filter((each) => newest.has(each));
}

/** Whether `outer` is `inner` or lies around it. */
export function contains(outer: string, inner: string): boolean {
  return regionPath(inner).includes(outer);
}

export const regions: readonly Region[] = [...newest.keys()].map((code) => {
  const level = regionLevel(code);
  return {
    code,
    name: nameOf(code)!,
    province: nameOf(`${code.slice(0, 2)}0000`),
    prefecture: level === 'province' ? null : nameOf(`${code.slice(0, 4)}00`),
    county: level === 'county' ? nameOf(code) : null,
  };
});

const byCode = new Map(regions.map((region) => [region.code, region]));

/** The region of a code, abolished ones included; undefined for a code no list has. */
export function regionOf(code: string): Region | undefined {
  return byCode.get(code);
}

/** The code that stands for an abolished one today; the code itself if it still stands. */
export function currentCode(code: string): string {
  const row = newest.get(code);
  return row?.to != null && row.successor !== null ? currentCode(row.successor) : code;
}
