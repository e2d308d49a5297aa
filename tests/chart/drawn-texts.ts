import { SaxesParser } from 'saxes';
import { toOption, type ChartState, type ChartView } from '../../src/chart';
import { init } from '../../src/chart/echarts';
import { textWidth, type Box } from '../../src/chart/layout';

/** A text of a drawing and the room it takes, in px. */
export interface DrawnText extends Box {
  readonly text: string;
}

/** What a state looks like, as SVG, on a page or as a file. */
export function drawSvg(state: ChartState, view: ChartView): string {
  const { width, height } = view;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(toOption(state, view));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Every text of an SVG with its place, measured by the rule by which pictures are laid out. */
export function textsIn(svg: string): DrawnText[] {
  const found: DrawnText[] = [];
  let open: { text: string; attributes: Readonly<Record<string, string>> } | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (tag.name !== 'text') return;
    open = { text: '', attributes: tag.attributes as Readonly<Record<string, string>> };
  });
  parser.on('text', (text) => {
    if (open) open.text += text;
  });
  parser.on('closetag', (tag) => {
    if (tag.name !== 'text' || open === null) return;
    if (open.text.trim() !== '') found.push(placed(open.text, open.attributes));
    open = null;
  });
  parser.write(svg).close();
  return found;
}

function placed(text: string, of: Readonly<Record<string, string>>): DrawnText {
  const size = Number(/([\d.]+)px/.exec(of.style ?? '')?.[1] ?? 12);
  const width = textWidth(text, size);
  const anchor = of['text-anchor'];
  const start = anchor === 'end' ? -width : anchor === 'middle' ? -width / 2 : 0;
  const [x, y] = [Number(of.x ?? 0), Number(of.y ?? 0)];
  const corners = [
    [x + start, y - size / 2],
    [x + start + width, y + size / 2],
  ].map(([a, b]) => moved(a!, b!, of.transform ?? ''));
  const [xs, ys] = [corners.map(([a]) => a), corners.map(([, b]) => b)];
  return {
    text,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function moved(x: number, y: number, transform: string): [number, number] {
  const numbers = [...transform.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(([one]) => Number(one));
  if (transform.startsWith('translate(')) return [x + numbers[0]!, y + (numbers[1] ?? 0)];
  if (!transform.startsWith('matrix(')) return [x, y];
  const [a, b, c, d, e, f] = numbers as [number, number, number, number, number, number];
  return [a * x + c * y + e, b * x + d * y + f];
}
