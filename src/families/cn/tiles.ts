import type { Tile, TileGrid } from '../../model/family';

/** A line of tiles: column, name in the data, short names, letters of GB/T 2260. */
type Line = readonly (readonly [
  column: number,
  key: string,
  zh: string,
  en: string,
  code: string,
])[];

/**
 * The 31 provinces as tiles of one size, roughly where they lie. No map: one may not be
 * published without an approval number, and tiles have no borders that could be wrong.
 */
const LINES: readonly Line[] = [
  [[9, '黑龙江省', '黑龙江', 'Heilongjiang', 'HL']],
  [
    [7, '内蒙古自治区', '内蒙古', 'Inner Mongolia', 'NM'],
    [9, '吉林省', '吉林', 'Jilin', 'JL'],
  ],
  [
    [0, '新疆维吾尔自治区', '新疆', 'Xinjiang', 'XJ'],
    [6, '河北省', '河北', 'Hebei', 'HE'],
    [7, '北京市', '北京', 'Beijing', 'BJ'],
    [8, '天津市', '天津', 'Tianjin', 'TJ'],
    [9, '辽宁省', '辽宁', 'Liaoning', 'LN'],
  ],
  [
    [1, '青海省', '青海', 'Qinghai', 'QH'],
    [2, '甘肃省', '甘肃', 'Gansu', 'GS'],
    [3, '宁夏回族自治区', '宁夏', 'Ningxia', 'NX'],
    [4, '陕西省', '陕西', 'Shaanxi', 'SN'],
    [5, '山西省', '山西', 'Shanxi', 'SX'],
    [6, '河南省', '河南', 'Henan', 'HA'],
    [7, '山东省', '山东', 'Shandong', 'SD'],
  ],
  [
    [0, '西藏自治区', '西藏', 'Tibet', 'XZ'],
    [2, '四川省', '四川', 'Sichuan', 'SC'],
    [3, '重庆市', '重庆', 'Chongqing', 'CQ'],
    [5, '湖北省', '湖北', 'Hubei', 'HB'],
    [6, '安徽省', '安徽', 'Anhui', 'AH'],
    [7, '江苏省', '江苏', 'Jiangsu', 'JS'],
    [8, '上海市', '上海', 'Shanghai', 'SH'],
  ],
  [
    [2, '云南省', '云南', 'Yunnan', 'YN'],
    [3, '贵州省', '贵州', 'Guizhou', 'GZ'],
    [5, '湖南省', '湖南', 'Hunan', 'HN'],
    [6, '江西省', '江西', 'Jiangxi', 'JX'],
    [7, '浙江省', '浙江', 'Zhejiang', 'ZJ'],
  ],
  [
    [4, '广西壮族自治区', '广西', 'Guangxi', 'GX'],
    [5, '广东省', '广东', 'Guangdong', 'GD'],
    [7, '福建省', '福建', 'Fujian', 'FJ'],
  ],
  [[5, '海南省', '海南', 'Hainan', 'HI']],
];

export const tiles: TileGrid = LINES.flatMap((line, row) =>
  line.map(([column, key, zh, en, code]): Tile => ({
    key,
    label: { zh: key, en },
    short: { zh, en },
    code,
    column,
    row,
  })),
);
