/** How far a run is. */
export interface Progress {
  /** `read`: files are ingested. `publish`: reports are put together and written. */
  readonly stage: 'read' | 'publish';
  readonly done: number;
  readonly total: number;
  /** Of those done, files that were known from an earlier run. */
  readonly known: number;
}

/** Where a progress line goes. */
export interface ProgressOutput {
  write(text: string): void;
  /** A terminal: the line is rewritten. Otherwise a line every few seconds. */
  readonly isTerminal: boolean;
  /** Milliseconds from any start. */
  now(): number;
}

const UNITS = { read: '读取文件 files read', publish: '写入报告 reports written' };

const REWRITE_MS = 100;
const LINE_MS = 5000;

/** The line a person reads: count, share, rate and time left. */
export function progressText(progress: Progress, elapsedMs: number): string {
  const { stage, done, total, known } = progress;
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  const perSecond = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
  const parts = [
    `${UNITS[stage]} ${String(done)} / ${String(total)} (${String(share)}%)`,
    `${perSecond >= 10 ? perSecond.toFixed(0) : perSecond.toFixed(1)}/s`,
  ];
  if (done < total && perSecond > 0) {
    parts.push(`剩余 left ${duration((total - done) / perSecond)}`);
  }
  if (known > 0) parts.push(`未变 unchanged ${String(known)}`);
  return parts.join(' · ');
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${String(hours)}:${rest}` : rest;
}

/** Writes progress as often as is useful, and a last line in the end. */
export class ProgressLine {
  private start: number;
  private last: number;
  private stage: Progress['stage'] = 'read';

  constructor(private readonly output: ProgressOutput) {
    this.start = output.now();
    this.last = this.start;
  }

  update(progress: Progress): void {
    const { output } = this;
    const now = output.now();
    if (progress.stage !== this.stage) {
      this.stage = progress.stage;
      this.start = now;
    }
    const finished = progress.done === progress.total;
    if (!finished && now - this.last < (output.isTerminal ? REWRITE_MS : LINE_MS)) return;
    this.last = now;
    const text = progressText(progress, now - this.start);
    if (output.isTerminal) output.write(`\r\u001b[K${text}${finished ? '\n' : ''}`);
    else output.write(`${text}\n`);
  }
}
