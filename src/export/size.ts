/** A picture's true size on paper or slide. */
export interface PictureSize {
  readonly widthCm: number;
  readonly heightCm: number;
  readonly dpi: number;
  /** How large the type is: 1 prints 12 px type as 9 pt; slides are read from afar. */
  readonly zoom: number;
}

export type Preset = 'slide_16_9' | 'slide_4_3' | 'a4_full' | 'a4_half' | 'square';

/** Sizes people paste into: PowerPoint's two slide formats, A4 text widths, a square. */
export const PRESETS: Readonly<Record<Preset, PictureSize>> = {
  slide_16_9: { widthCm: 33.87, heightCm: 19.05, dpi: 150, zoom: 1.5 },
  slide_4_3: { widthCm: 25.4, heightCm: 19.05, dpi: 150, zoom: 1.4 },
  a4_full: { widthCm: 16, heightCm: 10, dpi: 300, zoom: 0.9 },
  a4_half: { widthCm: 8, heightCm: 7, dpi: 300, zoom: 0.75 },
  square: { widthCm: 12, heightCm: 12, dpi: 300, zoom: 0.9 },
};

const CM_PER_INCH = 2.54;
const PX_PER_INCH = 96;

/** Layout size in CSS px, file size in pixels, and the ratio between the two. */
export function sizeOf(size: PictureSize): {
  readonly width: number;
  readonly height: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly pixelRatio: number;
} {
  const pixels = (cm: number) => Math.round((cm / CM_PER_INCH) * size.dpi);
  const pixelRatio = (size.dpi / PX_PER_INCH) * size.zoom;
  return {
    width: pixels(size.widthCm) / pixelRatio,
    height: pixels(size.heightCm) / pixelRatio,
    pixelWidth: pixels(size.widthCm),
    pixelHeight: pixels(size.heightCm),
    pixelRatio,
  };
}
