import type { Finding, Severity } from '../model/report';
import type { Text } from '../model/text';

/**
 * The parser's own doubts. Each is a finding of origin `parser`: it says what gongkai is not
 * sure of and what a person should compare with the source.
 */
export type DoubtKind =
  | 'glued'
  | 'similar_label'
  | 'placed_by_order'
  | 'unreadable'
  | 'values_missing'
  | 'split_row'
  | 'conflict'
  | 'joined_digits'
  | 'unit_unknown'
  | 'unplaced_row'
  | 'rows_missing'
  | 'table_unread'
  | 'heading_figures'
  | 'loose_number'
  | 'header_order'
  | 'lines_lost'
  | 'blanks_lost'
  | 'cut_off'
  | 'nameless_part'
  | 'two_tables'
  | 'two_labels';

const SEVERITY: Readonly<Record<DoubtKind, Severity>> = {
  glued: 'note',
  similar_label: 'note',
  placed_by_order: 'note',
  unreadable: 'warning',
  values_missing: 'warning',
  split_row: 'warning',
  conflict: 'warning',
  joined_digits: 'warning',
  unit_unknown: 'note',
  unplaced_row: 'warning',
  rows_missing: 'warning',
  table_unread: 'warning',
  heading_figures: 'warning',
  loose_number: 'warning',
  header_order: 'note',
  lines_lost: 'warning',
  blanks_lost: 'warning',
  cut_off: 'warning',
  nameless_part: 'note',
  two_tables: 'warning',
  two_labels: 'warning',
};

/** All of them. */
export const DOUBT_KINDS = Object.keys(SEVERITY) as readonly DoubtKind[];

const MESSAGE: Readonly<Record<DoubtKind, (what: string, detail: string) => Text>> = {
  glued: (what, detail) => ({
    zh: `“${what}”的数字在原文中连在一起（${detail}），按合计关系拆分，请与原文核对`,
    en: `The digits of "${what}" run together in the source (${detail}); they were cut by the form's sums. Compare with the source`,
  }),
  similar_label: (what, detail) => ({
    zh: `原文写作“${detail}”，按“${what}”读取，请核对`,
    en: `The source reads "${detail}"; it was taken for "${what}". Please check`,
  }),
  placed_by_order: (what, detail) => ({
    zh: `“${what}”一行的标签与数字在原文中分离（${detail}），按表格顺序归位，请核对`,
    en: `The label of "${what}" stands apart from its figures (${detail}); they were placed by the form's order. Please check`,
  }),
  unreadable: (what, detail) => ({
    zh: `“${what}”无法确定（原文：${detail}）`,
    en: `"${what}" cannot be told for sure (source: ${detail})`,
  }),
  values_missing: (what) => ({
    zh: `“${what}”只有项目名称，没有找到数字，可能在转换中丢失`,
    en: `"${what}" has its label but no figures: they may have been lost in conversion`,
  }),
  split_row: (what, detail) => ({
    zh: `“${what}”在原文中又分为“${detail}”等小项，未合并计算`,
    en: `"${what}" is split further in the source ("${detail}" …); the parts were not added up`,
  }),
  conflict: (what, detail) => ({
    zh: `“${what}”在同一文件中出现不同数字（${detail}）`,
    en: `"${what}" appears with different figures in the same file (${detail})`,
  }),
  joined_digits: (what, detail) => ({
    zh: `“${what}”的数字中间有空白（${detail}），按一个数读取，请核对`,
    en: `There is white space within the number of "${what}" (${detail}); it was read as one. Please check`,
  }),
  unit_unknown: (what, detail) => ({
    zh: `“${what}”的金额没有写明单位（${detail}），不计入统计`,
    en: `The amount of "${what}" has no unit (${detail}); it is left out of all sums`,
  }),
  unplaced_row: (what, detail) => ({
    zh: `有一行数字（${detail}）找不到所属项目（${what}附近）`,
    en: `A row of figures (${detail}) has no label and could not be placed (near ${what})`,
  }),
  rows_missing: (what, detail) => ({
    zh: `“${what}”缺少 ${detail} 等项目，文件可能不完整`,
    en: `"${what}" lacks the rows ${detail}: the file may be incomplete`,
  }),
  table_unread: (what) => ({
    zh: `“${what}”有表头，但一行数字也没有读出，请与原文核对`,
    en: `"${what}" has its heads, but not one row of it could be read. Compare with the source`,
  }),
  heading_figures: (what, detail) => ({
    zh: `“${what}”一行有数字（${detail}），其下各小项也有数字；前者未采用，以免重复计算，请与原文核对`,
    en: `"${what}" has a figure (${detail}) and so have the rows under it; the former was not taken, lest it count twice. Compare with the source`,
  }),
  header_order: (what, detail) => ({
    zh: `“${what}”：表头各列次序与规定格式不同（${detail}），按表头归位，请核对`,
    en: `"${what}": the columns stand in another order than the form's (${detail}); the header was followed. Please check`,
  }),
  lines_lost: (what, detail) => ({
    zh: `“${what}”：文件中重复的行已被删去，留下的数字（${detail}）不知属于哪一格`,
    en: `"${what}": repeated lines were dropped from this file, so the figures left (${detail}) have lost their places`,
  }),
  blanks_lost: (what, detail) => ({
    zh: `“${what}”：文件中的空格已被删去，留下的数字（${detail}）不知属于哪一列`,
    en: `"${what}": empty cells were dropped from this file, so the figures left (${detail}) have lost their columns`,
  }),
  cut_off: (what, detail) => ({
    zh: `文件到“${what}”的 ${detail} 为止，最后的数字可能不完整`,
    en: `The file ends at ${detail} of "${what}": its last figure may be cut short`,
  }),
  nameless_part: (what, detail) => ({
    zh: `文件没有写明“${what}”的 ${detail} 个所属机构的名称，其数字以编号代替名称收入`,
    en:
      detail === '1'
        ? `The file does not name a component of "${what}"; its figures are kept under a number`
        : `The file does not name ${detail} components of "${what}"; their figures are kept under numbers`,
  }),
  two_labels: (what, detail) => ({
    zh: `“${what}”的数字（${detail}）前有两个项目名称，次序与表格不同，不知属于哪一项，未采用`,
    en: `Two labels stand before the figures at "${what}" (${detail}), in another order than the form's; nobody can tell whose they are, so they were not taken`,
  }),
  two_tables: (what, detail) => ({
    zh: `文件中同一张表出现两次，“${what}”的数字（${detail}）只见于其中一张，不知属于哪一年，未采用`,
    en: `The file holds this table twice, and only one of the two has the figure of "${what}" (${detail}); nobody can tell which year it is of, so it was not taken`,
  }),
  loose_number: (what, detail) => ({
    zh: `“${what}”是空格，但表格旁有游离的数字（${detail}），可能属于此格`,
    en: `"${what}" is an empty cell, but a loose number (${detail}) stands beside the table and may belong there`,
  }),
};

/** Makes the finding of a doubt. `subject` is a measure, a row, or null for the whole report. */
export function doubt(
  kind: DoubtKind,
  subject: string | null,
  what: string,
  detail: string,
  cells: readonly string[],
): Finding {
  const short = detail.length > 80 ? `${detail.slice(0, 79)}…` : detail;
  return {
    rule: `reading_${kind}`,
    severity: SEVERITY[kind],
    origin: 'parser',
    measure: subject,
    expected: null,
    actual: null,
    message: MESSAGE[kind](what, short),
    cells,
  };
}
