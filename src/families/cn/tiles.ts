import type { Tile, TileGrid } from '../../model/family';

/** A line of tiles: column, name in the data, short names. */
type Line = readonly (readonly [column: number, key: string, zh: string, en: string])[];

/**
 * The 31 provinces as tiles of one size, roughly where they lie. No map: one may not be
 * published without an approval number, and tiles have no borders that could be wrong.
 */
const LINES: readonly Line[] = [
  [[9, '黑龙江省', '黑龙江', 'Heilongjiang']],
  [
    [7, '内蒙古自治区', '内蒙古', 'Inner Mongolia'],
    [9, '吉林省', '吉林', 'Jilin'],
  ],
  [
    [0, '新疆维吾尔自治区', '新疆', 'Xinjiang'],
    [6, '河北省', '河北', 'Hebei'],
    [7, '北京市', '北京', 'Beijing'],
    [8, '天津市', '天津', 'Tianjin'],
    [9, '辽宁省', '辽宁', 'Liaoning'],
  ],
  [
    [1, '青海省', '青海', 'Qinghai'],
    [2, '甘肃省', '甘肃', 'Gansu'],
    [3, '宁夏回族自治区', '宁夏', 'Ningxia'],
    [4, '陕西省', '陕西', 'Shaanxi'],
    [5, '山西省', '山西', 'Shanxi'],
    [6, '河南省', '河南', 'Henan'],
    [7, '山东省', '山东', 'Shandong'],
  ],
  [
    [0, '西藏自治区', '西藏', 'Tibet'],
    [2, '四川省', '四川', 'Sichuan'],
    [3, '重庆市', '重庆', 'Chongqing'],
    [5, '湖北省', '湖北', 'Hubei'],
    [6, '安徽省', '安徽', 'Anhui'],
    [7, '江苏省', '江苏', 'Jiangsu'],
    [8, '上海市', '上海', 'Shanghai'],
  ],
  [
    [2, '云南省', '云南', 'Yunnan'],
    [3, '贵州省', '贵州', 'Guizhou'],
    [5, '湖南省', '湖南', 'Hunan'],
    [6, '江西省', '江西', 'Jiangxi'],
    [7, '浙江省', '浙江', 'Zhejiang'],
  ],
  [
    [4, '广西壮族自治区', '广西', 'Guangxi'],
    [5, '广东省', '广东', 'Guangdong'],
    [7, '福建省', '福建', 'Fujian'],
  ],
  [[5, '海南省', '海南', 'Hainan']],
];

export const tiles: TileGrid = LINES.flatMap((line, row) =>
  line.map(([column, key, zh, en]): Tile => ({
    key,
    label: { zh: key, en },
    short: { zh, en },
    column,
    row,
  })),
);
