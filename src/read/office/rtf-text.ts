/** Fonts of symbols: their signs are bullets and ticks, not text. */
export const SYMBOLS = 'symbols';

/** Charsets by the numbers that fonts carry (`\fcharset`). 0 and 1 mean: as the file says. */
const FONT_CHARSETS: Readonly<Record<number, string>> = {
  2: SYMBOLS,
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

export function fontCharset(number: number): string | null {
  return FONT_CHARSETS[number] ?? null;
}

export function codePageCharset(number: number): string {
  return CODE_PAGES[number] ?? 'windows-1252';
}

/** Gathers the text of a paragraph from bytes of changing charsets and Unicode characters. */
export class RtfText {
  private text = '';
  private bytes: number[] = [];
  private charset = 'windows-1252';

  byte(byte: number, charset: string): void {
    if (charset !== this.charset) this.flush();
    this.charset = charset;
    this.bytes.push(byte);
  }

  add(text: string): void {
    this.flush();
    this.text += text;
  }

  /** The text so far; begins anew. */
  take(): string {
    this.flush();
    const { text } = this;
    this.text = '';
    return text;
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    this.text += new TextDecoder(this.charset).decode(Uint8Array.from(this.bytes));
    this.bytes = [];
  }
}
