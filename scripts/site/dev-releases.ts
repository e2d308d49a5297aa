import type { IncomingMessage, ServerResponse } from 'node:http';
import { RELEASE_INDEX } from '../../src/model/release';
import { createHandler } from './handler';
import { findReleases, releaseIndex } from './releases';

/** Answers paths below `/releases` during development as the built site does, without a copy. */
export function serveReleases(req: IncomingMessage, res: ServerResponse): void {
  const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === `/${RELEASE_INDEX}`) {
    res.setHeader('Content-Type', 'application/json');
    res.end(releaseIndex(findReleases()));
    return;
  }
  const [, id = '', ...rest] = path.split('/');
  const release = findReleases().find((r) => r.entry.id === decodeURIComponent(id));
  if (release === undefined) {
    res.statusCode = 404;
    res.end('No such release; npm run build makes the bundled one.\n');
    return;
  }
  req.url = `/${rest.join('/')}`;
  createHandler(release.folder)(req, res);
}
