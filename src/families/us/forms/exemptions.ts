import type { TreeColumn } from '../../../model/tree-form';
import { coded } from './columns';

/** The nine exemptions of 5 U.S.C. § 552(b), the seventh with its six parts, as the form lists them. */
const EXEMPTIONS: readonly (readonly [id: string, code: string, zh: string, en: string])[] = [
  ['1', 'Ex. 1', '国家安全机密', 'classified national security information'],
  ['2', 'Ex. 2', '内部人事规则与惯例', 'internal personnel rules and practices'],
  ['3', 'Ex. 3', '其他法律禁止公开', 'information that another statute exempts'],
  ['4', 'Ex. 4', '商业秘密与商业信息', 'trade secrets and commercial information'],
  ['5', 'Ex. 5', '机关内部特权文件', 'privileged inter- or intra-agency documents'],
  ['6', 'Ex. 6', '个人隐私', 'personal privacy'],
  ['7a', 'Ex. 7(A)', '妨碍执法程序', 'interference with enforcement proceedings'],
  ['7b', 'Ex. 7(B)', '妨碍公正审判', 'deprivation of a fair trial'],
  ['7c', 'Ex. 7(C)', '执法记录中的个人隐私', 'personal privacy in law enforcement records'],
  ['7d', 'Ex. 7(D)', '秘密信息来源', 'confidential sources'],
  ['7e', 'Ex. 7(E)', '执法技术与程序', 'law enforcement techniques and procedures'],
  ['7f', 'Ex. 7(F)', '危及人身安全', 'endangerment of life or safety'],
  ['8', 'Ex. 8', '金融机构监管', 'supervision of financial institutions'],
  ['9', 'Ex. 9', '油井地质资料', 'geological information on wells'],
];

/** Number of times each exemption was applied; the file lists only those that were. */
export const exemptions: readonly TreeColumn[] = EXEMPTIONS.map(([id, code, zh, en]) =>
  coded(
    {
      id,
      zh: `第${id.length === 1 ? id : `7(${id.slice(1).toUpperCase()})`}项（${zh}）`,
      en: `${code} (${en})`,
      official: code,
    },
    'time',
    code,
    { entry: 'AppliedExemption', code: 'AppliedExemptionCode', value: 'AppliedExemptionQuantity' },
  ),
);
