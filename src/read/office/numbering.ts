/** A level of an automatic list: how its number looks and where it starts. */
export interface ListLevel {
  readonly start: number;
  /** Number format in Word's words (`decimal`, `chineseCounting` …). */
  readonly format: string;
  /** Text around the numbers; `%1` stands for the number of level 1. */
  readonly text: string;
  /** Prints the numbers of outer levels as plain digits. */
  readonly legal?: boolean;
}

/** Counts the paragraphs of one automatic list and says what stands before each. */
export class ListCounter {
  private readonly counts: (number | undefined)[] = [];

  /** Lets a level begin anew at the next paragraph. */
  restart(level: number): void {
    this.counts.length = Math.min(this.counts.length, level);
  }

  /** Label of the next paragraph at `level` (from 0), `''` for bullets. */
  next(levels: readonly (ListLevel | undefined)[], level: number): string {
    const own = levels[level];
    if (!own) return '';
    this.counts[level] = (this.counts[level] ?? own.start - 1) + 1;
    this.counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const count = this.counts[index] ?? levels[index]?.start ?? 1;
      return formatNumber(count, own.legal ? 'decimal' : (levels[index]?.format ?? 'decimal'));
    });
  }
}

const DIGITS = '〇一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** A list number as Word prints it; formats we do not know come out as digits. */
export function formatNumber(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return counting(n, DIGITS, ['', '十', '百', '千'], '零');
    case 'chineseLegalSimplified':
      return counting(n, FORMAL_DIGITS, ['', '拾', '佰', '仟'], '零');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return String(n).replace(/\d/g, (d) => DIGITS[Number(d)]!);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : String(n);
    case 'decimalEnclosedParen':
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x2474 + n - 1) : `(${n})`;
    case 'decimalEnclosedFullstop':
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x2488 + n - 1) : `${n}.`;
    case 'ideographEnclosedCircle':
      return n >= 1 && n <= 10 ? String.fromCodePoint(0x3220 + n - 1) : String(n);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[n - 1] ?? String(n);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(n).replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d)));
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'upperLetter':
      return letters(n);
    case 'lowerLetter':
      return letters(n).toLowerCase();
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    default:
      return String(n);
  }
}

function counting(n: number, digits: string, units: readonly string[], zero: string): string {
  if (n <= 0 || n > 9999) return String(n);
  const figures = String(n).split('').map(Number);
  let text = '';
  figures.forEach((figure, i) => {
    const rest = figures.slice(i + 1).some((f) => f > 0);
    if (figure > 0) text += digits[figure]! + units[figures.length - 1 - i]!;
    else if (rest && !text.endsWith(zero)) text += zero;
  });
  return text.startsWith('一十') ? text.slice(1) : text;
}

function letters(n: number): string {
  if (n < 1) return String(n);
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  const parts: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let text = '';
  for (const [value, sign] of parts) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
