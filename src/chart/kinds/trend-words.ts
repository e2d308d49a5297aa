import {
  agenciesBehind,
  formatFigure,
  formatNumber,
  formatPercent,
  formatValue,
  formatYearList,
} from '../format';
import { peerSentence } from './peer-band';
import type { Language, LineChange, TrendLine, TrendState } from '../types';
import { averagedUnit, indexBases } from '../units';

/** How many lines are told in full; the others are named with their latest value only. */
const TOLD = 4;

/**
 * For each line: its latest value and the change on the year before, if one stroke connects
 * them. Then where definitions change, which years were not collected, and who has no data.
 */
export function trendSummary(state: TrendState, language: Language): string[] {
  const sentences = state.lines.slice(0, TOLD).map((line) => lineSentence(state, line, language));
  if (state.band) sentences.push(peerSentence(state.band, state.unit, language));
  for (const one of state.breaks) {
    sentences.push(
      language === 'zh'
        ? `${one.year} 年口径变化：${one.note.zh}。`
        : `Definition changed in ${one.year}: ${one.note.en}.`,
    );
  }
  if (state.notCollected.length > 0) {
    const years = formatYearList(state.notCollected, language);
    sentences.push(language === 'zh' ? `${years} 年未统计。` : `Not collected in ${years}.`);
  }
  if (state.withoutData.length > 0) {
    const names = state.withoutData.map((one) => one[language]);
    sentences.push(
      language === 'zh' ? `无数据：${names.join('、')}。` : `No data: ${names.join(', ')}.`,
    );
  }
  return sentences;
}

function lineSentence(state: TrendState, line: TrendLine, language: Language): string {
  const index = line.points.findLastIndex((point) => point.value !== null);
  const point = line.points[index]!;
  const name = line.label[language];
  const value = formatFigure(point.value!, state.unit, language) + behind(state, line, language);
  const change = line.change ? changeWords(line.change, state.unit, language) : '';
  const gap = isTurned(state.unit) ? '' : ' ';
  return language === 'zh'
    ? `${point.year} 年${spaced(name)}${gap}${value}${change === '' ? '' : `，${change}`}。`
    : `${name} in ${point.year}: ${value}${change === '' ? '' : `, ${change}`}.`;
}

/** Averages and indices begin with words, which Chinese sets no space before. */
const isTurned = (unit: string) => averagedUnit(unit) !== null || indexBases(unit) !== null;

/** What the latest average is over, or what an index counts from. */
function behind({ unit }: TrendState, line: TrendLine, language: Language): string {
  const zh = language === 'zh';
  if (line.base !== undefined) {
    return zh ? `（${String(line.base)} 年 = 100）` : ` (${String(line.base)} = 100)`;
  }
  const point = line.points.findLast(({ value }) => value !== null);
  return averagedUnit(unit) === null || !point ? '' : agenciesBehind(point.stated, language);
}

/** Chinese sets a space between its own characters and a name that begins in Latin letters. */
const spaced = (name: string) => (/^[A-Za-z0-9]/.test(name) ? ` ${name}` : name);

/**
 * Rates change by percentage points, counts by per cent; a change from 0 is told as a number. A
 * change that is not of all agencies says of how many it is.
 */
function changeWords(change: LineChange, unit: string, language: Language): string {
  const zh = language === 'zh';
  const { absolute, ratio } = change;
  const few = change.among === null ? null : formatNumber(change.among, language);
  const among = zh && few !== null ? `两年均有数据的 ${few} 个机关` : '';
  const tail =
    zh || few === null
      ? ''
      : change.among === 1
        ? ' for the one agency that states both years'
        : ` among the ${few} agencies that state both years`;
  const points = Math.round(Math.abs(absolute) * 1000) / 10;
  if (absolute === 0 || (unit === 'percent' && points === 0)) {
    return zh ? `${among}与上年持平` : `as in the year before${tail}`;
  }
  const size = Math.abs(absolute);
  let amount: string;
  if (unit === 'percent') {
    const told = formatNumber(points, language);
    amount = zh ? `${told} 个百分点` : `${told} percentage points`;
  } else if (ratio === null) amount = formatValue(size, unit, language);
  else amount = formatPercent(Math.abs(ratio), language);
  if (zh) return `${among}比上年${absolute > 0 ? '增加' : '减少'} ${amount}`;
  return `${absolute > 0 ? 'up' : 'down'} ${amount} on the year before${tail}`;
}
