/** Pictures and files out of chart states. */
export { PRESETS, sizeOf, type Preset, type PictureSize } from './size';
export { renderSvg, type PictureOptions } from './svg';
export { renderPng } from './png';
export { withPhysicalSize } from './phys';
export { CSV_BEGIN, csvLine, sheetToCsv, toCsv } from './csv';
export { chartBook, type ChartFacts, type ChartWords } from './chart-book';
export { checkBook, type CheckWords } from './check-book';
export { dataBook, dataFields, dataHead, type DataFacts, type DataWords } from './data-book';
export { fileName } from './name';
export { save } from './save';
export { toXlsx, type Sheet } from './xlsx';
export { findingsBook, type BookFacts, type BookWords } from './findings-book';
