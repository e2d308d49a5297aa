import type { PeerBasis } from '../model/family';
import type { Scope } from '../model/report';
import type { AgencyList } from './agency-list';
import type { AgencyEntry, Filter } from './types';

/** Who an agency is held against, and why they are its like. */
export interface PeerSet {
  readonly basis: PeerBasis;
  readonly level: string | null;
  readonly sector: string | null;
  readonly parent: string | null;
  /** Ids of a parent's bodies; null where level and sector say who is meant. */
  readonly agencies: readonly string[] | null;
}

const USUAL: readonly PeerBasis[] = ['level_sector', 'parent', 'level'];

/**
 * The peers of an agency, itself among them: by the first basis that it can have. Null where
 * nothing is known of it that another could share.
 */
export function peersOf(
  agencies: AgencyList,
  agency: Pick<AgencyEntry, 'level' | 'sector' | 'parent'>,
  bases: readonly PeerBasis[] = USUAL,
): PeerSet | null {
  const { level, sector, parent } = agency;
  for (const basis of bases) {
    if (basis === 'level_sector' && level !== null && sector !== null) {
      return { basis, level, sector, parent: null, agencies: null };
    }
    if (basis === 'parent' && parent !== null) {
      const own = siblings(agencies, parent);
      if (own.length > 1) return { basis, level: null, sector: null, parent, agencies: own };
    }
    if (basis === 'level' && level !== null) {
      return { basis, level, sector: null, parent: null, agencies: null };
    }
  }
  return null;
}

/** Ids of the bodies below a parent. */
export function siblings(agencies: AgencyList, parent: string): string[] {
  const parents = agencies.column('parent');
  const code = parents.values.indexOf(parent);
  if (code < 0) return [];
  return agencies
    .places((place) => parents.code(place) === code)
    .map((place) => agencies.ids.at(place));
}

/** A question's filter for a set of peers in one scope. */
export function peerFilter(peers: PeerSet, scope: Scope): Filter {
  return {
    scope,
    ...(peers.level === null ? {} : { level: peers.level }),
    ...(peers.sector === null ? {} : { sector: peers.sector }),
    ...(peers.agencies === null ? {} : { agencies: peers.agencies }),
  };
}
