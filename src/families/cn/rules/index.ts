import type { CrossYearRule, PeerRule, Rule, RuleInfo } from '../../../model/rule';
import { carryOver } from './carry-over';
import { outcomeSum, requestBalance } from './column-sums';
import { form2014Denials, form2014Sums } from './form2014-sums';
import { farFromPeers } from './far-from-peers';
import { fujianCumulative } from './fujian-cumulative';
import { decisionsAreItems } from './decisions-are-items';
import { moneyJump } from './money-jump';
import { ruleNames } from './names';
import { publishedInAll } from './published-in-all';
import { rulesNeedAuthority } from './rules-need-authority';
import { wholeNumbers } from './whole-numbers';
import { applicantTotal, remedyTotal } from './row-totals';
import { stockOfDocuments } from './stock-of-documents';
import { stockOfItems } from './stock-of-items';

/** Checks within a report. A new one is a file beside this and a line here. */
export const rules: readonly Rule[] = [
  requestBalance,
  outcomeSum,
  applicantTotal,
  remedyTotal,
  form2014Sums,
  form2014Denials,
  rulesNeedAuthority,
  publishedInAll,
  wholeNumbers,
  decisionsAreItems,
];

/** Checks between a report and the year before. */
export const crossYearRules: readonly CrossYearRule[] = [
  carryOver,
  stockOfDocuments,
  stockOfItems,
  fujianCumulative,
  moneyJump,
];

/** Notes on figures far from those of similar bodies. */
export const peerRules: readonly PeerRule[] = [farFromPeers];

/** All of them by name, for lists. */
export const ruleInfos: readonly RuleInfo[] = [...rules, ...crossYearRules, ...peerRules].map(
  ({ id, statement }) => ({ id, statement, name: ruleNames[id] ?? statement }),
);
