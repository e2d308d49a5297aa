import type { Scope } from '../../model/report';

/**
 * What a screen may ask. The screens and the charts speak these words and never SQL.
 * Scope is one value, not a list: bodies and areas are never summed together.
 */
export interface Filter {
  readonly scope: Scope;
  readonly years?: readonly [number, number];
  readonly province?: string;
  readonly prefecture?: string;
  readonly county?: string;
  readonly level?: string;
  readonly sector?: string;
  /** Restricts to these agencies. */
  readonly agencies?: readonly string[];
}

/** What the filter can be set to, with the number of reports for each. */
export interface FilterOptions {
  readonly years: readonly number[];
  readonly scopes: readonly Option[];
  readonly provinces: readonly Option[];
  readonly prefectures: readonly Option[];
  readonly counties: readonly Option[];
  readonly levels: readonly Option[];
  readonly sectors: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly reports: number;
}
