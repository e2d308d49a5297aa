import { open, stat } from 'node:fs/promises';
import type { FamilyReader } from '../model/family';
import { XML_HEAD, xmlRoot } from '../read';
import { UsageError } from './errors';
import type { Input } from './inputs';

/** Families by id, in the order of the registry. */
export type Readers = Readonly<Record<string, FamilyReader>>;

/** The family a person names. Throws a `UsageError` for one that nobody knows. */
export function readerNamed(id: string, readers: Readers): FamilyReader {
  const reader = readers[id];
  if (reader) return reader;
  const known = Object.keys(readers).join(', ');
  throw new UsageError({
    zh: `没有报告种类“${id}”，可用：${known}`,
    en: `There is no family "${id}"; known: ${known}`,
  });
}

/**
 * The family that most of the files look like, by their first bytes: a data file in XML is of the
 * family whose form has its root element, anything else may be of the first family that knows
 * forms by their labels. Of two with as many files, and where no file tells, the first one.
 */
export async function chooseFamily(
  inputs: readonly Input[],
  readers: Readers,
): Promise<FamilyReader> {
  const families = Object.values(readers);
  const [first, ...others] = families;
  if (!first) throw new Error('ingest: no family to choose from');
  if (others.length === 0) return first;
  const votes = new Map<FamilyReader, number>();
  for (const input of inputs) {
    const family = looksLike(await headOf(input), input.path, families);
    if (family) votes.set(family, (votes.get(family) ?? 0) + 1);
  }
  const count = (family: FamilyReader) => votes.get(family) ?? 0;
  return families.reduce((most, one) => (count(one) > count(most) ? one : most), first);
}

/** What a file may be, by its beginning; null where it is of no family's format. */
export function looksLike(
  head: Uint8Array,
  path: string,
  families: readonly FamilyReader[],
): FamilyReader | null {
  const root = xmlRoot(head, path);
  const found = families.find(({ forms, trees }) =>
    root === null ? forms.length > 0 : trees?.forms.some(({ layout }) => layout.root === root),
  );
  return found ?? null;
}

/** The first bytes of a file; none where it cannot be opened, which reading it will say. */
async function headOf({ disk }: Input): Promise<Uint8Array> {
  try {
    // Opening a pipe waits for someone to write to it.
    if (!(await stat(Buffer.from(disk))).isFile()) return new Uint8Array();
    const file = await open(Buffer.from(disk));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(XML_HEAD), 0, XML_HEAD, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return new Uint8Array();
  }
}
