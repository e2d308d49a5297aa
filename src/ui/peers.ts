import type { Family, PeerBasis } from '../model/family';
import type { Scope } from '../model/report';
import { peersOf, type AgencyEntry, type PeerSet } from '../query';

const USUAL: readonly PeerBasis[] = ['level_sector', 'parent', 'level'];

/** Every way in which an agency has peers, the family's most telling first. */
export function peerChoices(
  family: Family,
  agencies: readonly AgencyEntry[],
  agency: AgencyEntry,
): PeerSet[] {
  return (family.peers ?? USUAL).flatMap((basis) => peersOf(agencies, agency, [basis]) ?? []);
}

/** Peers that have a report of a year in a scope, the agency itself left out. */
export function peersWithReport(
  agencies: readonly AgencyEntry[],
  agency: AgencyEntry,
  peers: PeerSet,
  scope: Scope,
  year: number,
): AgencyEntry[] {
  const named = peers.agencies === null ? null : new Set(peers.agencies);
  return agencies.filter(
    (one) =>
      one.id !== agency.id &&
      (peers.level === null || one.level === peers.level) &&
      (peers.sector === null || one.sector === peers.sector) &&
      (named === null || named.has(one.id)) &&
      (one.years[scope] ?? []).includes(year),
  );
}
