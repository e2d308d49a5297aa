import type { FamilyReader } from '../../model/family';
import { cn } from '.';
import { agencies } from './agencies';
import { forms } from './forms';
import { identify, notReport } from './identity';
import { proseClaims } from './prose';
import { regions } from './regions';
import { crossYearRules, peerRules, rules } from './rules';

/** What ingest needs to read 政府信息公开工作年度报告. */
export const cnReader: FamilyReader = {
  family: cn,
  forms,
  notReport,
  identify,
  proseClaims,
  rules,
  crossYearRules,
  peerRules,
  agencies,
  regions,
};
