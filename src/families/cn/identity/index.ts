import type { Document } from '../../../model/document';
import type { Identity, ManifestRow } from '../../../model/report';
import { findAgency } from '../agencies';
import { levelId } from '../levels';
import { findBody, settle, spokenKind, type NamedBody } from './agency';
import { findLevel } from './level';
import { read, type Reading } from './reading';
import { findScope } from './scope';
import { findSector } from './sector';
import { findTitles, type Title } from './title';
import { findYear } from './year';

export { notReport } from './not-report';

/**
 * Who reports, for which year, about what. What a person wrote into the manifest wins; then the
 * text, then the path. An agency the registry does not know keeps the name found, with a null
 * id. Whatever nothing tells is null, scope `unknown`.
 */
export function identify(document: Document, path: string, manifest: ManifestRow | null): Identity {
  const reading = read(document);
  const titles = findTitles(reading);
  const year = manifest?.year ?? findYear(reading, titles, path);
  const body = findReporter(reading, titles, path, year, manifest);
  const known = body.name === null ? null : findAgency(body.name, body.regionCode, year);
  const name = known?.name ?? body.name;
  const regionCode = manifest?.regionCode ?? known?.regionCode ?? body.regionCode;
  const kind = name === null ? spokenKind(reading.lines) : null;
  const level = levelId(manifest?.level ?? '') ?? known?.level ?? findLevel(name, regionCode, kind);
  const sector = known?.sector ?? findSector(name);
  return {
    agencyName: name,
    agencyId: known?.id ?? null,
    regionCode,
    level,
    sector,
    scope: manifest?.scope ?? findScope(reading.lines, sector, level, kind),
    year,
    url: manifest?.url ?? reading.facts.get('url') ?? null,
  };
}

function findReporter(
  reading: Reading,
  titles: readonly Title[],
  path: string,
  year: number | null,
  manifest: ManifestRow | null,
): NamedBody {
  if (manifest?.agency === undefined) return findBody(reading, titles, path, year);
  const around = manifest.regionCode === undefined ? [] : [manifest.regionCode];
  const body = settle(manifest.agency, around, year);
  return { name: manifest.agency, regionCode: manifest.regionCode ?? body.regionCode };
}
