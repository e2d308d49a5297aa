/** Where a colour comes from: the meaning of a disposition, or the order of being picked. */
export type Colour =
  | { readonly of: 'hue'; readonly hue: string; readonly step: number; readonly steps: number }
  | { readonly of: 'picked'; readonly index: number };
