import type { TreeColumn, TreeGroup, TreeSection } from '../../../model/tree-form';
import { coded, count, named } from './columns';
import { oldest, oldestDates } from './oldest';
import { days, NO_DAYS } from './response-time';

/** The three tracks on which requests are processed. */
interface Track {
  readonly id: 'simple' | 'complex' | 'expedited';
  readonly zh: string;
  readonly en: string;
  readonly heading: string;
  /** Begins the names of the track's elements. */
  readonly element: string;
}

const TRACKS: readonly Track[] = [
  { id: 'simple', zh: '简单', en: 'simple', heading: 'Simple', element: 'Simple' },
  { id: 'complex', zh: '复杂', en: 'complex', heading: 'Complex', element: 'Complex' },
  {
    id: 'expedited',
    zh: '加急',
    en: 'expedited',
    heading: 'Expedited Processing',
    element: 'Expedited',
  },
];

function responseTimes(prefix: string, zh: string, en: string): TreeGroup[] {
  return TRACKS.map((track) => ({
    id: `${prefix}_${track.id}`,
    label: { zh: `${track.zh}${zh}`, en: `${en}, ${track.en}` },
    heading: track.heading,
    columns: days(`${track.heading} - `, [`${track.element}ResponseTime`]),
  }));
}

/** Codes of the spans of days; the first is printed `<1-20`. */
const SPANS = [
  '1-20',
  '21-40',
  '41-60',
  '61-80',
  '81-100',
  '101-120',
  '121-140',
  '141-160',
  '161-180',
  '181-200',
  '201-300',
  '301-400',
  '401+',
];

const increments: readonly TreeColumn[] = [
  ...SPANS.map((span) =>
    coded(
      {
        id: span.replace('-', '_').replace('+', '_plus'),
        zh: span.endsWith('+') ? `${String(parseInt(span))}天以上` : `${span}天`,
        en: `${span} days`,
        official: `${span === '1-20' ? '<' : ''}${span} Days`,
      },
      'request',
      span,
      {
        entry: 'TimeIncrement',
        code: 'TimeIncrementCode',
        value: 'TimeIncrementProcessedQuantity',
      },
    ),
  ),
  count(
    { id: 'total', zh: '合计', en: 'total', official: 'Total' },
    'request',
    'TimeIncrementTotalQuantity',
  ),
];

function incrementSection(track: Track, number: number, en: string): TreeSection {
  return {
    kind: `increments_${track.id}`,
    number: `VII.C.(${String(number)})`,
    title: {
      zh: `${track.zh}申请的办理时间分段`,
      en: `Processed Requests – Response Time in Day Increments – ${en}`,
    },
    element: `${track.element}ResponseTimeIncrementsSection`,
    item: 'ComponentResponseTimeIncrements',
    groups: [
      {
        id: `increments_${track.id}`,
        label: { zh: `${track.zh}申请用时`, en: `Requests by response time, ${track.en}` },
        heading: '',
        columns: increments,
      },
    ],
  };
}

/** Number pending, median and average days of each track. The file leaves days out for `N/A`. */
function pending(track: Track): TreeGroup {
  const inTrack = (part: string) => [`${track.element}PendingRequestStatistics`, part];
  const figure = (id: string, zh: string, part: string): TreeColumn => ({
    ...named({
      id,
      zh,
      en: `${part.toLowerCase()} number of days pending`,
      official: `${track.heading} - ${part} Number of Days`,
    }),
    unit: 'day',
    summable: false,
    value: {
      kind: 'path',
      path: inTrack(`PendingRequest${part}DaysValue`),
      placeholder: NO_DAYS,
    },
  });
  return {
    id: `pending_${track.id}`,
    label: { zh: `待办的${track.zh}申请`, en: `Pending perfected requests, ${track.en}` },
    heading: track.heading,
    columns: [
      {
        ...named({
          id: 'number',
          zh: '件数',
          en: 'number',
          official: `${track.heading} - Number Pending`,
        }),
        unit: 'request',
        value: { kind: 'path', path: inTrack('PendingRequestQuantity') },
      },
      figure('median', '已待天数中位数', 'Median'),
      figure('average', '平均已待天数', 'Average'),
    ],
  };
}

const [simple, complex, expedited] = TRACKS as readonly [Track, Track, Track];

/** VII: how long processed requests took and pending ones have waited. */
export const sectionVII: readonly TreeSection[] = [
  {
    kind: 'response',
    number: 'VII.A.',
    title: {
      zh: '已办结的完备申请：全部申请的办理时间',
      en: 'Processed Requests – Response Time for All Processed Perfected Requests',
    },
    element: 'ProcessedResponseTimeSection',
    item: 'ProcessedResponseTime',
    groups: responseTimes('response', '申请办理时间', 'Response time of requests'),
  },
  {
    kind: 'granted_response',
    number: 'VII.B.',
    title: {
      zh: '已办结的完备申请：给予信息的申请的办理时间',
      en: 'Processed Requests – Response Time for Perfected Requests in Which Information Was Granted',
    },
    element: 'InformationGrantedResponseTimeSection',
    item: 'ProcessedResponseTime',
    groups: responseTimes(
      'granted',
      '申请（给予信息的）办理时间',
      'Response time where information was granted',
    ),
  },
  incrementSection(simple, 1, 'Simple Requests'),
  incrementSection(complex, 2, 'Complex Requests'),
  incrementSection(expedited, 3, 'Requests Granted Expedited Processing'),
  {
    kind: 'pending',
    number: 'VII.D.',
    title: {
      zh: '待办申请：全部待办的完备申请',
      en: 'Pending Requests – All Pending Perfected Requests',
    },
    element: 'PendingPerfectedRequestsSection',
    item: 'PendingPerfectedRequests',
    groups: TRACKS.map(pending),
  },
  {
    kind: 'request_oldest',
    number: 'VII.E.',
    title: {
      zh: '待办最久的十件完备申请',
      en: 'Pending Requests – Ten Oldest Pending Perfected Requests',
    },
    element: 'OldestPendingRequestSection',
    item: 'OldestPendingItems',
    groups: [
      {
        id: 'request_oldest',
        label: { zh: '待办申请', en: 'Pending requests' },
        heading: '',
        columns: oldest,
      },
    ],
    list: oldestDates('request_oldest', '待办最久的十件申请', 'Ten oldest pending requests'),
  },
];
