import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../src/model/text';
import { RELEASE_FILES, type Overview, type ReleaseIndexEntry } from '../../src/model/release';
import { FOLDERS } from './project';

/** A release on disk, as the site offers it. */
export interface Release {
  readonly folder: string;
  readonly entry: ReleaseIndexEntry;
}

/** Where bundled reports and releases lie. */
export type Where = Readonly<Record<'reports' | 'releases' | 'readyReleases', string>>;

/** Ids of the bundled releases: one for each folder of bundled reports. */
export function bundledIds(where: Where = FOLDERS): string[] {
  return foldersIn(where.reports);
}

/**
 * Releases the site offers, the first being what a visitor sees first: those a person made here,
 * then the bundled reports, then ready ones; synthetic data always after real data.
 */
export function findReleases(where: Where = FOLDERS): Release[] {
  const bundled = new Set(bundledIds(where));
  const made = releasesIn(where.releases);
  const all = [
    ...made.filter((release) => !bundled.has(release.entry.id)),
    ...made.filter((release) => bundled.has(release.entry.id)),
    ...releasesIn(where.readyReleases),
  ];
  const byId = new Map<string, Release>();
  for (const release of all) {
    if (!byId.has(release.entry.id)) byId.set(release.entry.id, release);
  }
  const unique = [...byId.values()];
  return [
    ...unique.filter((release) => !release.entry.synthetic),
    ...unique.filter((release) => release.entry.synthetic),
  ];
}

/** Only the releases that come with the project: of the bundled reports, then the ready ones. */
export function findBundledReleases(where: Where = FOLDERS): Release[] {
  const bundled = new Set(bundledIds(where));
  return [
    ...releasesIn(where.releases).filter((release) => bundled.has(release.entry.id)),
    ...releasesIn(where.readyReleases).filter((release) => !bundled.has(release.entry.id)),
  ];
}

/** Complete releases in the folders of `parent`, by name. */
export function releasesIn(parent: string): Release[] {
  return foldersIn(parent)
    .map((id) => readRelease(join(parent, id), id))
    .filter((release) => release !== null);
}

/** The release in `folder`, or null when a file that every release has is not there. */
export function readRelease(folder: string, id: string): Release | null {
  const needed = [RELEASE_FILES.overview, RELEASE_FILES.datapackage, RELEASE_FILES.reports];
  if (needed.some((name) => !existsSync(join(folder, name)))) return null;
  const overview = readJson<Overview>(join(folder, RELEASE_FILES.overview));
  const descriptor = readJson<Descriptor>(join(folder, RELEASE_FILES.datapackage));
  return {
    folder,
    entry: {
      id,
      family: overview.family,
      title: titleOf(descriptor, id),
      synthetic: overview.synthetic,
      ...aboutOf(descriptor),
      version: overview.version,
    },
  };
}

/** Content of `releases/index.json`: an array of entries. */
export function releaseIndex(releases: readonly Release[]): string {
  return `${JSON.stringify(
    releases.map((release) => release.entry),
    null,
    2,
  )}\n`;
}

/** What we read of a data package: the one title the standard knows, and ours by language. */
interface Descriptor {
  readonly title?: string;
  readonly titles?: Text;
  readonly descriptions?: Text;
  readonly contributors?: readonly { readonly titles?: Text }[];
  readonly licenses?: readonly { readonly name: string; readonly title?: string }[];
}

/** What the descriptor of a family with one origin says of it. */
function aboutOf({ descriptions, contributors, licenses }: Descriptor) {
  const publisher = contributors?.[0]?.titles;
  const [licence] = licenses ?? [];
  return {
    ...(descriptions ? { about: descriptions } : {}),
    ...(publisher ? { publisher } : {}),
    ...(licence && licence.name !== 'notspecified'
      ? { licence: licence.title ?? licence.name }
      : {}),
  };
}

function titleOf({ title, titles }: Descriptor, id: string): Text {
  return titles ?? { zh: title ?? id, en: title ?? id };
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Names of the visible folders in `parent`; none if it does not exist. */
function foldersIn(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !item.name.startsWith('.'))
    .map((item) => item.name)
    .sort();
}
