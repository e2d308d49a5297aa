import { counted, plural } from './model/plural';
import { checkParts, checkProse, checkReport } from './check';
import { extract } from './extract';
import { proveOcr } from './extract/ocr-proof';
import { extractTree } from './extract/tree';
import type { Document, TreeElement } from './model/document';
import type { FamilyReader } from './model/family';
import type {
  Extraction,
  IngestOutcome,
  InputFile,
  ManifestRow,
  Reason,
  Report,
} from './model/report';
import { readDocument, sniff, type ReadOptions } from './read';

/*
 * What a page that checks a dropped file needs besides, since it knows this room alone: the sums
 * looked at, archives, words for what cannot be read, and where pdf.js finds its tables.
 */
export { checkAcrossYears, examineAcrossYears, examineReport } from './check';
export { openArchive } from './read/archive';
export { failure } from './read/failures';
export { providePdfAssets } from './read/pdf/assets';

/**
 * Reads, extracts and checks one file: pure, the same in Node and in the browser. Never
 * throws for anything a file can contain; what is wrong with it is in the outcome.
 *
 * `rejected`: unreadable, no report, or without any statutory table. `partial`: a table of its
 * form is missing, or cells could not be told. `parsed`: every cell of every table was told.
 * Pictures of pages are read only if `options` say so, and their figures kept only where sums
 * prove them.
 */
export async function ingest(
  file: InputFile,
  reader: FamilyReader,
  manifest: ManifestRow | null,
  options: ReadOptions = {},
): Promise<IngestOutcome> {
  const mediaType = sniff(file.bytes, file.path);
  const read = await readDocument(file, options);
  if (!read.ok) {
    return {
      status: 'rejected',
      mediaType,
      identity: reader.identify(emptyDocument(mediaType), file.path, manifest),
      reason: { code: read.failure.code, message: read.failure.message },
    };
  }
  const { document } = read;
  if (document.tree) return ingestTree(document.tree, mediaType, reader, manifest);
  const identity = reader.identify(document, file.path, manifest);
  const notReport = reader.notReport(document);
  if (notReport) return { status: 'rejected', mediaType, identity, reason: notReport };
  const extracted = extract(document, reader.forms);
  const extraction = document.ocr ? proveOcr(extracted, reader.rules) : extracted;
  if (extraction.cells.every((cell) => cell.state === 'absent'))
    return { status: 'rejected', mediaType, identity, reason: NO_TABLE };
  const findings = [
    ...extraction.doubts,
    ...checkReport({ cells: extraction.cells, form: extraction.form, identity }, reader.rules),
    ...checkProse(extraction, reader.proseClaims?.(document) ?? []),
  ];
  const report: Report = { ...extraction, identity, findings };
  const reason = incomplete(extraction, reader);
  return { status: reason ? 'partial' : 'parsed', mediaType, reports: [report], reason };
}

/** A file that holds a body's report and those of its parts. */
function ingestTree(
  tree: TreeElement,
  mediaType: string,
  reader: FamilyReader,
  manifest: ManifestRow | null,
): IngestOutcome {
  const { trees } = reader;
  const extracted = trees ? extractTree(tree, trees.forms, manifest?.year ?? null) : null;
  if (!trees || !extracted)
    return { status: 'rejected', mediaType, identity: null, reason: NO_FORM };
  const read = extracted.reports.map(({ body, extraction }): Report => {
    const identity = trees.identify(body, extracted.year, manifest);
    const { cells, form } = extraction;
    const findings = [
      ...extraction.doubts,
      ...checkReport({ cells, form, identity }, reader.rules),
    ];
    return { ...extraction, identity, findings };
  });
  const [whole, ...parts] = read;
  const reports = whole
    ? [
        {
          ...whole,
          findings: [...whole.findings, ...checkParts(whole, parts, reader.partsRules ?? [])],
        },
        ...parts,
      ]
    : [];
  const reason = reports.map((report) => incomplete(report, reader)).find((one) => one !== null);
  return { status: reason ? 'partial' : 'parsed', mediaType, reports, reason: reason ?? null };
}

const NO_FORM: Reason = {
  code: 'no_form',
  message: {
    zh: '这是 XML 数据文件，但不是本类报告的格式。',
    en: 'This is a data file in XML, but not of the form of these reports.',
  },
};

const emptyDocument = (mediaType: string): Document => ({ mediaType, blocks: [] });

const NO_TABLE: Reason = {
  code: 'no_table',
  message: {
    zh: '没有找到法定统计表。若表格是图片或附件，请放入含表格的原件。',
    en: 'No statutory table was found. If the tables are images or attachments, put in the original that holds them.',
  },
};

/** What keeps a report from being whole, or null: for one file, or for several put together. */
export function incomplete(extraction: Extraction, reader: FamilyReader): Reason | null {
  const form = reader.forms.find((f) => f.id === extraction.form);
  const found = new Set(extraction.cells.filter((c) => c.state !== 'absent').map((c) => c.measure));
  const tableOf = new Map(reader.family.measures.map((m) => [m.id, m.table]));
  const kinds = new Set([...found].map((measure) => tableOf.get(measure)));
  const lacking = (form?.tables ?? []).filter((table) => !kinds.has(table.kind));
  const rowsMissing = extraction.doubts.some((d) => d.rule === 'reading_rows_missing');
  const absent = rowsMissing ? extraction.cells.filter((c) => c.state === 'absent').length : 0;
  const unreadable = extraction.cells.filter((c) => c.state === 'unreadable').length;
  if (lacking.length === 0 && absent === 0 && unreadable === 0 && extraction.form !== null)
    return null;
  const parts = [
    lacking.length > 0
      ? {
          zh: `缺少${lacking.map((t) => `“${t.title.zh}”表`).join('、')}`,
          en: `lacks the table ${lacking.map((t) => `"${t.title.en}"`).join(', ')}`,
        }
      : null,
    absent > 0
      ? {
          zh: `有 ${absent} 格不在表中`,
          en: `${counted(absent, 'cell')} ${plural(absent, 'is', 'are')} not in its tables`,
        }
      : null,
    unreadable > 0
      ? {
          zh: `有 ${unreadable} 格无法确定`,
          en: `${counted(unreadable, 'cell')} cannot be told for sure`,
        }
      : null,
    extraction.form === null ? { zh: '看不出是哪一年的格式', en: 'its form cannot be told' } : null,
  ].filter((part) => part !== null);
  return {
    code: 'incomplete',
    message: {
      zh: `${parts.map((p) => p.zh).join('；')}。`,
      en: `${parts.map((p) => p.en).join('; ')}.`,
    },
  };
}
