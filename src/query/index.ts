/** What screens ask and what they get. The engine itself is in `./engine` (browser only). */
export type * from './types';
export { QueryCancelled, QueryError, toFailure, ask } from './errors';
export { createAsker, type Asker } from './asker';
export { withCache } from './cache';
export { withMerging } from './merge';
export {
  expand,
  quantity,
  mayJoin,
  sameDefinition,
  withLeast,
  type Quantity,
} from '../model/quantity';
export { shareId } from '../model/share';
export { withAllReports } from '../model/bodies';
export { chanceOf, type Chance } from './chance';
export type { Source } from './source';
export { trend } from './questions/trend';
export { turnedSql } from './turned-sql';
export { compareAgencies } from './questions/compare';
export { composition } from './questions/composition';
export { compositionByAgency, type Choice } from './questions/composition-by-agency';
export { twoYears } from './questions/two-years';
export { headline } from './questions/headline';
export { ranking } from './questions/ranking';
export { groupRanking } from './questions/group-ranking';
export { unknownAmounts } from './questions/unknown-amounts';
export { AgencyList, NO_AGENCIES } from './agency-list';
export { listAgencies } from './questions/agencies';
export { prepareSearch, searchAgencies } from './search';
export { agencyProfile } from './questions/profile';
export { findingsOf, type FindingFilter } from './questions/findings';
export {
  corrections,
  filesLeftOut,
  findingCounts,
  findingCountsOf,
  type CorrectedCell,
  type RuleCount,
} from './questions/quality';
export { coverageMatrix, type Matrix, type MatrixCell, type MatrixOrder } from './questions/matrix';
export { failingSum, type FailingSum, type Side, type SumPart } from './failing-sum';
export { reportById, reportOf, type WholeReport } from './questions/whole-report';
export { cellInSource, cellsOfReport, cellsOfReports } from './questions/cells';
export { agencyCloud, type AgencyCloud, type CloudPoint } from './questions/agency-cloud';
export { rankedCloud } from './ranked-cloud';
export { peerFilter, peersOf, siblings, type PeerSet } from './peers';
export {
  peerBand,
  suggestPeers,
  type PeerYear,
  type Suggestion,
  type Suggestions,
} from './questions/peers';
export { standing, type Standing } from './questions/standing';
export { flowOf, type FilledFlow } from './questions/flow';
export { reportsBehind } from './questions/behind';
export { pathsOf } from './paths';
export { coverage } from './questions/coverage';
export { dataBlock, dataParquet, dataSql } from './questions/data';
export type { DataCell, DataRow, DataState } from './questions/data-rows';
export { BLOCK, dataPlan, type DataPlan, type DataRequest } from './questions/data-plan';
export type { DataOrder } from './questions/data-order';
export { dataColumns, type DataColumn } from './data-columns';
export { TABLES, runConsole, type ConsoleAnswer, type ResultColumn } from './console/console';
export type { Refusal } from './console/guard';
export { examples, type Example } from './console/examples';
export { provinceText } from './places';
export { filterOptions } from './questions/options';
export { overlaps, type Overlap } from './questions/overlaps';
export {
  overviewAnswers,
  overviewComposition,
  overviewHasTopic,
  overviewHeadline,
  overviewOptions,
  overviewTrend,
} from './overview';
