import type { Document } from '../../model/document';
import type { Identity, ManifestRow, Reason } from '../../model/report';
import type { BodyName, TreeBody } from '../../model/tree-form';
import { agencies, findBody } from './agencies';
import { levels } from './levels';
import { componentsOf, sectors } from './sectors';

const nobody: Identity = {
  agencyName: null,
  agencyId: null,
  regionCode: null,
  level: null,
  sector: null,
  scope: 'unknown',
  year: null,
  url: null,
};

/**
 * Who one of the bodies of a file is. The agency's report covers all its components (`area`), a
 * component's only itself (`self`). Bodies that the registry does not know get an id from their
 * abbreviation, below their agency's; a nameless component one from its year and number.
 */
export function identify(
  body: TreeBody,
  year: number | null,
  manifest: ManifestRow | null,
): Identity {
  const agency = identifyAgency(manifest?.agency ?? null, body.agency);
  const common = { ...nobody, year, url: manifest?.url ?? null };
  if (body.component === null) return { ...common, ...agency, scope: 'area' };
  const known = body.nameless === null ? findBody(agency.agencyId, body.component) : null;
  const suffix = `(${body.agency.abbreviation})`;
  return {
    ...common,
    agencyId:
      known?.id ??
      `${agency.agencyId}.${
        body.nameless === null
          ? slug(body.component)
          : `nameless-${String(year)}-${String(body.nameless)}`
      }`,
    agencyName:
      known?.name ??
      (body.nameless === null
        ? `${body.component.name} ${suffix}`
        : `Component without a name, no. ${String(body.nameless)} of ${String(year)} ${suffix}`),
    level: 'component',
    sector: known?.sector ?? sectorOfPart(agency.agencyId),
    scope: 'self',
    parent: agency.agencyId,
  };
}

function identifyAgency(meant: string | null, written: BodyName) {
  const name = meant === null ? written : { name: meant, abbreviation: meant };
  const known = findBody(null, name);
  return {
    agencyId: known?.id ?? `us-${slug(name)}`,
    agencyName: known?.name ?? name.name,
    level: known?.level ?? 'agency',
    sector: known?.sector ?? null,
  };
}

/** Components of a department are peers; so are those of all other agencies together. */
function sectorOfPart(agencyId: string): string {
  const sector = componentsOf(agencyId.replace(/^us-/u, ''));
  return Object.hasOwn(sectors, sector) ? sector : 'of_agency';
}

const slug = ({ abbreviation, name }: BodyName): string =>
  (abbreviation || name)
    .toLowerCase()
    .replace(/&/gu, 'and')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** Who a file is by that is no tree: only what a person wrote about it. */
export function identifyFile(
  _document: Document,
  _path: string,
  manifest: ManifestRow | null,
): Identity {
  if (manifest === null) return nobody;
  const agency = manifest.agency === undefined ? null : findAgency(manifest.agency);
  return {
    ...nobody,
    agencyId: agency?.id ?? null,
    agencyName: agency?.name ?? manifest.agency ?? null,
    level: agency?.level ?? (Object.hasOwn(levels, manifest.level ?? '') ? manifest.level! : null),
    scope: manifest.scope ?? 'unknown',
    year: manifest.year ?? null,
    url: manifest.url ?? null,
  };
}

const findAgency = (name: string) =>
  findBody(null, { name, abbreviation: name }) ??
  agencies.find((agency) => agency.id === name) ??
  null;

/**
 * Annual reports of this family are data files; anything else is none, whatever it says. A page
 * under a data file's name is quoted: it is often what a server answered in place of the file.
 */
export function notReport(document: Document): Reason | null {
  if (document.tree) return null;
  const said = titleOf(document);
  return {
    code: 'no_data_file',
    message: {
      zh: `不是 XML 数据文件，而是网页或文件${said === '' ? '' : `（“${said}”）`}。请从 FOIA.gov 重新下载该机关该年度的 XML（或其压缩包）。`,
      en: `Not a data file in XML but a page or document${said === '' ? '' : ` ("${said}")`}. Download the agency's XML for the year (or its zip) from FOIA.gov again.`,
    },
  };
}

const TITLE_LENGTH = 60;

/** What a document calls itself, or its first words. */
function titleOf({ title, blocks }: Document): string {
  const first = blocks.find((block) => block.kind === 'paragraph');
  return (title ?? first?.text ?? '').replace(/\s+/gu, ' ').trim().slice(0, TITLE_LENGTH);
}
