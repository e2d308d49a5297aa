import fc from 'fast-check';
import type { ChartFrame, Colour } from '../../../src/chart';
import type { Text } from '../../../src/model/text';

/** States of every kind as no release may ever make them: any size, sign, name, hole. */

export const NAMES: readonly Text[] = [
  { zh: '甲', en: 'A' },
  { zh: '宿迁市', en: 'Suqian' },
  { zh: '新疆生产建设兵团', en: 'Xinjiang Production and Construction Corps' },
  {
    zh: '宿迁市湖滨新区管理委员会行政审批与政务服务管理办公室',
    en: 'Bureau of Alcohol, Tobacco, Firearms and Explosives of the Department',
  },
  { zh: '第2项（内部人事规则与惯例）：其他', en: '(b)(2) Internal personnel rules, practices' },
  { zh: '运输部', en: 'Department of Transportation' },
  { zh: '其他法律行政法规禁止公开', en: 'Prohibited by other laws or administrative regulations' },
  { zh: '申请人无正当理由逾期不补正', en: 'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW' },
];
export const name = fc.constantFrom(...NAMES);

/** Any size from 1 to 10¹⁰, as likely small as large. */
export const size = fc
  .double({ min: 0, max: 10, noNaN: true })
  .map((power) => Math.round(10 ** power));
export const sizeOrZero = fc.oneof({ weight: 5, arbitrary: size }, fc.constant(0));
const signed = fc.tuple(sizeOrZero, fc.boolean()).map(([value, down]) => (down ? -value : value));
export const ratio = fc.integer({ min: 0, max: 1e6 }).map((millionths) => millionths / 1e6);

const COUNTS = ['request', 'USD', 'CNY 10,000 (万元)', 'day', 'index_2019', 'per_100'] as const;
/** A unit with values that it can have. */
export const measured = fc.oneof(
  fc.record({ unit: fc.constantFrom(...COUNTS), value: fc.constant(signed) }),
  fc.record({ unit: fc.constant('percent' as const), value: fc.constant(ratio) }),
);

export const orGap = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: value }, fc.constant(null));

export const HUES = [
  'granted',
  'granted_in_part',
  'denied',
  'unable',
  'rejected',
  'other',
  'neutral',
];
export const picked = (index: number): Colour => ({ of: 'picked', index });

export function frame(unit: string, years: readonly number[]): ChartFrame {
  return {
    title: { zh: '收到申请', en: 'Requests received' },
    subtitle: { zh: '全国', en: 'The nation' },
    unit,
    scope: 'self',
    years: [years[0]!, years.at(-1)!],
    reports: { stated: 12, total: 20 },
    formula: null,
    source: { zh: '各机关年度报告原表', en: "tables of the agencies' yearly reports" },
    release: { id: 'synthetic', version: 'abc', synthetic: true },
    caveats: [{ zh: '各年年报份数不同。', en: 'Years rest on differently many reports.' }],
    withoutData: [],
  };
}
