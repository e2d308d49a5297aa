/** Reasons other than exemptions, in the form's order. */
export const OTHER_REASONS = [
  'no_records',
  'referred',
  'withdrawn',
  'fee_related',
  'not_described',
  'improper',
  'not_agency_record',
  'duplicate',
  'other',
].map((id) => `disposition__${id}`);

/** Reasons for which appeals were closed without a decision on exemptions, in the form's order. */
export const APPEAL_REASONS = [
  'no_records',
  'referred',
  'withdrawn',
  'fee_related',
  'not_described',
  'improper',
  'not_agency_record',
  'duplicate',
  'in_litigation',
  'expedited_denial',
  'other',
].map((id) => `appeal_denial__${id}`);

/** The nine exemptions, the seventh in its parts, in the order of the statute. */
export const EXEMPTIONS = [
  ...['1', '2', '3', '4', '5', '6', '7a', '7b', '7c', '7d', '7e', '7f', '8', '9'],
].map((id) => `exemptions__${id}`);
