import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FOLDERS, PROJECT } from './site/project';
import { command, say } from './site/say';
import { verify } from './verify-us/verify';

const HELP = `npm run verify:us -- <folder> [options]

Compares the release of United States FOIA annual reports, cell by cell, with the CSV exports of
FOIA.gov in a folder (zips or files, of any years). Exit code 1 when a difference is not among
the listed and explained ones.

  --release <folder>     release to compare (default: datasets/releases/us)
  --exceptions <file>    differences that are explained (default: datasets/verification/us.csv)
`;

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      release: { type: 'string', default: join(FOLDERS.readyReleases, 'us') },
      exceptions: { type: 'string', default: join(PROJECT, 'datasets', 'verification', 'us.csv') },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder, ...more] = positionals;
  if (values.help || folder === undefined || more.length > 0) {
    say(HELP);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const { lines, ok } = await verify(folder, values.release, values.exceptions);
  for (const line of lines) say(line);
  if (!ok) process.exitCode = 1;
});
