import type { ManifestRow } from '../../model/report';
import { CheckStopped, createChecker } from '../check/checker';
import type { CheckedFile } from '../check/protocol';
import { openFamily } from './session.svelte';

/**
 * Files that a person dropped, and what was understood of them. They are held in memory alone:
 * no address and no storage ever says what was dropped, and leaving the page forgets it.
 */
export interface DroppedFile {
  readonly id: number;
  /** Name; of a file out of an archive, the archive's name before it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the person corrected; null where the file speaks for itself. */
  readonly said: ManifestRow | null;
  /** Ours, for trying out. */
  readonly example: boolean;
  readonly reading: boolean;
  /** What came of it; null before the first reading and where it was given up. */
  readonly result: CheckedFile | null;
  /** Why there is no result: stopped by the person, or a bug of ours. */
  readonly given: string | null;
}

/** Which report is on screen: a file, and one of the reports in it. */
interface Chosen {
  readonly file: number;
  readonly report: number;
}

const checker = createChecker();
const examples = import.meta.glob<string>('../examples/*', { query: '?raw', import: 'default' });

let files = $state.raw<readonly DroppedFile[]>([]);
let chosen = $state.raw<Chosen | null>(null);
let last = 0;

/** Whether the screen is open. */
let seen = false;

/** To be called while the screen is open; returns what to do when it is left. */
export function look(): () => void {
  seen = true;
  return () => {
    seen = false;
    checker.rest();
  };
}

export function droppedFiles(): readonly DroppedFile[] {
  return files;
}

export function chosenFile(): DroppedFile | null {
  return files.find(({ id }) => id === chosen?.file) ?? files[0] ?? null;
}

/** Position of the report on screen among those of the chosen file. */
export function chosenReport(): number {
  return chosen?.report ?? 0;
}

export function choose(file: number, report = 0): void {
  chosen = { file, report };
}

/** Reads and checks files, one after the other; the first of them is shown. */
export async function drop(list: Iterable<File>): Promise<void> {
  const added: DroppedFile[] = [];
  for (const file of list) {
    added.push(fresh(file.name, new Uint8Array(await file.arrayBuffer()), false));
  }
  await take(added);
}

/** Whether there is an example for the open release's kind of report. */
export function hasExample(): boolean {
  return exampleOf(openFamily()?.id) !== undefined;
}

/** Tries the invented report that belongs to the open release's family. */
export async function dropExample(): Promise<void> {
  const found = exampleOf(openFamily()?.id);
  if (found === undefined) return;
  const [path, load] = found;
  const name = `example${path.slice(path.lastIndexOf('.'))}`;
  await take([fresh(name, new TextEncoder().encode(await load()), true)]);
}

function exampleOf(family: string | undefined) {
  return Object.entries(examples).find(([path]) => /([^/]*)\.\w+$/.exec(path)?.[1] === family);
}

/** Reads a file once more, with what the person says of it. */
export async function correct(id: number, said: ManifestRow): Promise<void> {
  const file = files.find((one) => one.id === id);
  if (file === undefined) return;
  change(id, { said, reading: true });
  await read({ ...file, said });
}

export function remove(id: number): void {
  files = files.filter((one) => one.id !== id);
  if (chosen?.file === id) chosen = null;
}

/** Gives up what is being read; files already checked stay. */
export function stopReading(): void {
  checker.stop();
}

/** Holds a report against the year before, in the worker, where the rules are. */
export const compareYears = checker.compare;

function fresh(path: string, bytes: Uint8Array, example: boolean): DroppedFile {
  const id = ++last;
  return { id, path, bytes, said: null, example, reading: true, result: null, given: null };
}

async function take(added: readonly DroppedFile[]): Promise<void> {
  const [first] = added;
  if (first === undefined) return;
  files = [...files, ...added];
  choose(first.id);
  for (const file of added) await read(file);
  if (!seen) checker.rest();
}

async function read(file: DroppedFile): Promise<void> {
  try {
    const found = await checker.read(file, openFamily()?.id ?? '', file.said);
    // Of an archive that is read again only the file in question is wanted.
    const own = found.find(({ path }) => path === file.path);
    if (own === undefined) replace(file, found);
    else change(file.id, { result: own, reading: false, given: null });
  } catch (thrown) {
    if (!(thrown instanceof CheckStopped)) throw thrown;
    change(file.id, { reading: false, result: null, given: thrown.detail });
  }
}

/** Puts the files of an archive in the archive's place. */
function replace(archive: DroppedFile, inside: readonly CheckedFile[]): void {
  const made = inside.map((result) => ({
    ...archive,
    id: ++last,
    path: result.path,
    reading: false,
    result,
  }));
  files = files.flatMap((one) => (one.id === archive.id ? made : [one]));
  if (chosen?.file === archive.id && made[0] !== undefined) choose(made[0].id);
}

function change(id: number, patch: Partial<DroppedFile>): void {
  files = files.map((one) => (one.id === id ? { ...one, ...patch } : one));
}
