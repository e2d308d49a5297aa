import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface ShellResult {
  /** Null if it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `scripts/ingest.ts` as a person starts it, in a process of its own. `onStart` is handed what
 * ends it as `kill -9` does.
 */
export function ingestFromShell(
  args: readonly string[],
  cwd: string,
  onStart: (kill: () => void) => void = () => undefined,
): Promise<ShellResult> {
  return new Promise((resolve, reject) => {
    const loader = import.meta.resolve('tsx');
    const child = spawn(
      process.execPath,
      ['--import', loader, join(PROJECT, 'scripts', 'ingest.ts'), ...args],
      { cwd, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
    onStart(() => child.kill('SIGKILL'));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, ...said });
    });
  });
}
