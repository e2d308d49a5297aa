import { ListCounter, type ListLevel } from './numbering';
import { descend, elements, type XmlElement } from './xml';

interface Num {
  readonly abstractId: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Levels whose count this list begins anew when it is first used. */
  readonly restarts: readonly number[];
}

interface Style {
  readonly basedOn: string | undefined;
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/**
 * Automatic numbers of a DOCX: `word/numbering.xml` and the lists that `word/styles.xml` ties to
 * paragraph styles. Lists that share an abstract list share its counts, as in Word.
 */
export class DocxNumbering {
  private readonly nums: ReadonlyMap<string, Num>;
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly counters = new Map<string, ListCounter>();
  private readonly used = new Set<string>();

  constructor(numbering: XmlElement | undefined, styles: XmlElement | undefined) {
    this.nums = readNums(numbering);
    this.styles = readStyles(styles);
  }

  /** Number printed before a paragraph with these properties (`w:pPr`), `''` if none. */
  label(properties: XmlElement | undefined): string {
    const own = numPr(properties);
    const style = this.fromStyle(descend(properties, 'w:pStyle')?.attributes['w:val']);
    const numId = own.numId ?? style.numId;
    const num = numId === undefined ? undefined : this.nums.get(numId);
    if (!num || numId === undefined) return '';
    const level = own.level ?? style.level ?? 0;
    let counter = this.counters.get(num.abstractId);
    if (!counter) this.counters.set(num.abstractId, (counter = new ListCounter()));
    if (!this.used.has(numId)) {
      this.used.add(numId);
      for (const restart of num.restarts) counter.restart(restart);
    }
    return counter.next(num.levels, level);
  }

  private fromStyle(id: string | undefined): {
    numId: string | undefined;
    level: number | undefined;
  } {
    let numId: string | undefined;
    let level: number | undefined;
    let at = id;
    for (let hops = 0; at !== undefined && hops < 20; hops++) {
      const style = this.styles.get(at);
      numId ??= style?.numId;
      level ??= style?.level;
      at = style?.basedOn;
    }
    return { numId, level };
  }
}

function numPr(properties: XmlElement | undefined) {
  const element = descend(properties, 'w:numPr');
  const level = descend(element, 'w:ilvl')?.attributes['w:val'];
  return {
    numId: descend(element, 'w:numId')?.attributes['w:val'],
    level: level === undefined ? undefined : Number(level),
  };
}

function readStyles(root: XmlElement | undefined): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const style of elements(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    styles.set(id, {
      basedOn: descend(style, 'w:basedOn')?.attributes['w:val'],
      ...numPr(descend(style, 'w:pPr')),
    });
  }
  return styles;
}

function readNums(root: XmlElement | undefined): Map<string, Num> {
  const abstracts = new Map<string, (ListLevel | undefined)[]>();
  for (const abstract of elements(root, 'w:abstractNum')) {
    abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', readLevels(abstract));
  }
  const nums = new Map<string, Num>();
  for (const num of elements(root, 'w:num')) {
    const abstractId = descend(num, 'w:abstractNumId')?.attributes['w:val'] ?? '';
    const levels = [...(abstracts.get(abstractId) ?? [])];
    const restarts: number[] = [];
    for (const override of elements(num, 'w:lvlOverride')) {
      const index = Number(override.attributes['w:ilvl'] ?? 0);
      const replaced = readLevels(override)[index];
      if (replaced) levels[index] = replaced;
      const start = descend(override, 'w:startOverride')?.attributes['w:val'];
      const level = levels[index];
      if (start !== undefined && level) {
        levels[index] = { ...level, start: Number(start) };
        restarts.push(index);
      }
    }
    nums.set(num.attributes['w:numId'] ?? '', { abstractId, levels, restarts });
  }
  return nums;
}

function readLevels(parent: XmlElement): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const level of elements(parent, 'w:lvl')) {
    const format =
      descend(level, 'w:numFmt') ??
      descend(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ??
      descend(level, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt');
    levels[Number(level.attributes['w:ilvl'] ?? 0)] = {
      start: Number(descend(level, 'w:start')?.attributes['w:val'] ?? 1),
      format: format?.attributes['w:val'] ?? 'decimal',
      text: descend(level, 'w:lvlText')?.attributes['w:val'] ?? '',
      legal: descend(level, 'w:isLgl') !== undefined,
    };
  }
  return levels;
}
