import { availableParallelism } from 'node:os';
import { checkAcrossYears, checkReport } from '../src/check';
import { familyReaders } from '../src/families/readers';
import { incomplete } from '../src/ingest';
import { ingestCommand } from '../src/publish/command';
import { creationTime } from '../src/publish/creation-time';
import { generatorFingerprint, generatorVersion } from '../src/publish/fingerprint';

/** Exit code of a bug, so that scripts can tell it from the codes that `--help` lists. */
const BUG = 3;

try {
  process.exitCode = await ingestCommand(process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    stderrIsTerminal: process.stderr.isTTY,
    now: () => creationTime(process.env['SOURCE_DATE_EPOCH']),
    clock: () => performance.now(),
    cores: availableParallelism(),
    readers: familyReaders,
    isComplete: (reader, report) => incomplete(report, reader) === null,
    check: (reader, report) => checkReport(report, reader.rules),
    checkAcrossYears: (reader, earlier, later) =>
      checkAcrossYears(earlier, later, reader.crossYearRules),
    worker: new URL('../src/publish/worker.ts', import.meta.url),
    version: await generatorVersion(),
    fingerprint: await generatorFingerprint(),
  });
} catch (error) {
  console.error(error);
  process.exitCode = BUG;
}
