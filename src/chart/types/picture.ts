import type { Language, Theme } from './frame';

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
}

export type PicturePart = 'title' | 'subtitle' | 'notes' | 'source';
