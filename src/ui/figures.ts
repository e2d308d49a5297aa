import { formatNumber, formatPercent, formatValue, type Language } from '../chart';
import type { Figure } from '../query';
import type { Messages } from './messages';
import { printFigure } from './print';

/** How a figure moved since the year before, in words; says so where that must not be told. */
export function changeText(figure: Figure, messages: Messages, language: Language): string {
  const m = messages.figure;
  if (figure.point.value === null) return '';
  if (figure.previous !== null && !figure.previous.joins) return m.broken;
  if (figure.change === null) return m.noChange;
  if (
    figure.previous !== null &&
    !sameReporters(figure.point.stated, figure.previous.point.stated)
  ) {
    const { value, stated } = figure.previous.point;
    return value === null
      ? m.noChange
      : m.otherReports(printFigure(value, figure.unit, language), formatNumber(stated, language));
  }
  const { absolute, ratio } = figure.change;
  const size = Math.abs(absolute);
  const isRate = figure.unit === 'percent';
  const points = (size * 100).toFixed(1);
  // What rounds to nothing went neither up nor down.
  if (absolute === 0 || (isRate && Number(points) === 0)) return m.same;
  // A rate moves by points; a count by percent, or by its own amount where it began at 0.
  const text = isRate
    ? m.points(points)
    : ratio === null
      ? formatValue(size, figure.unit, language)
      : formatPercent(Math.abs(ratio), language);
  return absolute > 0 ? m.up(text) : m.down(text);
}

/** Below this many reports one body more or less decides the sum. */
const MANY = 30;

/**
 * Whether two years rest on about the same reports. Where they do not, a change of the sum says
 * who reported, not what happened.
 */
function sameReporters(a: number, b: number): boolean {
  return Math.min(a, b) >= MANY && Math.abs(a - b) <= 0.05 * Math.max(a, b);
}
