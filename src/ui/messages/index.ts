import { en } from './en';
import { zh } from './zh';

/** Every text of the page. English must have each key of Chinese, or the type check fails. */
export type Messages = typeof zh;
export type Language = 'zh' | 'en';

export const CATALOGUES: Readonly<Record<Language, Messages>> = { zh, en };
