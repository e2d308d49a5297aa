import { ingest } from '../../src/ingest';
import type { FamilyReader } from '../../src/model/family';
import type { IngestOutcome } from '../../src/model/report';
import { judge, type Judgement } from './judge';
import { specimen, type Specimen } from './render/index';
import type { Layout } from './render/layout';

/** What became of one specimen. */
export interface Trial {
  readonly specimen: Specimen;
  readonly outcome: IngestOutcome;
  readonly judgements: readonly Judgement[];
  /** Wrong about the whole report: form, year, or an extra report. */
  readonly wrong: readonly string[];
}

/** Renders the report of a seed, ingests the file alone and judges every cell. */
export async function tryOut(layout: Layout, seed: number, reader: FamilyReader): Promise<Trial> {
  const made = specimen(layout, seed);
  const outcome = await ingest({ path: made.path, bytes: made.bytes }, reader, null);
  if (outcome.status === 'rejected') {
    const wrong = [`rejected: ${outcome.reason.code} ${outcome.reason.message.zh}`];
    const lost = [...made.truth].filter(([, cell]) => cell.state === 'stated');
    const judgements = lost.map(([measure, truth]) => ({
      measure,
      verdict: 'flagged' as const,
      truth,
      read: undefined,
    }));
    return { specimen: made, outcome, judgements, wrong: made.mayReject === true ? [] : wrong };
  }
  const report = outcome.reports[0];
  const findings = [...(report?.findings ?? []), ...(report?.doubts ?? [])];
  const judgements = judge(made.truth, report?.cells ?? [], findings);
  const wrong: string[] = [];
  if (outcome.reports.length !== 1) wrong.push(`${outcome.reports.length} reports in one file`);
  const forms = made.forms === undefined ? made.report.forms : made.forms;
  const form = report?.form ?? null;
  if (forms !== null && form !== null && !forms.includes(form)) {
    wrong.push(`form ${form} instead of ${forms.join(' or ')}`);
  }
  const year = report?.identity.year ?? null;
  if (year !== null && year !== made.report.identity.year) {
    wrong.push(`year ${year} instead of ${made.report.identity.year}`);
  }
  return { specimen: made, outcome, judgements, wrong };
}
