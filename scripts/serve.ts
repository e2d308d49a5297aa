import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FOLDERS } from './site/project';
import { command, say } from './site/say';
import { serving, serveSite } from './site/serve';

const HELP = `npm run serve -- [folder] [options]

Serves a folder made by npm run build (default: dist).

  --port <number>  first port to try (default: 4180)
  --host <name>    address to listen on (default: 127.0.0.1, this machine only)
  --embed-from <site>  a site that may show charts in a frame; may be given more than once
`;

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'embed-from': { type: 'string', multiple: true },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(HELP);
    return;
  }
  const folder = resolve(positionals[0] ?? FOLDERS.site);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no site in ${folder}. Run npm run build first.`);
  }
  await serveSite(folder, serving(values));
});
