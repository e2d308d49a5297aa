import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PROJECT } from './project';

const require = createRequire(import.meta.url);

/** Command line that runs a TypeScript file of the project. */
export function typescript(file: string): string[] {
  return [program('tsx', 'dist/cli.mjs'), join(PROJECT, file)];
}

/** Path of the program `name` of an installed package. */
export function program(packageName: string, file: string): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), file);
}

/**
 * Runs Node with `args` in the project's folder and lets it write to our terminal. Rejects with
 * `failure` when it ends with anything but 0.
 */
export function runNode(
  args: readonly string[],
  failure: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: PROJECT, stdio: 'inherit', env });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(failure));
    });
  });
}
