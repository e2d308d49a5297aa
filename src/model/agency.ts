/** A body that reports. Names and regions change; the id does not. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  /** Other names it is or was known by, with the years they held where known. */
  readonly aliases: readonly { name: string; from?: number; to?: number }[];
  /** GB/T 2260 code (cn) of the area it belongs to, or null. */
  readonly regionCode: string | null;
  readonly level: string | null;
  readonly sector: string | null;
  readonly parent: string | null;
  readonly successor: string | null;
}

/** A place that agencies belong to. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly county: string | null;
}
