import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ingestCommand } from '../../src/publish/command';
import type { CommandEffects } from '../../src/publish/command';
import { check, checkAcrossYears } from './family';
import { reader } from './fixtures/reader';
import { temporaryFolder } from './publish';

/** What `--json` prints. */
export interface Summary {
  files: Record<'total' | 'parsed' | 'partial' | 'duplicate' | 'rejected' | 'known', number>;
  reports: number;
  rejected: { path: string; zh: string; en: string }[];
  unresolvedAgencies: string[];
  problems: { file: string; line: number; en: string }[];
}

/** A folder of files and a way to run the command over it. */
export async function inFolder(files: Readonly<Record<string, string>>) {
  const base = await temporaryFolder();
  const [folder, out] = [join(base, 'in'), join(base, 'out')];
  const put = async (more: Readonly<Record<string, string>>) => {
    for (const [path, content] of Object.entries(more)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  };
  await mkdir(folder);
  await put(files);
  const run = async (args: readonly string[], more: Partial<CommandEffects> = {}) => {
    const said = { stdout: '', stderr: '' };
    const effects: CommandEffects = {
      stdout: (text) => (said.stdout += text),
      stderr: (text) => (said.stderr += text),
      stderrIsTerminal: false,
      now: () => new Date('2030-01-02T03:04:05Z'),
      clock: () => 0,
      cores: 1,
      readers: { library: reader },
      check: (_reader, report) => check(report),
      checkAcrossYears: (_reader, earlier, later) => checkAcrossYears(earlier, later),
      worker: new URL('./fixtures/worker.ts', import.meta.url),
      version: '0.0.0',
      fingerprint: 'test',
      ...more,
    };
    return { code: await ingestCommand(args, effects), ...said };
  };
  const usual = [folder, '--out', out, '--family', 'library'];
  const ingest = async (args: readonly string[] = [], more: Partial<CommandEffects> = {}) => {
    const { code, stdout, stderr } = await run([...usual, '--json', ...args], more);
    return { code, stderr, summary: (stdout ? JSON.parse(stdout) : null) as Summary };
  };
  return { base, folder, out, put, run, usual, ingest };
}
