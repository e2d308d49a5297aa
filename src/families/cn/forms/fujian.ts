import type { ColumnSpec, Form, RowSpec } from '../../../model/form';

/**
 * Fujian's provincial 政府信息公开情况统计表, report years 2013-2018: figures of the year beside
 * running totals since the 条例 of 2007 came into force. The form of 2013 words some rows in
 * another way and splits the channels further; rows of both stand here in printed order.
 */

const columns: readonly ColumnSpec[] = [
  {
    id: '',
    label: '本年度',
    variants: ['年度', '本年', '本年数'],
    pattern: /^(20\d\d)年度?$/,
    en: '{row}, in the year',
    unit: 'item',
  },
  {
    id: 'cumulative',
    label: '历年累计',
    variants: ['累计'],
    en: '{row}, cumulative',
    unit: 'item',
  },
];

const row = (
  id: string,
  number: string,
  label: string,
  en: string,
  unit: string,
  variants: string[] = [],
): RowSpec => ({ id: `fujian_${id}`, number, label, en, unit, variants });

/** A row of some years' edition only. */
const sometimes = (...args: Parameters<typeof row>): RowSpec => ({
  ...row(...args),
  optional: true,
});

export const fujian: Form = {
  id: 'fujian',
  name: { zh: '福建省统计表（2013—2018年）', en: 'Fujian provincial form (2013-2018)' },
  basis: { zh: '福建省政府信息公开情况统计表', en: 'Statistical table of Fujian province' },
  years: [2013, 2018],
  tables: [
    {
      kind: 'fujian',
      title: {
        zh: '福建省政府信息公开情况统计表',
        en: 'Statistical table of disclosure (Fujian)',
      },
      anchors: ['政府信息公开情况统计表'],
      blocks: [
        {
          id: 'fujian',
          stub: { label: '指标名称' },
          unitColumn: true,
          columns,
          rows: [
            row('published', '', '主动公开文件数', 'Items published', 'item', ['主动公开信息数']),
            row(
              'published_website',
              '1、',
              '政府网站公开数',
              'Items published on government websites',
              'item',
              ['网站公开', '政府网站公开'],
            ),
            row(
              'published_gazette',
              '2、',
              '政府公报公开数',
              'Items published in the gazette',
              'item',
              ['政府公报公开'],
            ),
            row('received', '', '受理依申请公开信息总数', 'Requests received', 'request', [
              '受理政府信息依申请公开总数',
            ]),
            row('received_in_person', '1、', '当面申请数', 'Requests made in person', 'request'),
            sometimes('received_fax', '2、', '传真申请数', 'Requests by fax', 'request'),
            sometimes('received_email', '3、', '电子邮件申请数', 'Requests by e-mail', 'request'),
            row('received_online', '2、', '网上申请数', 'Requests made online', 'request', [
              '网络申请数',
            ]),
            sometimes(
              'received_mail_or_fax',
              '3、',
              '信函、传真申请数',
              'Requests by letter or fax',
              'request',
              ['信函传真申请数'],
            ),
            sometimes('received_mail', '5、', '信函申请数', 'Requests by letter', 'request'),
            row('replied', '', '对申请的答复总数', 'Replies to requests', 'request'),
            row('granted', '1、', '同意公开答复数', 'Replies granting disclosure', 'request'),
            row(
              'granted_in_part',
              '2、',
              '同意部分公开答复数',
              'Replies granting disclosure in part',
              'request',
            ),
            row('denied', '3、', '不予公开答复数', 'Replies denying disclosure', 'request', [
              '否决公开答复数',
            ]),
            sometimes('other_reply', '4、', '其他类型答复数', 'Other replies', 'request', [
              '其它类型答复数',
            ]),
            sometimes(
              'fees_reduced',
              '',
              '政府信息公开收费减免金额',
              'Fees reduced or waived',
              'CNY (元)',
            ),
            sometimes(
              'litigation_and_reports',
              '',
              '接受行政诉讼、举报数',
              'Litigation and reports accepted',
              'case',
            ),
            sometimes(
              'complaints',
              '',
              '行政申诉、举报数',
              'Administrative complaints and reports',
              'case',
            ),
            row('reconsideration', '', '行政复议数', 'Reconsideration cases', 'case'),
            row('litigation', '', '行政诉讼数', 'Litigation cases', 'case'),
          ],
          joiner: '__',
          layout: 'down',
        },
      ],
      columnSums: [],
    },
  ],
};
