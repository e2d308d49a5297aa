import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatorVersion } from '../src/publish/fingerprint';
import { mayReplace } from '../src/publish/swap';
import { FOLDERS } from './site/project';
import { command, say } from './site/say';
import { synthesizeNation } from './synthesize/nation';

const HELP = `npm run synthesize -- [options]

Writes a release of a nation that does not exist, to try the dashboard at full size: 120,000 bodies,
17 years. It is labelled synthetic in its files, in every name and on every screen and picture.

  --out <folder>    where the release goes (default: releases/synthetic); an old one is replaced
  --bodies <number> about so many bodies (default: 120000)
  --seed <number>   another nation (default: 1)
`;

await command(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(FOLDERS.releases, 'synthetic') },
      bodies: { type: 'string', default: '120000' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  const [bodies, seed] = [Number(values.bodies), Number(values.seed)];
  if (values.help) {
    say(HELP);
    return;
  }
  if (!Number.isInteger(bodies) || bodies < 1 || !Number.isInteger(seed)) {
    throw new Error('--bodies and --seed take whole numbers.');
  }
  if (!(await mayReplace(values.out))) {
    throw new Error(`${values.out} exists and is no release; it was left alone.`);
  }
  let told = -1;
  const { reports } = await synthesizeNation({
    out: values.out,
    bodies,
    seed,
    now: new Date(),
    version: await generatorVersion(),
    onProgress: (done, total) => {
      const tenth = Math.floor((done / total) * 10);
      if (tenth > told) say(`synthesize: ${String(tenth * 10)} % of the bodies drawn …`);
      told = tenth;
    },
  });
  say(`synthesize: ${String(reports)} reports written to ${values.out}.`);
});
