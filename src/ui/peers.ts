import type { Family, PeerBasis } from '../model/family';
import type { Scope } from '../model/report';
import { peersOf, type AgencyEntry, type AgencyList, type PeerSet } from '../query';

const USUAL: readonly PeerBasis[] = ['level_sector', 'parent', 'level'];

/** Every way in which an agency has peers, the family's most telling first. */
export function peerChoices(family: Family, agencies: AgencyList, agency: AgencyEntry): PeerSet[] {
  return (family.peers ?? USUAL).flatMap((basis) => peersOf(agencies, agency, [basis]) ?? []);
}

/** Peers that have a report of a year in a scope, the agency itself left out. */
export function peersWithReport(
  agencies: AgencyList,
  agency: AgencyEntry,
  peers: PeerSet,
  scope: Scope,
  year: number,
): AgencyEntry[] {
  const named = peers.agencies === null ? null : new Set(peers.agencies);
  const [levels, sectors] = [agencies.column('level'), agencies.column('sector')];
  return agencies
    .places(
      (place) =>
        (peers.level === null || levels.at(place) === peers.level) &&
        (peers.sector === null || sectors.at(place) === peers.sector) &&
        (agencies.years.at(place)[scope] ?? []).includes(year) &&
        (named === null || named.has(agencies.ids.at(place))) &&
        !agencies.ids.equals(place, agency.id),
    )
    .map((place) => agencies.at(place));
}
