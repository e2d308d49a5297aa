import { familyReaders } from '../families/readers';
import { ingest } from '../ingest';
import { openArchive } from './open-archive';
import { ingestAmong } from './other-family';
import { serveTasks } from './worker-serve';

/** The worker thread of `ingest`: everything that reads files is loaded here and only here. */
serveTasks({
  ingest: (file, family, manifest, options) => {
    const reader = familyReaders[family];
    if (!reader) throw new Error(`worker: no family ${family}`);
    const others = Object.values(familyReaders);
    return ingestAmong(file, reader, manifest, others, (one, as, row) =>
      ingest(one, as, row, options),
    );
  },
  openArchive,
});
