import type { Family } from '../../src/model/family';
import type { Measure } from '../../src/model/measure';

/** A small synthetic family: questions must know a family only by what it declares. */
function measure(id: string, forms: readonly string[], unit = 'loan'): Measure {
  return {
    id,
    label: { zh: `${id}（合成）`, en: `${id} (synthetic)` },
    unit,
    money: false,
    forms,
    table: 'lending',
    row: id,
    officialRow: id,
    officialColumn: '',
  };
}

const text = (id: string) => ({ zh: `${id}（合成）`, en: `${id} (synthetic)` });

export const family: Family = {
  id: 'library',
  name: { zh: '图书馆年报（合成）', en: 'Library reports (synthetic)' },
  forms: [
    { id: 'early', name: text('early'), basis: text('order'), years: [2000, 2004] },
    { id: 'late', name: text('late'), basis: text('order'), years: [2005, null] },
  ],
  measures: [
    measure('visits_early', ['early']),
    measure('visits_late', ['late']),
    measure('loans', ['early', 'late']),
    measure('returns_one', ['early']),
    measure('returns_desk', ['late']),
    measure('returns_box', ['late']),
    measure('fines', ['early'], 'coin'),
  ],
  derived: [
    {
      id: 'returns_late',
      label: text('returns_late'),
      unit: 'loan',
      plus: ['returns_desk', 'returns_box'],
    },
    {
      id: 'loans_open',
      label: text('loans_open'),
      unit: 'loan',
      plus: ['loans'],
      minus: ['returns_late'],
    },
  ],
  series: [
    {
      id: 'visits',
      label: text('visits'),
      unit: 'loan',
      segments: [
        { measure: 'visits_early', forms: ['early'], joins: 'same' },
        { measure: 'visits_late', forms: ['late'], joins: 'break', note: text('doors counted') },
      ],
    },
    {
      id: 'returns',
      label: text('returns'),
      unit: 'loan',
      segments: [
        { measure: 'returns_one', forms: ['early'], joins: 'same' },
        { measure: 'returns_late', forms: ['late'], joins: 'same' },
      ],
    },
    {
      id: 'loans_by_form',
      label: text('loans_by_form'),
      unit: 'loan',
      segments: [
        { measure: 'loans', forms: ['early'], joins: 'same' },
        { measure: 'loans', forms: ['late'], joins: 'break', note: text('counted anew') },
      ],
    },
    {
      id: 'fines',
      label: text('fines'),
      unit: 'coin',
      segments: [{ measure: 'fines', forms: ['early'], joins: 'same' }],
    },
  ],
  indicators: [
    {
      id: 'return_rate_early',
      name: text('return_rate_early'),
      formula: text('returns ÷ loans'),
      numerator: { plus: ['returns_one'] },
      denominator: { plus: ['loans'] },
      unit: 'percent',
      minimumDenominator: 5,
    },
    {
      id: 'return_rate',
      name: text('return_rate'),
      formula: text('returns ÷ loans'),
      numerator: { plus: ['returns_late'] },
      denominator: { plus: ['loans'] },
      unit: 'percent',
      minimumDenominator: 5,
      earlier: { indicator: 'return_rate_early', joins: 'same' },
    },
  ],
  headline: ['loans', 'visits', 'returns', 'return_rate'],
  topics: [
    {
      id: 'returns',
      title: text('returns'),
      chart: 'stack',
      groups: [
        { hue: 'granted', label: text('desk'), series: ['returns', 'loans_by_form'] },
        { hue: 'denied', label: text('visits'), series: ['visits'] },
      ],
    },
  ],
  levels: {},
  sectors: {},
  moneyUnit: 'coin',
};
