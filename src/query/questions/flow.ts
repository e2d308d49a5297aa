import type { Flow } from '../../model/flow';
import type { Scope } from '../../model/report';
import type { Text } from '../../model/text';
import type { Family } from '../../model/family';
import { expand } from '../../model/quantity';
import { numberOrNull, textOrNull } from '../rows';
import type { Source } from '../source';
import { literal, name, reportsOf, where } from '../sql';
import type { Answer, Row } from '../types';

/** A flow of one report with the value of every link. */
export interface FilledFlow {
  readonly flow: Flow;
  readonly year: number;
  /** Runs parallel to `flow.links`; null: a part of it is not stated. */
  readonly values: readonly (number | null)[];
  /** Measures that stand in the way of each finer flow, and of this one where it is not whole. */
  readonly missing: readonly MissingPart[];
  /** Whether every link is stated: only then it may be drawn. */
  readonly whole: boolean;
}

export interface MissingPart {
  readonly measure: string;
  readonly label: Text;
}

/**
 * How the cases of one agency's report passed through it: the finest flow of its form of which
 * every part is stated, else the finest with what is missing. Null without a report, or where
 * the family declares no flow for its form.
 */
export async function flowOf(
  source: Source,
  agency: string,
  scope: Scope,
  year: number,
): Promise<Answer<FilledFlow | null>> {
  const { family } = source;
  const flows = family.flows ?? [];
  const measures = [...new Set(flows.flatMap((flow) => measuresOf(family, flow)))];
  const columns = measures.map((id) => `${name(id)}::DOUBLE AS ${name(id)}`);
  const sql = `SELECT ${['form', ...columns].join(', ')}
FROM ${reportsOf(source, agency, measures)} ${where({ scope, agencies: [agency], years: [year, year] })}
LIMIT ${literal(1)}`;
  const [row] = await source.connector.query(sql);
  if (row === undefined) return { data: null, sql };
  const form = textOrNull(row.form);
  const fitting = flows.filter((flow) => form === null || flow.forms.includes(form));
  const filled = fitting.map((flow) => fill(family, flow, row, year));
  const whole = filled.find((one) => one.whole);
  const [finest] = filled;
  if (finest === undefined) return { data: null, sql };
  return { data: whole ? { ...whole, missing: finest.missing } : finest, sql };
}

function measuresOf(family: Family, flow: Flow): string[] {
  return flow.links.flatMap(({ value }) => {
    const { plus, minus = [] } = expand(family, value);
    return [...plus, ...minus];
  });
}

function fill(family: Family, flow: Flow, row: Row, year: number): FilledFlow {
  const values = flow.links.map((link): number | null => {
    const { plus, minus = [] } = expand(family, link.value);
    const parts = [
      ...plus.map((id) => numberOrNull(row[id])),
      ...minus.map((id) => negated(numberOrNull(row[id]))),
    ];
    return parts.reduce<number | null>(
      (sum, part) => (sum === null || part === null ? null : sum + part),
      0,
    );
  });
  const missing = [...new Set(measuresOf(family, flow))].filter(
    (id) => numberOrNull(row[id]) === null,
  );
  return {
    flow,
    year,
    values,
    whole: missing.length === 0,
    missing: missing.map((measure) => ({
      measure,
      label: family.measures.find((one) => one.id === measure)?.label ?? {
        zh: measure,
        en: measure,
      },
    })),
  };
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}
