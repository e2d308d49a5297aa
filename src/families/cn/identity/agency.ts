import type { Region } from '../../../model/agency';
import { contains, isZoneCode, regionOf } from '../regions';
import { fullerMentions } from './mentions';
import { fullName, genericPlace, isPronoun, looksLikeBody } from './names';
import type { Reading } from './reading';
import { placeName, placesIn } from './region';
import { isZoneName } from './region-names';
import { ownSite, spokenBodies } from './sentences';
import { expand } from './short-names';
import { titlesIn, type Title } from './title';
import { YEAR } from './year';

/** A body as a report names it, and the place it stands in. */
export interface NamedBody {
  /** Null where nothing names one. */
  readonly name: string | null;
  readonly regionCode: string | null;
}

/**
 * Who reports. The title's word counts most, then the letterhead over it, the page's publisher,
 * the file name, the signature, and last the site a page was taken from, which often is one
 * name for a whole county. A fuller wording of the same body found elsewhere completes a short
 * one (`区发改局`, `拖市镇`); a name misread by one character gives way to the file name's.
 */
export function findBody(
  reading: Reading,
  titles: readonly Title[],
  path: string,
  year: number | null,
): NamedBody {
  const names = candidates(reading, titles, path);
  const around = hints(reading, path, names);
  const first = names[0];
  if (first === undefined) return { name: null, regionCode: innermost(around) };
  const others = [...names.slice(1), ...fullerMentions(first, reading.lines)];
  return settle(fuller(first, others), around, year);
}

/** The same for a name that a person wrote into the manifest. */
export function settle(name: string, around: readonly string[], year: number | null): NamedBody {
  const place = genericPlace(name);
  const { code, candidates: possible } = placeName(seat(name), { around, year });
  if (possible.length > 0) {
    return { name: official(name, code), regionCode: branchRegion(name) ?? code };
  }
  const outer = innermost(around);
  const region = outer === null ? undefined : regionOf(outer);
  if (region === undefined) return { name: fullName(name), regionCode: null };
  if (isNational(name)) return { name: fullName(name), regionCode: null };
  const kept = place === null || !kindOfPlace(region).endsWith(place);
  const rest = kept ? name : name.slice(place.length);
  return { name: official(`${region.name}${rest}`, region.code), regionCode: region.code };
}

/** 池州市公安局贵池分局 stands in 贵池区. */
function branchRegion(name: string): string | null {
  const stem = /^.*(?:局|公安)([\p{Script=Han}]{2,4}?)[区县市]?分局$/u.exec(name)?.[1];
  if (stem === undefined) return null;
  const city = placeName(name);
  const front = name.slice(0, name.length - city.rest.length);
  const found = ['区', '县', '市'].map((kind) => placeName(`${front}${stem}${kind}`));
  return (
    found.find(({ code, rest }) => rest === '' && code !== null && code !== city.code)?.code ?? null
  );
}

/** The name under its place in full: 淮安市洪泽区人民政府 whether or not 淮安市 was written. */
function official(name: string, code: string | null): string {
  const { rest } = placeName(name);
  const place = name.slice(0, name.length - rest.length);
  if (code === null || place === '' || rest === '海关' || isZoneName(place)) return fullName(name);
  if (/[^省市县区旗州盟]$/.test(place) && OF_ZONE.test(rest)) return fullName(name);
  return fullName(`${placeInFull(code)}${rest}`);
}

/** 南宁经济技术开发区 is a name of its own, not a zone of 南宁市 by another. */
const OF_ZONE = /^(?:国家)?[\p{Script=Han}]{2,10}(?:开发区|新区|园区|试验区|示范区|保税区)/u;

/** 淮安市洪泽区, 北京市通州区; counties, cities and development zones go by their own names. */
function placeInFull(code: string): string {
  const { name, province, prefecture, county } = regionOf(code)!;
  if (county === null || isZoneCode(code)) return name;
  return name.endsWith('区') ? `${prefecture ?? province ?? ''}${name}` : name;
}

/** Words a body uses for the place it stands in: 区, 县, 市; 高新区 for a development zone. */
function kindOfPlace(region: Region): string {
  return region.name.replace('高新技术产业开发区', '高新区').replace('经济技术开发区', '经开区');
}

/** `国家税务总局平潭县税务局`: a national body's branch stands where the second part says. */
export function seat(name: string): string {
  return name.replace(
    /^(?:国家税务总局|国家统计局|中华人民共和国|中国人民银行|国家金融监督管理总局)(?=.)/,
    '',
  );
}

export function isNational(name: string): boolean {
  return /^(?:国务院|国家|中国|中华人民共和国|全国)/.test(name);
}

function candidates(reading: Reading, titles: readonly Title[], path: string): string[] {
  const { facts, lines } = reading;
  const named = (from: readonly Title['from'][]) =>
    titles.filter((title) => from.includes(title.from)).map((title) => title.who);
  const all = [
    ...named(['page']),
    ...letterhead(lines),
    ...named(['sentence', 'meta']),
    facts.get('publisher'),
    ...fileNames(path),
    ...spokenBodies(lines),
    ...signature(lines),
    ...ownSite(lines, spokenKind(lines)),
    facts.get('origin'),
  ];
  return all
    .filter((name) => name !== null && name !== undefined)
    .map((name) => name.replaceAll(' ', ''))
    .filter((name, i, list) => looksLikeBody(name) && list.indexOf(name) === i);
}

/** The lines around a title that names nobody: a body stands alone above or below it. */
function letterhead(lines: readonly string[]): string[] {
  const front = lines.slice(0, 40);
  const at = front.findIndex((line) => titlesIn(line, 'page').length > 0 && line.length <= 40);
  if (at < 0) return [];
  return [front[at - 1], front[at - 2], front[at + 1]].filter((line) => line !== undefined);
}

/** A body alone on one of the last lines, as a rule above a date. */
function signature(lines: readonly string[]): string[] {
  return lines.slice(Math.max(0, lines.length - 8)).reverse();
}

/** Bodies a file name or its folder holds: `2019_平潭综合实验区.table2.html`, `XX局2021年年报`. */
function fileNames(path: string): string[] {
  const parts = path.normalize('NFKC').split('/').reverse();
  const base = parts[0]!.replace(/\.[a-z]{2,5}$/i, '');
  const titled = titlesIn(base, 'page').map((title) => title.who ?? '');
  const pieces = [base.replace(/\.\w+$/, ''), ...parts.slice(1, 2)].flatMap((part) =>
    part.split(/[\s_.\-()[\]【】]+/).map(withoutTitle),
  );
  return [...titled, ...pieces];
}

function withoutTitle(text: string): string {
  return text
    .replace(new RegExp(`${YEAR}年?度?`, 'g'), '')
    .replace(/(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)$/, '');
}

/** Places that other evidence names: folders, publisher, the other names. */
function hints(reading: Reading, path: string, names: readonly string[]): string[] {
  const folders = path.normalize('NFKC').split(/[/_\-\s]/);
  const facts = [reading.facts.get('publisher'), reading.facts.get('origin')];
  return placesIn([...folders, ...facts.filter((fact) => fact !== undefined), ...names]);
}

/** The smallest of several places if each lies around it, else null. */
function innermost(codes: readonly string[]): string | null {
  return codes.find((code) => codes.every((outer) => contains(outer, code))) ?? null;
}

function fuller(name: string, others: readonly string[]): string {
  if (placeName(seat(name)).candidates.length > 0) return name;
  const place = genericPlace(name);
  const rest = expand(place === null ? name : name.slice(place.length));
  const better = others.find((other) => {
    const placed = placeName(other);
    if (placed.candidates.length === 0) return false;
    return expand(placed.rest) === rest || misread(name, other);
  });
  return better ?? name;
}

/** One character of a scanned name read wrong: 沐阳县 for 沭阳县. */
function misread(a: string, b: string): boolean {
  const [short, long] = [fullName(a), fullName(b)];
  if (short.length !== long.length || short.length < 5) return false;
  return Array.from(short).filter((c, i) => c !== long[i]).length === 1;
}

/** What kind of body speaks, where it only says 我镇, 我局: the kind, or null. */
export function spokenKind(lines: readonly string[]): string | null {
  const match =
    /(?:我|本)(镇|乡|苏木|街道|街|县|旗|区|市|省|局|委|办)(?![^,。]{0,4}(?:级|域))/.exec(
      lines.join(' '),
    );
  return match !== null && isPronoun(match[0]) ? match[1]! : null;
}
