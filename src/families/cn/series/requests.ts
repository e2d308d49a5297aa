import type { Series } from '../../../model/measure';
import {
  FUJIAN,
  FORM2014,
  FORM2019,
  FORM2021,
  SINCE_2019,
  start,
  same,
  broken,
  series,
  REVISED,
} from './build';

/** What the overview follows; the first ones are kept when an overview must be small. */
export const main: readonly Series[] = [
  series(
    'received',
    '新收申请',
    'Requests received',
    'request',
    start('fujian_received', FUJIAN),
    same('form2014_received', FORM2014),
    broken('received__total', SINCE_2019, REVISED),
  ),
  series(
    'processed',
    '办理结果总计',
    'Requests processed',
    'request',
    start('fujian_replied', FUJIAN),
    same('form2014_replied', FORM2014),
    broken('processed__total', SINCE_2019, {
      zh: '2018 年以前为答复数，含补正告知；2019 年起为办理结果总计',
      en: 'until 2018 replies, notices to amend included; from 2019 on requests processed',
    }),
  ),
  series(
    'granted',
    '予以公开',
    'Granted in full',
    'request',
    start('fujian_granted', FUJIAN),
    broken('form2014_granted_or_public', FORM2014, {
      zh: '全国统计表另计“已主动公开”，此处与“同意公开”相加',
      en: 'the national form counts "already public" apart; both are added here',
    }),
    broken('granted__total', SINCE_2019, {
      zh: '2019 年起“已主动公开”计入予以公开',
      en: 'from 2019 on "already public" counts as granted',
    }),
  ),
  series(
    'granted_in_part',
    '部分公开',
    'Granted in part',
    'request',
    start('fujian_granted_in_part', FUJIAN),
    same('form2014_granted_in_part', FORM2014),
    broken('granted_in_part__total', SINCE_2019, REVISED),
  ),
  series(
    'denied',
    '不予公开',
    'Denied',
    'request',
    start('fujian_denied', FUJIAN),
    same('form2014_denied', FORM2014),
    broken('denied__total', SINCE_2019, {
      zh: '2019 年起为八项不予公开理由之和',
      en: 'from 2019 on the sum of eight statutory reasons',
    }),
  ),
  series(
    'unable',
    '无法提供',
    'Unable to provide',
    'request',
    start('form2014_unable', FORM2014),
    broken('unable__total', SINCE_2019, {
      zh: '2018 年以前为“不属于本机关公开”与“信息不存在”之和',
      en: 'until 2018 "not for this body" and "does not exist" together',
    }),
  ),
  series('rejected', '不予处理', 'Not processed', 'request', start('rejected__total', SINCE_2019)),
  series(
    'other_handling',
    '其他处理',
    'Other handling',
    'request',
    start('other_disposition__total', FORM2019),
    // One row in 2019, the sum of three since 2021: the total means the same.
    same('other_handling__total', FORM2021),
  ),
  series(
    'handled',
    '应办理申请',
    'Requests to handle',
    'request',
    start('handled__total', SINCE_2019),
  ),
  series(
    'carried_in',
    '上年结转',
    'Carried over from last year',
    'request',
    start('carried_in__total', SINCE_2019),
  ),
  series(
    'carried_out',
    '结转下年',
    'Carried over to next year',
    'request',
    start('carried_out__total', SINCE_2019),
  ),
];

export const channels: readonly Series[] = [
  series(
    'received_in_person',
    '当面申请',
    'Requests in person',
    'request',
    start('fujian_received_in_person', FUJIAN),
    same('form2014_received_in_person', FORM2014),
  ),
  series(
    'received_online',
    '网络申请',
    'Requests online',
    'request',
    start('fujian_received_online', FUJIAN),
    same('form2014_received_online', FORM2014),
  ),
  series(
    'received_fax_and_mail',
    '信函和传真申请',
    'Requests by letter or fax',
    'request',
    start('fujian_received_fax_and_mail', FUJIAN),
    broken('fujian_received_mail_or_fax', FUJIAN, {
      zh: '福建 2013 年传真、信函分列，此后合并',
      en: 'Fujian lists fax and letters apart in 2013, together afterwards',
    }),
    same('form2014_received_fax_and_mail', FORM2014),
  ),
];
