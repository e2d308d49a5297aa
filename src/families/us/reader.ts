import type { FamilyReader } from '../../model/family';
import { us } from '.';
import { agencies } from './agencies';
import { forms } from './forms';
import { identify, identifyFile, notReport } from './identity';
import { crossYearRules, partsRules, rules } from './rules';

/** What ingest needs to read FOIA annual reports. */
export const usReader: FamilyReader = {
  family: us,
  forms: [],
  trees: { forms, identify },
  notReport,
  identify: identifyFile,
  rules,
  crossYearRules,
  partsRules,
  agencies,
  regions: [],
};
