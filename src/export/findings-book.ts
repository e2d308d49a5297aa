import type { Family } from '../model/family';
import type { Text } from '../model/text';
import { groupBy } from '../query/group';
import type { FindingEntry } from '../query';
import type { Language } from '../chart';
import { rulesOf } from '../model/general-rules';
import type { Sheet } from './xlsx';

/** Words of the workbook, from the message catalogue. */
export interface BookWords {
  readonly cover: string;
  readonly title: string;
  readonly release: (name: string) => string;
  readonly filter: (words: string) => string;
  readonly note: string;
  readonly agencies: string;
  readonly count: string;
  readonly year: string;
  readonly severity: string;
  readonly severities: Readonly<Record<string, string>>;
  readonly rule: string;
  readonly place: string;
  readonly stated: string;
  readonly expected: string;
  readonly check: string;
  readonly synthetic: string;
}

/** What the cover says of where the findings come from. */
export interface BookFacts {
  readonly release: Text;
  readonly version: string;
  readonly synthetic: boolean;
  /** The filters in words; '' for none. */
  readonly covers: string;
}

/**
 * Sheets to send back: a cover that lists the agencies, then one sheet an agency with each fault
 * of its reports, where it stands on the form, what is stated and what it should be.
 */
export function findingsBook(
  family: Family,
  findings: readonly FindingEntry[],
  facts: BookFacts,
  words: BookWords,
  language: Language,
): Sheet[] {
  const byAgency = groupBy(findings, (one) => one.agency_id);
  const rules = rulesOf(family);
  const cover: Sheet = {
    name: words.cover,
    words: [
      words.title,
      words.release(`${facts.release[language]} · ${facts.version}`),
      ...(facts.covers === '' ? [] : [words.filter(facts.covers)]),
      words.note,
      ...(facts.synthetic ? [words.synthetic] : []),
    ],
    columns: [{ title: words.agencies }, { title: words.count }],
    rows: [...byAgency.values()].map((own) => [own[0]!.agency_name, own.length]),
  };
  const sheets = [...byAgency.values()].map((own): Sheet => {
    const name = own[0]!.agency_name;
    return {
      name,
      words: [name, words.note, ...(facts.synthetic ? [words.synthetic] : [])],
      columns: [
        { title: words.year, format: '0', width: 8 },
        { title: words.severity, width: 8 },
        { title: words.rule, width: 22, wrap: true },
        { title: words.place, width: 44, wrap: true },
        { title: words.stated, width: 12 },
        { title: words.expected, width: 12 },
        { title: words.check, width: 70, wrap: true },
      ],
      rows: own.map((one) => [
        one.year,
        words.severities[one.severity] ?? one.severity,
        rules.get(one.rule)?.name[language] ?? one.rule,
        placeOnForm(family, one, language),
        one.actual,
        one.expected,
        language === 'zh' ? one.message_zh : one.message_en,
      ]),
    };
  });
  return [cover, ...sheets];
}

/** Table, row and column in the form's own words. */
function placeOnForm(family: Family, finding: FindingEntry, language: Language): string {
  const measure = family.measures.find(
    ({ id, row }) => id === finding.measure || row === finding.measure,
  );
  if (!measure) return '';
  const table = family.tables?.[measure.table]?.[language];
  const column = measure.id === finding.measure ? measure.officialColumn : '';
  return [table, measure.officialRow, column].filter(Boolean).join(' / ');
}
