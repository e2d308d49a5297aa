import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELEASE_INDEX } from '../../src/model/release';
import { createHandler } from '../../scripts/site/handler';
import { listen } from '../../scripts/site/listen';
import { FOLDERS } from '../../scripts/site/project';
import { releaseIndex, releasesIn } from '../../scripts/site/releases';

export interface ReadySite {
  /** Address, with a slash at its end. */
  readonly url: string;
  readonly folder: string;
  close(): void;
}

/** The site under test with the ready releases beside the bundled one. */
export async function readySite(siteFolder: string): Promise<ReadySite> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-ready-'));
  cpSync(siteFolder, folder, { recursive: true });
  for (const { entry, folder: from } of releasesIn(FOLDERS.readyReleases)) {
    cpSync(from, join(folder, 'releases', entry.id), { recursive: true });
  }
  const all = releasesIn(join(folder, 'releases'));
  writeFileSync(join(folder, 'releases', RELEASE_INDEX), releaseIndex(all));
  const { server, url } = await listen(createHandler(folder), 0, '127.0.0.1');
  return {
    url,
    folder,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
