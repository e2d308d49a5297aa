import { us } from '../../src/families/us';
import type { Measure } from '../../src/model/measure';

/** A table of the publisher's export: one file of a year's zip. */
export interface PublishedTable {
  /** The publisher's name for it, without `foia-`, `(2)` and `.csv`. */
  readonly name: string;
  readonly measures: readonly Measure[];
  /** List whose entries the table spells out: dates beside figures, or a row an entry. */
  readonly list?: string;
  /** A row an entry of the list instead of a row an agency. */
  readonly rowIsEntry?: true;
}

const table = (name: string, rows: readonly string[], list?: string): PublishedTable => ({
  name,
  measures: us.measures.filter(({ row }) => rows.includes(row)),
  ...(list === undefined ? {} : { list }),
});

const tracks = (prefix: string) => ['simple', 'complex', 'expedited'].map((t) => `${prefix}_${t}`);

/** The tables that the publisher exports, one a line, and the rows of ours that they hold. */
export const publishedTables: readonly PublishedTable[] = [
  { ...table('exemption-statutes', [], 'exemption_3_statutes'), rowIsEntry: true },
  table('received-processed-and-pending-foia-requests', ['requests']),
  table('disposition-of-foia-requests-all-processed-requests', ['disposition']),
  table('disposition-of-foia-requests-other-reasons', ['disposition_other']),
  table('disposition-of-foia-requests-number-of-times-exemptions-applied', ['exemptions']),
  table('received-processed-and-pending-administrative-appeals', ['appeals']),
  table('disposition-of-administrative-appeals-all-processed-appeals', ['appeal_disposition']),
  table('reasons-for-denial-on-appeal-number-of-times-exemptions-applied', ['appeal_exemptions']),
  table('reasons-for-denial-on-appeal-reasons-other-than-exemptions', ['appeal_denial']),
  table('reasons-for-denial-on-appeal-other-reasons', ['appeal_other']),
  table('response-time-for-administrative-appeals', ['appeal_response']),
  table('ten-oldest-administrative-appeals', ['appeal_oldest'], 'appeal_oldest'),
  table(
    'processed-requests-response-time-for-all-processed-perfected-requests',
    tracks('response'),
  ),
  table(
    'processed-requests-response-time-for-perfected-requests-in-which-information-was-granted',
    tracks('granted'),
  ),
  table('processed-requests-response-time-in-day-increments-simple-requests', [
    'increments_simple',
  ]),
  table('processed-requests-response-time-in-day-increments-complex-requests', [
    'increments_complex',
  ]),
  table(
    'processed-requests-response-time-in-day-increments-requests-granted-expedited-processing',
    ['increments_expedited'],
  ),
  table('pending-requests-all-pending-perfected-requests', tracks('pending')),
  table(
    'pending-requests-ten-oldest-pending-perfected-requests',
    ['request_oldest'],
    'request_oldest',
  ),
  table('requests-for-expedited-processing', ['expedited']),
  table('requests-for-fee-waiver', ['fee_waiver']),
  table('foia-personnel', ['personnel']),
  table('foia-costs-and-fees-collected-for-processing-requests', ['costs', 'fees']),
  table('number-of-times-subsection-c-used', ['subsection_c']),
  table('number-of-subsection-a-postings', ['postings']),
  table('backlogs-of-foia-requests-and-administrative-appeals', ['backlog']),
  table('consultations-on-foia-requests-received-processed-and-pending-consultations', [
    'consultations',
  ]),
  table(
    'consultations-on-foia-requests-ten-oldest-consultations-received-from-other-agencies-pending-at-agency',
    ['consultation_oldest'],
    'consultation_oldest',
  ),
  table('comparison-of-numbers-of-requests-from-previous-year-and-current-year-annual-report', [
    'request_comparison',
  ]),
  table('comparison-of-backlogged-requests-from-previous-year-and-current-year-annual-report', [
    'request_backlog_comparison',
  ]),
  table(
    'comparison-of-numbers-of-administrative-appeals-from-previous-year-and-current-year-annual-report',
    ['appeal_comparison'],
  ),
  table(
    'comparison-of-backlogged-administrative-appeals-from-previous-year-and-current-year-annual-report',
    ['appeal_backlog_comparison'],
  ),
];
