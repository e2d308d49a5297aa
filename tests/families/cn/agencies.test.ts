import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAgencies } from '../../../scripts/agencies/parse';
import { agencies } from '../../../src/families/cn/agencies';
import { levels } from '../../../src/families/cn/levels';
import { regionOf } from '../../../src/families/cn/regions';
import { sectors } from '../../../src/families/cn/sectors';

const HEAD = 'id,name,aliases,region_code,level,sector,parent,successor\n';

describe('the registry of agencies', () => {
  it('is built from the table that people edit', () => {
    const table = new URL('../../../datasets/agencies/cn.csv', import.meta.url);
    expect(agencies).toEqual(parseAgencies(readFileSync(table, 'utf8')));
  });

  it.each(agencies)('$id stands in a known place, level and sector', (agency) => {
    expect(regionOf(agency.regionCode!)).toBeDefined();
    expect(levels).toHaveProperty(agency.level!);
    expect(sectors).toHaveProperty(agency.sector!);
  });
});

describe('its table', () => {
  it('states years behind an alias', () => {
    expect(
      parseAgencies(`${HEAD}a,甲局,乙局@-2018;丙局@2010-2012;丁局,310000,,,,`)[0]?.aliases,
    ).toEqual([
      { name: '乙局', to: 2018 },
      { name: '丙局', from: 2010, to: 2012 },
      { name: '丁局' },
    ]);
  });

  it.each([
    ['a,甲,,,,,,\na,乙,,,,,,', 'twice'],
    ['a,甲,,,,,b,', 'names b'],
    ['a,甲,,,,,,c', 'names c'],
    ['a,甲', 'Not 8 fields'],
    ['a,甲,乙@,,,,,', 'Not an alias'],
  ])('is refused: %s', (lines, message) => {
    expect(() => parseAgencies(HEAD + lines)).toThrow(message);
  });
});
