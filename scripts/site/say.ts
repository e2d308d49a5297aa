/** Tells the person at the terminal what is going on. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a command; a failure is said in one line, without a stack, and ends with code 1. */
export async function command(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
