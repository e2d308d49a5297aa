import type { Family } from './family';
import type { RuleInfo } from './rule';

const rule = (id: string, zh: string, en: string, zhSays: string, enSays: string): RuleInfo => ({
  id,
  name: { zh, en },
  statement: { zh: zhSays, en: enSays },
});

/** Checks and doubts that every family has: of reading, of copies, of corrections. */
export const GENERAL_RULES: readonly RuleInfo[] = [
  rule(
    'prose_differs',
    '正文与表格不一致',
    'Text and table differ',
    '正文所述数字应与表格一致；只作提示，不改数值',
    'figures in the running text should be those of the tables; a note, never a correction',
  ),
  rule(
    'copies_disagree',
    '两份副本不一致',
    'Copies disagree',
    '同一报告的几份文件数字不同，采用读取最完整的一份',
    'files of one report differ; the best-read one is used',
  ),
  rule(
    'agency_not_named',
    '报告未写明机关',
    'Agency not named',
    '报告没有写明机关名称，暂以文件名代替',
    "the report does not name its agency; the file's name stands in",
  ),
  rule(
    'corrected',
    '人工更正',
    'Corrected by a person',
    '数值由人工更正，原读数保留',
    'a person corrected the value; what was read is kept',
  ),
  rule(
    'reading_glued',
    '数字相连',
    'Digits run together',
    '数字在原文中连在一起，按合计关系拆分',
    "the digits run together in the source and were cut by the form's sums",
  ),
  rule(
    'reading_similar_label',
    '项目名称近似',
    'Label by similarity',
    '原文项目名称与规定不完全相同',
    'the label in the source is not quite the official one',
  ),
  rule(
    'reading_placed_by_order',
    '按次序归位',
    'Placed by order',
    '项目名称与数字分离，按表格次序归位',
    "label and figures stand apart; placed by the form's order",
  ),
  rule(
    'reading_unreadable',
    '无法确定',
    'Cannot be told',
    '有内容而不能确定数值，未采用',
    'something stands there that cannot be told for sure; it was not used',
  ),
  rule(
    'reading_values_missing',
    '只有名称没有数字',
    'Label without figures',
    '找到项目名称，没有找到数字',
    'the label is there, its figures are not',
  ),
  rule(
    'reading_split_row',
    '项目分列小项',
    'Row split further',
    '原文又分小项，未合并计算',
    'the source splits the row further; the parts were not added up',
  ),
  rule(
    'reading_conflict',
    '同一文件前后不一',
    'Conflict within a file',
    '同一项目在同一文件中有不同数字',
    'one figure appears with different values in the same file',
  ),
  rule(
    'reading_joined_digits',
    '数字中有空白',
    'White space in a number',
    '数字中间有空白，按一个数读取',
    'white space within a number; read as one',
  ),
  rule(
    'reading_unit_unknown',
    '金额单位不明',
    'Unit of money unknown',
    '金额没有写明单位，不计入统计',
    'money without a unit is left out of all sums',
  ),
  rule(
    'reading_unplaced_row',
    '数字行无名称',
    'Row without a label',
    '有一行数字找不到所属项目',
    'a row of figures has no label and could not be placed',
  ),
  rule(
    'reading_rows_missing',
    '表格缺行',
    'Rows missing',
    '表格缺少若干项目，文件可能不完整',
    'the table lacks rows: the file may be incomplete',
  ),
  rule(
    'reading_table_unread',
    '表格未读出',
    'Table not read',
    '表格有表头，没有读出一行数字',
    'the table has its heads, but not one row of it was read',
  ),
  rule(
    'reading_heading_figures',
    '大项与小项都有数字',
    'Figures of a row and its parts',
    '大项一行有数字，其下小项也有；前者未采用，以免重复计算',
    'a row has figures and so have the rows under it; the former was not taken',
  ),
  rule(
    'reading_nameless_part',
    '下属机构未写名称',
    'Component not named',
    '文件没有写明下属机构的名称，以编号代替',
    'the file does not name a component; a number stands for it',
  ),
  rule(
    'reading_two_labels',
    '数字前有两个名称',
    'Two labels before figures',
    '数字前有两个项目名称，不知属于哪一项，未采用',
    'two labels stand before the figures; nobody can tell whose they are, so not taken',
  ),
  rule(
    'reading_two_tables',
    '同一张表出现两次',
    'Table held twice',
    '同一张表出现两次，数字不知属于哪一年，未采用',
    'the file holds a table twice; nobody can tell which year a figure is of, so not taken',
  ),
  rule(
    'reading_loose_number',
    '游离数字',
    'Loose number',
    '空格旁有游离的数字',
    'a loose number stands beside an empty cell',
  ),
  rule(
    'reading_header_order',
    '表头次序不同',
    'Columns in another order',
    '表头各列次序与规定不同，按表头归位',
    "columns stand in another order than the form's; the header was followed",
  ),
  rule(
    'reading_lines_lost',
    '重复行被删',
    'Repeated lines lost',
    '文件中重复的行已被删去，数字失去位置',
    'repeated lines were dropped from the file; figures lost their places',
  ),
  rule(
    'reading_blanks_lost',
    '空格被删',
    'Empty cells lost',
    '文件中的空格已被删去，数字失去所属的列',
    'empty cells were dropped from the file; figures lost their columns',
  ),
  rule(
    'reading_cut_off',
    '文件中断',
    'File cut off',
    '文件在表中中断，最后的数字可能不完整',
    'the file ends within a table; its last figure may be cut short',
  ),
  rule(
    'ocr_proven',
    '扫描件识别（已验算）',
    'Recognised and proven',
    '由图像识别并经合计关系验证',
    'recognised in a picture and proven by sums',
  ),
  rule(
    'ocr_unproven',
    '扫描件识别（未验证）',
    'Recognised, not proven',
    '由图像识别而未能验证，未采用',
    'recognised in a picture, not proven by sums; not used',
  ),
];

/** Checks of a family by id, with those that every family has. */
export function rulesOf(family: Family): ReadonlyMap<string, RuleInfo> {
  return new Map([...GENERAL_RULES, ...(family.rules ?? [])].map((rule) => [rule.id, rule]));
}
