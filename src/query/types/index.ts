/** What is asked and what is answered: the words that screens and charts speak. */
export type * from './filter';
export type * from './connector';
export type * from './line';
export type * from './composition';
export type * from './agency';
export type * from './cell';
export type * from './ranking';
export type * from './coverage';
