import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, prepareBundledReleases } from './site/prepare';
import { FOLDERS } from './site/project';
import { findBundledReleases, findReleases } from './site/releases';
import { command, say } from './site/say';

const HELP = `npm run build -- [options]

Makes the whole static site: the page and the releases, ready to be copied to any static host.

  --out <folder>   where to (default: dist)
  --only-bundled   leave out every release but those that come with the project
  --no-compress    write no .br and .gz copies
`;

await command(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: FOLDERS.site },
      'only-bundled': { type: 'boolean', default: false },
      'no-compress': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(HELP);
    return;
  }
  await prepareBundledReleases(say);
  const out = resolve(values.out);
  const releases = values['only-bundled'] ? findBundledReleases() : findReleases();
  await buildSite({ out, releases, compress: !values['no-compress'], say });
  say(`site: ${out} (${releases.map((release) => release.entry.id).join(', ')})`);
});
