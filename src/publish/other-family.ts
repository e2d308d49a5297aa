import type { Family, FamilyReader } from '../model/family';
import type { IngestOutcome, InputFile, ManifestRow, Reason } from '../model/report';

type Ingest = (
  file: InputFile,
  reader: FamilyReader,
  manifest: ManifestRow | null,
) => Promise<IngestOutcome>;

/**
 * Ingests a file as one of a family. Where it is no report of that family but one of another, the
 * reason says so: it lies in the wrong folder, and nothing is wrong with it.
 */
export async function ingestAmong(
  file: InputFile,
  reader: FamilyReader,
  manifest: ManifestRow | null,
  others: readonly FamilyReader[],
  ingest: Ingest,
): Promise<IngestOutcome> {
  const outcome = await ingest(file, reader, manifest);
  if (outcome.status !== 'rejected') return outcome;
  for (const other of others) {
    if (other === reader) continue;
    const elsewhere = await ingest(file, other, null);
    if (elsewhere.status === 'rejected') continue;
    return { ...outcome, reason: ofOtherFamily(other.family, reader.family) };
  }
  return outcome;
}

function ofOtherFamily(found: Family, read: Family): Reason {
  return {
    code: 'other_family',
    message: {
      zh: `这是“${found.name.zh}”，而本次读取的是“${read.name.zh}”。请放入另一个文件夹，或用 --family ${found.id} 读取。`,
      en: `This is of the family "${found.name.en}", and this run reads "${read.name.en}". Put it into a folder of its own, or read it with --family ${found.id}.`,
    },
  };
}
