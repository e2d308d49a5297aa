import { regionOf } from '../regions';
import { genericPlace } from './names';
import { placeName } from './region';

/**
 * Fuller wordings of a short name that the text itself holds: `市气象局` where it also says
 * 宣城市气象局, `白水乡人民政府` where the address is 万载县白水乡; else the place whose portal the
 * report is published on, if it is of the kind the name asks for. Nothing if places disagree.
 */
export function fullerMentions(name: string, lines: readonly string[]): string[] {
  const kind = genericPlace(name);
  const town = /^[\p{Script=Han}]{1,6}?(?:镇|乡|街道)(?=人民政府|政府|办事处|$)/u.exec(name)?.[0];
  if (kind === null && town === undefined) return [];
  const rest = kind === null ? name : name.slice(kind.length);
  const word = kind === null ? town! : rest;
  if (word.length < 3) return [];
  const fits = (place: string) => (kind === null ? isCounty(place) : place.endsWith(kind));
  const own = agreed(placesBefore(word, lines).filter(fits));
  const place = own ?? agreed(portals(lines).filter(fits));
  return place === null ? [] : [`${place}${rest}`];
}

/** Places that stand right before a word, as long as written. */
function placesBefore(word: string, lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines.slice(0, 200))
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
      const before = /[\p{Script=Han}]{2,16}$/u.exec(line.slice(Math.max(0, at - 16), at))?.[0];
      const place = before === undefined ? null : placeAtEnd(before);
      if (place !== null) found.push(place);
    }
  return found;
}

/** `可在临洮县人民政府网站下载`. */
function portals(lines: readonly string[]): string[] {
  const portal = /([\p{Script=Han}]{2,12})(?:人民)?政府(?:官方|门户)?网/gu;
  return lines
    .slice(0, 60)
    .flatMap((line) =>
      [...line.matchAll(portal)].map((match) => placeAtEnd(match[1]!.replace(/人民$/, ''))),
    )
    .filter((place) => place !== null);
}

/** The longest end of a text that is a place and nothing else. */
function placeAtEnd(text: string): string | null {
  for (let i = 0; i <= text.length - 3; i++) {
    const end = text.slice(i);
    const { candidates, rest } = placeName(end);
    if (candidates.length > 0 && rest === '' && /[省市县区旗州盟]$/.test(end)) return end;
  }
  return null;
}

function isCounty(place: string): boolean {
  const codes = placeName(place).candidates;
  return codes.every((code) => regionOf(code)?.county != null);
}

/** The one place that all mean, in its longest wording; null if there are several. */
function agreed(places: readonly string[]): string | null {
  const longest = [...places].sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return null;
  return places.every((place) => longest.endsWith(place)) ? longest : null;
}
