import type { Family } from '../model/family';
import type { Connector } from './types';

/** What questions are asked of: a release behind a connector, and the family that explains it. */
export interface Source {
  readonly connector: Connector;
  readonly family: Family;
}
