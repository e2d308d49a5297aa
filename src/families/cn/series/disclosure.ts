import type { Series } from '../../../model/measure';
import type { Text } from '../../../model/text';
import {
  FUJIAN,
  FORM2014,
  FORM2019,
  FORM2021,
  start,
  same,
  broken,
  series,
  REVISED,
  only,
  MONEY,
} from './build';

export const procurement: readonly Series[] = [
  series(
    'procurement_projects',
    '政府集中采购项目',
    'Centralised procurement projects',
    'project',
    start('procurement_projects', FORM2019),
  ),
  series(
    'procurement_amount',
    '政府集中采购金额',
    'Centralised procurement spending',
    MONEY,
    start('procurement_amount', FORM2019),
  ),
];

const NARROWED: Text = {
  zh: '2021 年起为本年制发件数，只计行政规范性文件',
  en: 'from 2021 on documents issued in the year, administrative normative documents only',
};
const DECISIONS: Text = {
  zh: '2021 年表式改动；2019、2020 年不少机关填的是事项数',
  en: 'form changed in 2021; in 2019 and 2020 many agencies entered items instead',
};

const decisions = (row: string, zh: string, en: string): Series =>
  series(
    `${row}_decisions`,
    `${zh}处理决定`,
    `${en}: decisions`,
    'decision',
    start(`${row}_decisions`, FORM2019),
    broken(`${row}_decisions`, FORM2021, DECISIONS),
  );

export const active: readonly Series[] = [
  series(
    'published',
    '主动公开信息数',
    'Items published',
    'item',
    start('fujian_published', FUJIAN),
    same('form2014_published', FORM2014),
  ),
  series(
    'normative_documents_made',
    '规范性文件制发数',
    'Normative documents made',
    'item',
    start('form2014_normative_documents_made', FORM2014),
    broken('normative_documents_made', FORM2019, REVISED),
    broken('normative_documents_issued', FORM2021, NARROWED),
  ),
  series(
    'rules_made',
    '规章制发数',
    'Government rules made',
    'item',
    start('rules_made', FORM2019),
    broken('rules_issued', FORM2021, {
      zh: '2021 年起为本年制发件数',
      en: 'from 2021 on rules issued in the year',
    }),
  ),
  // Stocks: what was published in all, and what is in force. Never one line.
  only(
    'normative_documents_published_total',
    '规范性文件对外公开总数',
    'Normative documents published in all',
    'item',
    FORM2019,
  ),
  only(
    'normative_documents_in_force',
    '规范性文件现行有效数',
    'Normative documents in force',
    'item',
    FORM2021,
  ),
  // Known only of agencies that state the year before too; 0 where the books balance.
  only(
    'normative_documents_balance',
    '规范性文件存量差额',
    'Normative documents unaccounted for',
    'item',
    FORM2021,
  ),
  only('rules_published_total', '规章对外公开总数', 'Rules published in all', 'item', FORM2019),
  only('rules_in_force', '规章现行有效数', 'Rules in force', 'item', FORM2021),
  decisions('permits', '行政许可', 'Administrative permits'),
  decisions('penalties', '行政处罚', 'Administrative penalties'),
  decisions('coercive_measures', '行政强制', 'Administrative coercive measures'),
  // Items until 2020, money since 2021: different quantities.
  only(
    'fees_items_previous_year',
    '收费项目数（上一年）',
    'Fee items the year before',
    'item',
    FORM2019,
  ),
  only('fees_amount', '行政事业性收费金额', 'Administrative fees collected', MONEY, FORM2021),
];
