import type { ChartState, Language } from '../chart';

/** A file name that says what is in it, and `more`, and that every system accepts. */
export function fileName(
  state: ChartState,
  language: Language,
  extension: string,
  more = '',
): string {
  const parts = [
    state.title[language],
    state.subtitle[language],
    state.years ? [...new Set(state.years)].join('-') : '',
    more,
  ];
  const stem = parts
    .map((part) => part.replace(/[\p{Cc}\\/:*?"<>|\s]+/gu, '_').replace(/^_+|_+$/g, ''))
    .filter((part) => part !== '')
    .join('_')
    .slice(0, 100);
  return `${stem}.${extension}`;
}
