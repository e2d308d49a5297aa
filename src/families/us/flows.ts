import type { Flow, FlowNode } from '../../model/flow';

/** What requests end as, from what was released to what stays: section V.B.(1), then V.A. */
const ENDS: readonly (FlowNode & { readonly measures: readonly string[] })[] = [
  {
    id: 'full_grant',
    label: { zh: '全部公开', en: 'Full grants' },
    hue: 'granted',
    measures: ['disposition__full_grant'],
  },
  {
    id: 'partial_grant',
    label: { zh: '部分公开', en: 'Partial grants' },
    hue: 'granted_in_part',
    measures: ['disposition__partial_grant'],
  },
  {
    id: 'full_denial',
    label: { zh: '依豁免全部不公开', en: 'Full denials' },
    hue: 'denied',
    measures: ['disposition__full_denial'],
  },
  {
    id: 'no_records',
    label: { zh: '无相关文件', en: 'No records' },
    hue: 'unable',
    measures: ['disposition__no_records'],
  },
  {
    id: 'elsewhere',
    label: { zh: '移交或非机关文件', en: 'Referred or not an agency record' },
    hue: 'unable',
    measures: ['disposition__referred', 'disposition__not_agency_record'],
  },
  {
    id: 'request_itself',
    label: { zh: '申请本身的原因', en: 'Reasons of the request itself' },
    hue: 'rejected',
    measures: [
      'disposition__fee_related',
      'disposition__not_described',
      'disposition__improper',
      'disposition__duplicate',
    ],
  },
  {
    id: 'withdrawn_other',
    label: { zh: '撤回及其他', en: 'Withdrawn and other' },
    hue: 'other',
    measures: ['disposition__withdrawn', 'disposition__other'],
  },
  {
    id: 'pending_end',
    label: { zh: '年末待办', en: 'Pending at end of year' },
    hue: 'neutral',
    measures: ['requests__pending_end'],
  },
];

/** From what was pending and came in to what became of it. */
export const flows: readonly Flow[] = [
  {
    id: 'requests',
    title: { zh: '申请的来源与去向', en: 'From request to outcome' },
    unit: 'request',
    forms: ['2008', '2017'],
    nodes: [
      { id: 'received', label: { zh: '当年收到', en: 'Received' }, hue: 'neutral' },
      {
        id: 'pending_start',
        label: { zh: '年初待办', en: 'Pending at start of year' },
        hue: 'other',
      },
      { id: 'handled', label: { zh: '应办申请', en: 'To handle' }, hue: 'organisation' },
      ...ENDS.map(({ id, label, hue }) => ({ id, label, hue })),
    ],
    links: [
      { from: 'received', to: 'handled', value: { plus: ['requests__received'] } },
      { from: 'pending_start', to: 'handled', value: { plus: ['requests__pending_start'] } },
      ...ENDS.map(({ id, measures }) => ({ from: 'handled', to: id, value: { plus: measures } })),
    ],
  },
];
