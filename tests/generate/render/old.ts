import type { Layout } from './layout';
import { htmlClean, htmlNested, htmlWord } from './html';
import { markdownTables } from './markdown';
import { textGlued } from './text-glued';
import { textLines, textSpaced } from './text-lines';
import { textPipes, textTabs } from './text-rows';

/** The same layouts over the forms before 2019. */
function older(layout: Layout): Layout {
  const options = { ...layout.options, forms: ['fujian', '2014'] as const };
  return { ...layout, id: `old-${layout.id}`, options };
}

export const OLD_LAYOUTS: readonly Layout[] = [
  htmlClean,
  htmlWord,
  htmlNested,
  markdownTables,
  textTabs,
  textPipes,
  textLines,
  textSpaced,
  textGlued,
].map(older);
