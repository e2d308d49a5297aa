import type { FamilyReader } from './model/family';
import type { IngestOutcome, InputFile, ManifestRow } from './model/report';

/**
 * Reads, extracts and checks one file: pure, the same in Node and in the browser. Never
 * throws for anything a file can contain; what is wrong with it is in the outcome.
 */
export async function ingest(
  file: InputFile,
  reader: FamilyReader,
  manifest: ManifestRow | null,
): Promise<IngestOutcome> {
  void file;
  void reader;
  void manifest;
  return Promise.resolve({
    status: 'rejected',
    mediaType: 'application/octet-stream',
    identity: null,
    reason: { code: 'not_yet', message: { zh: '尚未实现', en: 'not implemented yet' } },
  });
}
