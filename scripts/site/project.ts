import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Top folder of the project. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders of the project that the commands read and write. */
export const FOLDERS = {
  /** Bundled reports, a folder a family. */
  reports: join(PROJECT, 'datasets', 'reports'),
  /** Releases that come ready with the project. */
  readyReleases: join(PROJECT, 'datasets', 'releases'),
  /** Releases made here. Not in version control. */
  releases: join(PROJECT, 'releases'),
  /** The built site. Not in version control. */
  site: join(PROJECT, 'dist'),
  /** What can be made again at any time. Not in version control. */
  cache: join(PROJECT, '.cache'),
} as const;
