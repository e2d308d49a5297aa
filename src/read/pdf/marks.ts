import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, matrixOf, multiply, type Matrix, type PageMarks, type Rule } from './geometry';
import { rulesOfPath } from './paths';
import { upright, type SetGlyph } from './upright';

/** A character as pdf.js hands it over; numbers between them move the pen. */
interface RawGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface RawFont {
  readonly fontMatrix?: ArrayLike<number>;
  readonly vertical?: boolean;
}

interface State {
  ctm: Matrix;
  font: RawFont | null;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
const IMAGES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);

/**
 * Runs a page's drawing operators and notes every character and every ruled line. Characters
 * are taken one by one, not as pdf.js joins them: a joined run may reach over several cells.
 */
export async function readMarks(page: PDFPageProxy): Promise<PageMarks> {
  const list = await page.getOperatorList();
  const painter = new Painter(page);
  list.fnArray.forEach((operator, i) => {
    painter.run(operator, (list.argsArray[i] as unknown[] | null) ?? []);
  });
  return upright(painter);
}

class Painter {
  readonly glyphs: SetGlyph[] = [];
  readonly rules: Rule[] = [];
  images = 0;
  private state: State;
  private readonly saved: State[] = [];
  private text: Matrix = [1, 0, 0, 1, 0, 0];
  private line: Matrix = [1, 0, 0, 1, 0, 0];

  constructor(private readonly page: PDFPageProxy) {
    this.state = {
      ctm: matrixOf(page.getViewport({ scale: 1 }).transform),
      font: null,
      size: 1,
      characterSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    };
  }

  run(operator: number, args: unknown[]): void {
    const { state } = this;
    const first = Number(args[0]);
    if (IMAGES.has(operator)) this.images++;
    switch (operator) {
      case OPS.save:
        this.saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.state = this.saved.pop() ?? state;
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, matrixOf(args));
        break;
      case OPS.paintFormXObjectBegin:
        this.saved.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, matrixOf(args[0]));
        break;
      case OPS.beginText:
        this.text = this.line = [1, 0, 0, 1, 0, 0];
        break;
      case OPS.setFont:
        state.font = this.fontNamed(String(args[0]));
        state.size = Number(args[1]);
        break;
      case OPS.setTextMatrix:
        this.text = this.line = matrixOf(args[0]);
        break;
      case OPS.setLeadingMoveText:
        state.leading = -Number(args[1]);
        this.move(first, Number(args[1]));
        break;
      case OPS.moveText:
        this.move(first, Number(args[1]));
        break;
      case OPS.nextLine:
        this.move(0, -state.leading);
        break;
      case OPS.setCharSpacing:
        state.characterSpacing = first;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        break;
      case OPS.setHScale:
        state.scale = first / 100;
        break;
      case OPS.setLeading:
        state.leading = -first;
        break;
      case OPS.setTextRise:
        state.rise = first;
        break;
      case OPS.showText:
        for (const glyph of args[0] as (RawGlyph | number)[]) this.show(glyph);
        break;
      case OPS.constructPath:
        this.path(first, args[1]);
        break;
    }
  }

  private fontNamed(name: string): RawFont | null {
    const { commonObjs } = this.page;
    return commonObjs.has(name) ? (commonObjs.get(name) as RawFont) : null;
  }

  private move(x: number, y: number): void {
    this.text = this.line = multiply(this.line, [1, 0, 0, 1, x, y]);
  }

  private advance(x: number, y: number): void {
    this.text = multiply(this.text, [1, 0, 0, 1, x, y]);
  }

  private show(glyph: RawGlyph | number): void {
    const { font, size, scale, characterSpacing, wordSpacing } = this.state;
    const vertical = font?.vertical === true;
    if (typeof glyph === 'number') {
      const step = (-glyph * size) / 1000;
      if (vertical) this.advance(0, step);
      else this.advance(step * scale, 0);
      return;
    }
    const unit = font?.fontMatrix?.[0] ?? 0.001;
    const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0);
    const width = glyph.width * unit * size;
    this.note(glyph, width * scale, vertical);
    if (vertical) this.advance(0, (glyph.vmetric?.[0] ?? -1000) * 0.001 * size - spacing);
    else this.advance((width + spacing) * scale, 0);
  }

  private note(glyph: RawGlyph, width: number, vertical: boolean): void {
    const { ctm, size, rise } = this.state;
    const m = multiply(ctm, this.text);
    const x = vertical ? -width / 2 : 0;
    const y = vertical ? -size : rise;
    const start = apply(m, x, y);
    const end = apply(m, x + width, y);
    const up = [m[2] * size, m[3] * size] as const;
    this.glyphs.push({ text: plain(glyph.unicode), start, end, up });
  }

  private path(operator: number, data: unknown): void {
    const stroked = STROKES.has(operator);
    if (!stroked && !FILLS.has(operator)) return;
    const steps = (data as (ArrayLike<number> | null)[] | null)?.[0];
    if (steps && 'length' in steps) {
      this.rules.push(...rulesOfPath(Array.from(steps), this.state.ctm, stroked));
    }
  }
}

/** Radicals and compatibility signs that some fonts map common characters to. */
function plain(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (c) => c.normalize('NFKC'));
}
