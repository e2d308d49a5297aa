import type { Flow, FlowLink, FlowNode } from '../../model/flow';
import { applicants } from './forms/requests';

/** What requests come from and end as: rows of table 3, each with the columns of requesters. */
const SOURCES: readonly FlowNode[] = [
  { id: 'received', label: { zh: '本年新收', en: 'Received' }, hue: 'neutral' },
  { id: 'carried_in', label: { zh: '上年结转', en: 'Carried over' }, hue: 'other' },
];

const outcomes = (other: string): readonly (FlowNode & { readonly row: string })[] => [
  { id: 'granted', row: 'granted', label: { zh: '予以公开', en: 'Granted' }, hue: 'granted' },
  {
    id: 'granted_in_part',
    row: 'granted_in_part',
    label: { zh: '部分公开', en: 'Granted in part' },
    hue: 'granted_in_part',
  },
  { id: 'denied', row: 'denied', label: { zh: '不予公开', en: 'Denied' }, hue: 'denied' },
  {
    id: 'unable',
    row: 'unable',
    label: { zh: '无法提供', en: 'Unable to provide' },
    hue: 'unable',
  },
  {
    id: 'rejected',
    row: 'rejected',
    label: { zh: '不予处理', en: 'Not processed' },
    hue: 'rejected',
  },
  { id: 'other', row: other, label: { zh: '其他处理', en: 'Other' }, hue: 'other' },
  {
    id: 'carried_out',
    row: 'carried_out',
    label: { zh: '结转下年', en: 'Carried forward' },
    hue: 'neutral',
  },
];

/** English names of the columns, as nodes. */
const REQUESTERS: Readonly<Record<string, string>> = {
  natural_person: 'Natural persons',
  business: 'Businesses',
  research: 'Research institutions',
  public_interest: 'Public-interest bodies',
  legal_service: 'Legal services',
  other_organisation: 'Other organisations',
  total: 'To handle',
};

/** By requester, or, of reports that state totals only, all requesters together. */
function flow(form: string, other: string, byRequester: boolean): Flow {
  const columns = applicants.filter(({ id }) => (id === 'total') !== byRequester);
  const middle = columns.map(({ id, label }): FlowNode => ({
    id: `by_${id}`,
    label: {
      zh: id === 'total' ? '应办理' : id === 'other_organisation' ? '其他组织' : label,
      en: REQUESTERS[id] ?? id,
    },
    hue: id === 'natural_person' || id === 'total' ? 'person' : 'organisation',
  }));
  const ends = outcomes(other);
  const links = columns.flatMap(({ id }): FlowLink[] => [
    ...SOURCES.map((source) => ({
      from: source.id,
      to: `by_${id}`,
      value: { plus: [`${source.id}__${id}`] },
    })),
    ...ends.map((end) => ({
      from: `by_${id}`,
      to: end.id,
      value: { plus: [`${end.row}__${id}`] },
    })),
  ]);
  return {
    id: `requests_${form}_${byRequester ? 'by_requester' : 'totals'}`,
    title: byRequester
      ? { zh: '申请人与办理去向', en: 'From requester to outcome' }
      : { zh: '申请的办理去向', en: 'From request to outcome' },
    unit: 'request',
    forms: [form],
    nodes: [...SOURCES, ...middle, ...ends.map(({ id, label, hue }) => ({ id, label, hue }))],
    links,
  };
}

/** （六）其他处理 is one row on the form of 2019 and three since 2021. */
export const flows: readonly Flow[] = [
  flow('2021', 'other_handling', true),
  flow('2019', 'other_disposition', true),
  flow('2021', 'other_handling', false),
  flow('2019', 'other_disposition', false),
];
