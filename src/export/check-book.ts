import type { Language } from '../chart';
import type { Examination, Examined } from '../model/examined';
import type { Family } from '../model/family';
import { rulesOf } from '../model/general-rules';
import type { CellState, Finding, Origin, Report, Severity } from '../model/report';
import type { Sheet } from './xlsx';

/** Words of the workbook, from the message catalogue. */
export interface CheckWords {
  readonly summary: string;
  readonly findings: string;
  readonly sums: string;
  readonly cells: string;
  readonly about: string;
  /** Says that the report is invented; null for a real one. */
  readonly example: string | null;
  readonly agency: string;
  readonly year: string;
  readonly scope: string;
  readonly scopeOf: string;
  readonly unknown: string;
  readonly rule: string;
  readonly result: string;
  readonly left: string;
  readonly right: string;
  readonly leftSum: string;
  readonly rightSum: string;
  readonly formula: string;
  readonly severity: string;
  readonly origin: string;
  readonly message: string;
  readonly measure: string;
  readonly state: string;
  readonly value: string;
  readonly raw: string;
  readonly place: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly origins: Readonly<Record<Origin, string>>;
  readonly results: Readonly<Record<Examined['result'], string>>;
  readonly states: Readonly<Record<CellState, string>>;
  readonly inFigures: (sum: Examined) => string;
}

/**
 * What a check of one report found, as sheets: a summary, the findings, every sum with its
 * figures, and every cell as it was read. An empty value stays empty: it is no 0.
 */
export function checkBook(
  family: Family,
  report: Report,
  examined: Examination,
  words: CheckWords,
  language: Language,
): Sheet[] {
  const rules = rulesOf(family);
  const measures = new Map(family.measures.map((measure) => [measure.id, measure]));
  const ruleName = (id: string) => rules.get(id)?.name[language] ?? id;
  const { identity } = report;
  const above = [words.about, ...(words.example === null ? [] : [words.example])];
  const count = (result: Examined['result']) =>
    examined.sums.filter((sum) => sum.result === result).length;
  const place = ({ measure, cells }: Finding) => {
    const id = [measure, ...cells].find((one) => one !== null && measures.has(one));
    return id ? (measures.get(id)?.label[language] ?? id) : (measure ?? '');
  };
  return [
    {
      name: words.summary,
      words: [words.summary, ...above],
      columns: [
        { title: words.measure, width: 24 },
        { title: words.value, format: '0' },
      ],
      rows: [
        [words.agency, identity.agencyName ?? words.unknown],
        [words.year, identity.year ?? words.unknown],
        [words.scope, words.scopeOf],
        ...(['holds', 'fails', 'undecided'] as const).map((result) => [
          `${words.sums} · ${words.results[result]}`,
          count(result),
        ]),
        ...(['source', 'parser'] as const).map((origin) => [
          `${words.findings} · ${words.origins[origin]}`,
          report.findings.filter((one) => one.origin === origin).length,
        ]),
      ],
    },
    {
      name: words.findings,
      words: [words.findings, ...above],
      columns: [
        { title: words.origin, width: 12 },
        { title: words.severity, width: 8 },
        { title: words.rule, width: 22, wrap: true },
        { title: words.measure, width: 36, wrap: true },
        { title: words.message, width: 80, wrap: true },
      ],
      rows: report.findings.map((one) => [
        words.origins[one.origin],
        words.severities[one.severity],
        ruleName(one.rule),
        place(one),
        one.message[language],
      ]),
    },
    {
      name: words.sums,
      words: [words.sums, ...above],
      columns: [
        { title: words.result, width: 10 },
        { title: words.rule, width: 22, wrap: true },
        { title: words.left, width: 44, wrap: true },
        { title: words.right, width: 44, wrap: true },
        { title: words.formula, width: 44, wrap: true },
        { title: words.leftSum, width: 10 },
        { title: words.rightSum, width: 10 },
      ],
      rows: examined.sums.map((sum) => [
        words.results[sum.result],
        ruleName(sum.rule),
        sum.sides[0].text[language],
        sum.sides[1].text[language],
        words.inFigures(sum),
        sum.sides[0].value,
        sum.sides[1].value,
      ]),
    },
    {
      name: words.cells,
      words: [words.cells, ...above],
      columns: [
        { title: words.measure, width: 48, wrap: true },
        { title: words.state, width: 14 },
        { title: words.value, width: 12 },
        { title: words.raw, width: 14 },
        { title: words.place, width: 30 },
      ],
      rows: report.cells.map((cell) => [
        measures.get(cell.measure)?.label[language] ?? cell.measure,
        words.states[cell.state],
        cell.unit === 'unknown' ? null : cell.value,
        cell.raw,
        cell.place,
      ]),
    },
  ];
}
