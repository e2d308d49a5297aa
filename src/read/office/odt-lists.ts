import { ListCounter, type ListLevel } from './numbering';
import { descend, elements, type XmlElement } from './xml';

/** Automatic numbers of an ODT: `text:list` elements and the list styles they name. */
export class OdtLists {
  private readonly styles = new Map<string, (ListLevel | undefined)[]>();
  private readonly counters = new Map<string, ListCounter>();
  private readonly byId = new Map<string, ListCounter>();
  private readonly outline: (ListLevel | undefined)[];
  private readonly headings = new ListCounter();

  /** Takes the roots of `content.xml` and `styles.xml`. */
  constructor(...roots: (XmlElement | undefined)[]) {
    for (const root of roots) {
      for (const part of ['office:automatic-styles', 'office:styles']) {
        for (const style of elements(descend(root, part), 'text:list-style')) {
          this.styles.set(style.attributes['style:name'] ?? '', readLevels(style));
        }
      }
    }
    const outline = roots.map((root) => descend(root, 'office:styles', 'text:outline-style'));
    this.outline = readLevels(outline.find((style) => style !== undefined));
  }

  /** A list as it begins; `outer` is the list that it stands in. */
  open(list: XmlElement, outer: OpenList | undefined): OpenList {
    const style = list.attributes['text:style-name'] ?? outer?.style ?? '';
    const levels = this.styles.get(style) ?? [];
    const counter = outer?.counter ?? this.counterFor(list, style);
    const id = list.attributes['xml:id'];
    if (id !== undefined) this.byId.set(id, counter);
    return { style, level: outer ? outer.level + 1 : 0, levels, counter };
  }

  /** Number printed before a heading, `''` if headings are not numbered. */
  heading(element: XmlElement): string {
    if (element.attributes['text:is-list-header'] === 'true') return '';
    return this.headings.next(
      this.outline,
      Number(element.attributes['text:outline-level'] ?? 1) - 1,
    );
  }

  private counterFor(list: XmlElement, style: string): ListCounter {
    const continued = this.byId.get(list.attributes['text:continue-list'] ?? '');
    if (continued) return continued;
    const known = this.counters.get(style);
    if (known && list.attributes['text:continue-numbering'] === 'true') return known;
    const counter = new ListCounter();
    this.counters.set(style, counter);
    return counter;
  }
}

/** A list that is being read. */
export interface OpenList {
  readonly style: string;
  readonly level: number;
  readonly levels: readonly (ListLevel | undefined)[];
  readonly counter: ListCounter;
}

/** First sign of a sequence as ODF writes it, and Word's name of that format. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  '①': 'decimalEnclosedCircle',
  甲: 'ideographTraditional',
  '１': 'decimalFullWidth',
};

function readLevels(style: XmlElement | undefined): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const level of elements(style)) {
    const { attributes } = level;
    const index = Number(attributes['text:level']) - 1;
    if (!(index >= 0) || level.name.endsWith('bullet')) continue;
    const format = attributes['style:num-format'] ?? '';
    levels[index] = {
      start: Number(attributes['text:start-value'] ?? 1),
      format: format === '' ? 'none' : (FORMATS[format[0]!] ?? 'decimal'),
      text: pattern(attributes, index),
    };
  }
  return levels;
}

function pattern(attributes: XmlElement['attributes'], index: number): string {
  const whole = attributes['loext:num-list-format'];
  if (whole !== undefined) return whole.replace(/%([1-9])%/g, '%$1');
  const shown = Number(attributes['text:display-levels'] ?? 1);
  const numbers = Array.from({ length: shown }, (_, i) => `%${index - shown + 2 + i}`);
  const prefix = attributes['style:num-prefix'] ?? '';
  return prefix + numbers.join('.') + (attributes['style:num-suffix'] ?? '');
}
