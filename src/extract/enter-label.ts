import type { Context } from './context';
import { fold } from './fold';
import type { Match } from './lexicon';

/** Notes what a label that is no row of figures says about the rows to come. */
export function enterLabel(match: Match, context: Context, x = 0, width = 1): void {
  const otherwise = match.entries.some((e) => e.role === 'column' || e.role === 'row');
  for (const entry of match.entries) {
    if (entry.role === 'heading') {
      // 其他 is more often a column than the heading （六）: its number decides.
      if (otherwise && match.number !== fold(entry.heading.number)) continue;
      context.enter(entry.heading.heading);
      context.table = entry.table;
    } else if (entry.role === 'row' && entry.block.layout === 'across') {
      if (context.groupsUsed) context.groups = [];
      context.groupsUsed = false;
      // Named again, it counts where it stands now: headings above a table name all in some order.
      context.groups = context.groups.filter((g) => g.row !== entry.row);
      context.groups.push({ block: entry.block, table: entry.table, row: entry.row, x, width });
      context.table = entry.table;
    }
  }
  const titles = match.entries.flatMap((e) => (e.role === 'title' ? [e] : []));
  if (titles.length === 0) return;
  context.titles = titles.map((e) => e.block);
  context.enterTitle([...new Set(titles.map((e) => e.table))]);
}

/** The group of a table of groups side by side that a label names, if any. */
export function acrossRow(match: Match | null) {
  for (const e of match?.entries ?? [])
    if (e.role === 'row' && e.block.layout === 'across') return e;
  return null;
}
