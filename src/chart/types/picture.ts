import type { Language, Theme } from './frame';

/**
 * `patterned`: areas are told apart by patterns besides their colours; `grey`: by patterns and
 * lightness alone, for black-and-white print.
 */
export type Ink = 'colour' | 'patterned' | 'grey';

/** How a state is drawn. The same state and view always make the same picture. */
export interface ChartView {
  readonly theme: Theme;
  readonly language: Language;
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
  /** `export` puts title, notes and source into the picture; on screen the page prints them. */
  readonly purpose: 'screen' | 'export';
  /** Only of an export; all shown where left out. */
  readonly show?: Partial<Record<PicturePart, boolean>>;
  readonly transparent?: boolean;
  /** `colour` where left out. */
  readonly ink?: Ink;
}

/** Texts that end at `x`, with their middle at `y`, at the left of a drawing. */
export interface PinnedWords {
  readonly width: number;
  readonly texts: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly fill: string;
  }[];
}

export type PicturePart = 'title' | 'subtitle' | 'notes' | 'source';
