import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, prepareBundledReleases } from './site/prepare';
import { FOLDERS } from './site/project';
import { findReleases } from './site/releases';
import { command, say } from './site/say';
import { serving, serveSite } from './site/serve';

const HELP = `npm start -- [options]

Reads the bundled reports, builds the page and serves it. What is up to date is skipped.

  --port <number>  first port to try (default: 4180); a taken one is passed over
  --host <name>    address to listen on (default: 127.0.0.1, this machine only)
  --embed-from <site>  a site that may show charts in a frame; may be given more than once
  --no-build       serve what is in dist as it is
`;

await command(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'embed-from': { type: 'string', multiple: true },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(HELP);
    return;
  }
  const where = serving(values);
  if (values['no-build']) {
    if (!existsSync(join(FOLDERS.site, 'index.html'))) {
      throw new Error('There is nothing in dist yet: leave out --no-build.');
    }
  } else {
    await prepareBundledReleases(say);
    await buildSite({ out: FOLDERS.site, releases: findReleases(), compress: false, say });
  }
  await serveSite(FOLDERS.site, where);
});
