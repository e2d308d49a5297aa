import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createHandler } from '../../scripts/site/handler';
import { listen } from '../../scripts/site/listen';
import { runNode, typescript } from '../../scripts/site/run';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the site under test, with a slash at its end. */
    siteUrl: string;
    /** Its folder. */
    siteFolder: string;
  }
}

/** Builds the site with the bundled release once for all browser tests and serves it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const parent = mkdtempSync(join(tmpdir(), 'gongkai-site-'));
  const folder = join(parent, 'site');
  await runNode(
    [...typescript('scripts/build.ts'), '--out', folder, '--only-bundled', '--no-compress'],
    'The site under test could not be built; see above.',
  );
  const { server, url } = await listen(createHandler(folder), 0, '127.0.0.1');
  project.provide('siteUrl', url);
  project.provide('siteFolder', folder);
  return () => {
    server.close();
    server.closeAllConnections();
    rmSync(parent, { recursive: true, force: true });
  };
}
