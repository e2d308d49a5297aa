import { describe, expect, it } from 'vitest';
import { findLevel } from '../../../src/families/cn/identity/level';
import { placeName } from '../../../src/families/cn/identity/region';
import { findScope } from '../../../src/families/cn/identity/scope';
import { findSector } from '../../../src/families/cn/identity/sector';
import { levelId, levels } from '../../../src/families/cn/levels';
import { currentCode, regionOf, regions } from '../../../src/families/cn/regions';
import { sectors } from '../../../src/families/cn/sectors';

describe('the place in a name', () => {
  it.each([
    ['威海市文登区审计局', '371003', '审计局'],
    ['湛河区政府办公室', '410411', '政府办公室'],
    ['上海市科委', '310000', '科委'],
    ['上海科委', '310000', '科委'],
    ['深圳龙华区住建局', '440309', '住建局'],
    ['石家庄市桥西区中山街道办事处', '130104', '中山街道办事处'],
    ['中山街道办事处', null, '中山街道办事处'],
    ['通州区人民政府', null, '人民政府'],
    ['北京市通州区新华街道办事处', '110112', '新华街道办事处'],
    ['南通市通州区人民政府', '320612', '人民政府'],
    ['鼓楼区人民政府', null, '人民政府'],
    ['天门市拖市镇', '429006', '拖市镇'],
    ['石家庄高新区社会发展局', '130171', '社会发展局'],
    ['平潭综合实验区管委会', '350128', '管委会'],
    ['黔西南州公安局', '522300', '公安局'],
    ['伊犁哈萨克自治州尼勒克县', '654028', ''],
    ['即墨市人民政府', '370282', '人民政府'],
    ['城区街道办事处', null, '城区街道办事处'],
    ['沙县路街道办事处', null, '沙县路街道办事处'],
    ['大同市城区', '140202', ''],
    ['沐阳县人民政府', null, '沐阳县人民政府'],
  ])('%s → %s, %s', (name, code, rest) => {
    expect(placeName(name)).toMatchObject({ code, rest });
  });

  it('decides between namesakes by a place around them', () => {
    expect(placeName('鼓楼区人民政府').candidates).toHaveLength(4);
    expect(placeName('鼓楼区人民政府', { around: ['350100'] }).code).toBe('350102');
    expect(placeName('桥西区财政局', { around: ['130700'] }).code).toBe('130703');
  });

  it('knows which code a place had in a year', () => {
    expect(placeName('崇川区人民政府', { year: 2019 }).code).toBe('320602');
    expect(placeName('崇川区人民政府', { year: 2022 }).code).toBe('320613');
    expect(placeName('崇川区人民政府').code).toBe('320613');
  });
});

describe('the table of places', () => {
  it('holds provinces, prefectures and counties with their parents', () => {
    expect(regionOf('350128')).toEqual({
      code: '350128',
      name: '平潭县',
      province: '福建省',
      prefecture: '福州市',
      county: '平潭县',
    });
    expect(regionOf('429006')).toMatchObject({ province: '湖北省', prefecture: null });
    expect(regionOf('310000')).toMatchObject({
      province: '上海市',
      prefecture: null,
      county: null,
    });
    expect(regionOf('999999')).toBeUndefined();
  });

  it('keeps abolished places and leads to what took over', () => {
    expect(regionOf('371200')?.name).toBe('莱芜市');
    expect(currentCode('371200')).toBe('370100');
    expect(currentCode('370282')).toBe('370215');
    expect(currentCode('350128')).toBe('350128');
  });

  it('names every place by a code of its own and a province', () => {
    expect(new Set(regions.map((region) => region.code)).size).toBe(regions.length);
    expect(regions.filter((region) => region.province === null)).toEqual([]);
    expect(regions.length).toBeGreaterThan(3300);
  });

  it('leads every successor to a place that stands', () => {
    for (const { code } of regions) expect(regionOf(currentCode(code))).toBeDefined();
  });
});

describe('level and sector', () => {
  it.each([
    ['上海市人民政府办公厅', '310000', 'province', 'office'],
    ['宿迁市人民政府', '321300', 'prefecture', 'government'],
    ['沭阳县人民政府', '321322', 'county', 'government'],
    ['沐阳县人民政府', null, 'county', 'government'],
    ['天门市拖市镇人民政府', '429006', 'township', 'government'],
    ['康乐县上湾乡人民政府', '622922', 'township', 'government'],
    ['北京市通州区新华街道办事处', '110112', 'township', 'government'],
    ['威海市文登区审计局', '371003', 'county', 'audit'],
    ['阎良区信访局', '610114', 'county', 'petitions'],
    ['临沂市公安局交通警察支队', '371300', 'prefecture', 'public_security'],
    ['临沂市民政局', '371300', 'prefecture', 'civil_affairs'],
    ['国家税务总局平潭县税务局', '350128', 'county', 'taxation'],
    ['平潭综合实验区自然资源与生态环境局', '350128', 'county', 'natural_resources'],
    ['临沂市生态环境局', '371300', 'prefecture', 'ecology'],
    ['临沂市市场监督管理局', '371300', 'prefecture', 'market_regulation'],
    ['临沂市住房和城乡建设局', '371300', 'prefecture', 'housing'],
    ['临沂市城市管理局', '371300', 'prefecture', 'urban_management'],
    ['临沂市农业农村局', '371300', 'prefecture', 'agriculture'],
    ['临沂市水利局', '371300', 'prefecture', 'water'],
    ['临沂市文化和旅游局', '371300', 'prefecture', 'culture_tourism'],
    ['临沂市卫健委', '371300', 'prefecture', 'health'],
    ['临沂市发展和改革委员会', '371300', 'prefecture', 'development_reform'],
    ['区发改局', null, 'county', 'development_reform'],
    ['教育部', null, 'central', 'education'],
    ['国家统计局', null, 'central', 'statistics'],
    ['国务院办公厅', null, 'central', 'office'],
    ['福建省教育厅', '350000', 'province', 'education'],
  ])('%s (%s) → %s, %s', (name, code, level, sector) => {
    expect(findLevel(name, code, null)).toBe(level);
    expect(findSector(name)).toBe(sector);
  });

  it('has a name in both languages for every level and sector it may give', () => {
    for (const text of [...Object.values(levels), ...Object.values(sectors)]) {
      expect(text.zh).not.toBe('');
      expect(text.en).not.toBe('');
    }
    for (const name of ['临沂市公安局', '临沂市X局', '临沂市', '国家统计局']) {
      expect(sectors).toHaveProperty(findSector(name)!);
    }
  });

  it.each([
    ['county', 'county'],
    ['县级', 'county'],
    ['区', 'county'],
    ['市级', 'prefecture'],
    ['乡镇', 'township'],
    ['街道', 'township'],
    ['省级', 'province'],
    ['', null],
    ['?', null],
  ])('understands %s in a manifest', (word, level) => expect(levelId(word)).toBe(level));

  it('knows a town that only says 我镇', () => {
    expect(findLevel(null, null, '镇')).toBe('township');
    expect(findLevel(null, null, '局')).toBeNull();
  });
});

describe('what a report covers', () => {
  it.each([
    ['全区共收到政府信息公开申请154件', 'government', 'county', 'area'],
    ['2023年全区受理政府信息公开申请21件', 'government', 'county', 'area'],
    ['汇总各有关单位政府信息公开工作情况编制而成', 'government', 'prefecture', 'area'],
    ['综合各县、区人民政府和市政府各部门的报告而成', 'government', 'prefecture', 'area'],
    ['市综合行政执法局等部门', 'government', 'county', 'unknown'],
    ['全县全年共受理政府信息公开申请749件', 'government', 'county', 'area'],
    ['2015年全区未收到有关政府信息公开申请', 'government', 'prefecture', 'area'],
    ['共收到申请3件', 'government', 'county', 'unknown'],
    ['市政府办公厅代表市政府共受理申请859件', 'office', 'province', 'self'],
    ['代表县政府受理申请，全县共收到申请', 'government', 'county', 'unknown'],
    ['全区各部门共收到申请', 'office', 'county', 'unknown'],
    ['全市公安机关共收到申请', 'public_security', 'prefecture', 'self'],
    ['全镇共收到申请', 'government', 'township', 'self'],
    ['行政处罚 | 4119 |', 'government', 'county', 'area'],
    ['行政处罚26480430', 'government', 'county', 'area'],
    ['行政处罚4119件，行政许可 30 件', 'government', 'county', 'unknown'],
    ['行政处罚 3', 'government', 'county', 'unknown'],
    ['行政处罚 0 0 0', 'government', 'county', 'unknown'],
    ['行政处罚 4119', 'housing', 'county', 'self'],
    ['共收到申请', null, null, 'unknown'],
  ])('%s (%s, %s) → %s', (text, sector, level, scope) => {
    expect(findScope([text], sector, level)).toBe(scope);
  });

  it('is the body itself when it speaks as 我局', () => {
    expect(findScope(['我局共收到申请3件'], null, null, '局')).toBe('self');
  });
});
