/** What a chart is before it is drawn, kind by kind. */
export type * from './frame';
export type * from './colour';
export type * from './trend';
export type * from './stack';
export type * from './rank';
export type * from './heatmap';
export type * from './movers';
export type * from './compare';
export type * from './flow';
export type * from './tiles';
export type * from './state';
export type * from './picture';
export type * from './table';
