import type { Draw } from './draw';

/** Table 2 of both forms: documents, decisions, fees, and procurement in 2019 and 2020. */

/** Only these may make government rules (规章): provinces and cities with districts, ministries. */
const RULE_MAKERS = `(level IN ('central', 'province', 'prefecture') AND sector IN ('government', 'office', 'other'))`;

const SERVICES: readonly (readonly [id: string, decisions: number, items: number])[] = [
  ['permits', 30, 40],
  ['other_services', 18, 25],
  ['penalties', 12, 60],
  ['coercive_measures', 1, 12],
];

/** Share of reports whose stock of documents does not follow from the year before. */
const CLEANED_UP = 0.04;

export function disclosureStages(draw: Draw): {
  stages: string[][];
  figures: Map<string, string>;
  /** Column that is true where the stock of documents breaks rule 6. */
  irregular: string;
} {
  const figures = new Map<string, string>();
  const first = [
    `${draw.count('0.4 * size_root', 'rules')} * ${RULE_MAKERS}::INTEGER AS rules_issued`,
    `${draw.count('1.1 * size_root', 'documents')} AS normative_documents_issued`,
    ...SERVICES.map(
      ([id, decisions]) => `${draw.count(`${String(decisions)} * size`, id)} AS ${id}_decisions`,
    ),
    ...[...SERVICES.map(([id, , items]) => [id, items] as const), ['fees', 3] as const].map(
      ([id, items]) =>
        `floor(${String(items)} * (0.4 + ${draw.ofBody(`${id} items`)})) AS ${id}_items`,
    ),
    ...[...SERVICES.map(([id]) => id), 'fees'].map(
      (id) => `floor(9 * ${draw.ofReport(`${id} change`)}) - 4 AS ${id}_items_change`,
    ),
    `${draw.count('2.5 * size_root', 'procurement')} AS procurement_projects`,
    `round(8 * size * ${draw.ofReport('fees')}, 2) AS fees_amount`,
    `CASE WHEN ${draw.ofReport('clean-up')} < ${String(CLEANED_UP)}
      THEN 1 + floor(9 * ${draw.ofReport('cleaned')}) ELSE 0 END AS cleaned_up`,
  ];
  const second = [
    ...['rules', 'normative_documents'].map(
      (id) => `floor(${id}_issued * ${draw.ofReport(`${id} repealed`)}) AS ${id}_repealed`,
    ),
    `round(procurement_projects * 45 * (0.2 + ${draw.ofReport('amount')}), 2) AS procurement_amount`,
    // The forms of 2019 and 2020 count items: those of 2020 are those of 2019 and the change.
    ...[...SERVICES.map(([id]) => id), 'fees'].map(
      (id) =>
        `${id}_items + 4 + CASE WHEN y = 2020 THEN lag(${id}_items_change) OVER (PARTITION BY a ORDER BY y) ELSE 0 END AS ${id}_items_previous_year`,
    ),
  ];
  const third = ['rules', 'normative_documents'].map(
    (id) =>
      `sum(${id}_issued - ${id}_repealed) OVER (PARTITION BY a ORDER BY y) + ${id}_issued AS ${id}_stock`,
  );
  const fourth = [
    `rules_stock - rules_issued AS rules_in_force`,
    `normative_documents_stock - normative_documents_issued + 40 + cleaned_up AS normative_documents_in_force`,
    `cleaned_up <> lag(cleaned_up) OVER (PARTITION BY a ORDER BY y) AND y > 2021 AS stock_is_off`,
  ];
  for (const id of ['rules', 'normative_documents']) {
    figures.set(`${id}_made`, `${id}_issued`);
    figures.set(`${id}_newly_published`, `greatest(${id}_issued - 1, 0)`);
    figures.set(`${id}_published_total`, `${id}_issued + ${id}_stock`);
    for (const column of ['issued', 'repealed', 'in_force']) {
      figures.set(`${id}_${column}`, `${id}_${column}`);
    }
  }
  for (const id of [...SERVICES.map(([name]) => name), 'fees']) {
    figures.set(`${id}_items_previous_year`, `${id}_items_previous_year`);
    figures.set(`${id}_items_change`, `${id}_items_change`);
    if (id !== 'fees') figures.set(`${id}_decisions`, `${id}_decisions`);
  }
  for (const id of ['procurement_projects', 'procurement_amount', 'fees_amount'])
    figures.set(id, id);
  return { stages: [first, second, third, fourth], figures, irregular: 'stock_is_off' };
}
