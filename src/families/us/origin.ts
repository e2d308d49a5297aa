import type { Origin } from '../../model/family';

/** Every agency files its report with the Department of Justice, which publishes them all. */
export const origin: Origin = {
  about: {
    zh: '美国联邦机关依《信息自由法》（FOIA）每财年向司法部报送的年度报告：收到、办结和待办的申请，处理结果与所用豁免，申诉，用时，人员与费用，积压。每份报告含机关总体和各所属机构的数字。财年自上年10月1日至当年9月30日。',
    en: 'Reports that federal agencies of the United States file for each fiscal year under the Freedom of Information Act (FOIA): requests received, processed and pending, how they were disposed of and which exemptions were applied, appeals, response times, personnel and costs, backlogs; for the agency overall and for each of its components. A fiscal year ends on 30 September.',
  },
  publisher: {
    zh: 'FOIA.gov（美国司法部信息政策办公室）',
    en: 'FOIA.gov (U.S. Department of Justice, Office of Information Policy)',
  },
  url: 'https://www.foia.gov/foia-dataset-download.html',
  licence: {
    name: 'other-pd',
    title: 'Public domain: works of the United States government (17 U.S.C. § 105)',
    path: 'https://www.usa.gov/government-works',
  },
};
