import { ENDS_PARAGRAPH, FORMATTING, HEADINGS, SCOPES, SIBLINGS, SPECIAL } from './html-elements';
import type { Attributes } from './html-scan';

/** Deeper elements are read but not remembered, as in browsers: bounds the work per tag. */
const MAX_DEPTH = 512;

interface OpenElement {
  readonly name: string;
  readonly hidden: boolean;
  readonly raised: boolean;
}

/**
 * The elements open in one cell, caption or page. They answer two questions: is what comes now
 * hidden, and is it preformatted? End tags are matched as the HTML Standard has it (13.2.6.4.7),
 * so that a forgotten or stray tag hides no more than in a browser.
 */
export class OpenElements {
  private readonly stack: OpenElement[] = [];
  private readonly counts = new Map<string, number>();
  private hiddenCount = 0;
  private raisedCount = 0;

  /** @param around whether all of it stands in something hidden */
  constructor(private readonly around: boolean) {}

  get hidden(): boolean {
    return this.around || this.hiddenCount > 0;
  }

  /** Whether what comes now is set above the line. */
  get raised(): boolean {
    return this.raisedCount > 0;
  }

  get preformatted(): boolean {
    return this.has('pre') || this.has('listing');
  }

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  open(name: string, hidden: boolean, raised = false): void {
    this.endImplied(name);
    if (this.stack.length >= MAX_DEPTH) return;
    this.stack.push({ name, hidden, raised });
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    if (hidden) this.hiddenCount += 1;
    if (raised) this.raisedCount += 1;
  }

  /** False where the end tag belongs to nothing and is passed over. */
  close(name: string): boolean {
    const before = this.stack.length;
    if (HEADINGS.has(name)) this.popTo(this.lastInScope(HEADINGS));
    else if (!this.has(name)) return false;
    else if (FORMATTING.has(name)) this.closeFormatting(this.lastInScope(new Set([name])));
    else if (SPECIAL.has(name)) this.popTo(this.lastInScope(new Set([name])));
    else this.popTo(this.lastInline(name));
    return this.stack.length < before;
  }

  /** Ends what cannot go on beside a new `name`: an open `<p>`, the list item before. */
  endImplied(name: string): void {
    const siblings = SIBLINGS.find((names) => names.has(name));
    if (siblings !== undefined) this.popTo(this.lastSibling(siblings));
    if (ENDS_PARAGRAPH.has(name) && this.has('p')) this.close('p');
    const top = this.stack.at(-1);
    if (HEADINGS.has(name) && top !== undefined && HEADINGS.has(top.name)) this.pop();
  }

  /** Ends all inside it too, unless a block is among them: the block goes on without it. */
  private closeFormatting(index: number): void {
    if (index < 0) return;
    const acrossBlock = this.stack.slice(index + 1).some(({ name }) => SPECIAL.has(name));
    if (acrossBlock) this.forget(this.stack.splice(index, 1)[0]);
    else this.popTo(index);
  }

  /** Index of the innermost of `names` that no wall hides; -1 if there is none. */
  private lastInScope(names: ReadonlySet<string>): number {
    for (let i = this.stack.length - 1; i >= 0; i -= 1) {
      const { name } = this.stack[i]!;
      if (names.has(name)) return i;
      if (SCOPES.has(name)) return -1;
    }
    return -1;
  }

  private lastInline(name: string): number {
    for (let i = this.stack.length - 1; i >= 0; i -= 1) {
      if (this.stack[i]!.name === name) return i;
      if (SPECIAL.has(this.stack[i]!.name)) return -1;
    }
    return -1;
  }

  private lastSibling(names: ReadonlySet<string>): number {
    for (let i = this.stack.length - 1; i >= 0; i -= 1) {
      const { name } = this.stack[i]!;
      if (names.has(name)) return i;
      const transparent = name === 'address' || name === 'div' || name === 'p';
      if (SPECIAL.has(name) && !transparent) return -1;
    }
    return -1;
  }

  private popTo(index: number): void {
    if (index < 0) return;
    while (this.stack.length > index) this.pop();
  }

  private pop(): void {
    this.forget(this.stack.pop());
  }

  private forget(element: OpenElement | undefined): void {
    if (element === undefined) return;
    this.counts.set(element.name, (this.counts.get(element.name) ?? 1) - 1);
    if (element.hidden) this.hiddenCount -= 1;
    if (element.raised) this.raisedCount -= 1;
  }
}

const DISPLAY_NONE = /(?:^|[;\s])display\s*:\s*none/i;

const SUPER = /(?:^|[;\s])vertical-align\s*:\s*super/i;

/** Whether an element sets its text above the line. */
export function isRaised(name: string, attributes: Attributes): boolean {
  return name === 'sup' || SUPER.test(attributes['style'] ?? '');
}

/** Whether an element's own attributes keep it from being shown. */
export function isHidden(attributes: Attributes): boolean {
  if (attributes['hidden'] !== undefined) return true;
  const style = attributes['style'];
  return style !== undefined && DISPLAY_NONE.test(style);
}
