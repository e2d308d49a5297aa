import type { Agency, Region } from './agency';
import type { Incomparable } from './comparability';
import type { Document } from './document';
import type { Flow } from './flow';
import type { Form } from './form';
import type { GlossaryGroup } from './glossary';
import type { DerivedMeasure, Indicator, Measure, Series } from './measure';
import type { Identity, ManifestRow, Reason, Scope } from './report';
import type { FamilyScreens } from './screens';
import type { CrossYearRule, PartsRule, PeerRule, ProseClaim, Rule, RuleInfo } from './rule';
import type { Text } from './text';
import type { TreeBody, TreeForm } from './tree-form';

/**
 * A kind of report with its law, as everyone but ingest sees it: declarations only, so that
 * the page loads no parser. Nobody asks which family it is; they ask what it declares.
 */
export interface Family {
  readonly id: string;
  readonly name: Text;
  /** Where all its reports come from, if they come from one place. */
  readonly origin?: Origin;
  readonly forms: readonly FormInfo[];
  readonly measures: readonly Measure[];
  readonly derived: readonly DerivedMeasure[];
  readonly series: readonly Series[];
  /** Measures that look alike across forms and must not be compared. */
  readonly incomparable?: readonly Incomparable[];
  readonly indicators: readonly Indicator[];
  /** Cards and screens that exist because the family has something to show on them. */
  readonly topics: readonly Topic[];
  readonly levels: Readonly<Record<string, Text>>;
  readonly sectors: Readonly<Record<string, Text>>;
  /** What its levels and sectors are, where the usual words do not fit. */
  readonly dimensions?: Readonly<Partial<Record<'level' | 'sector', Dimension>>>;
  /** What a body is called in Chinese sentences, where 机关 does not fit. */
  readonly bodyWord?: string;
  /** What its scopes are called, where the usual words (the body itself, whole area) do not fit. */
  readonly scopes?: Readonly<Partial<Record<Scope, Text>>>;
  /** What each covers and why they are kept apart, where the usual words do not fit. */
  readonly scopeNotes?: Readonly<Partial<Record<Scope, Text>>>;
  /** Every body reports in one scope only: a whole and its parts may stand side by side. */
  readonly oneScopeEach?: true;
  /** Language tag of its forms and of the names of bodies; Chinese where left out. */
  readonly language?: string;
  /** Scope shown first; left out: the one with most reports. */
  readonly defaultScope?: Scope;
  /** Its checks by name; those every family has are in `general-rules.ts`. */
  readonly rules?: readonly RuleInfo[];
  /** Unit that money columns are published in. */
  readonly moneyUnit: string;
  /** Names of the statutory tables, by the kind that measures carry in `table`. */
  readonly tables?: Readonly<Record<string, Text>>;
  /** Lists of any length that its forms ask for: statutes relied on, reasons in words. */
  readonly lists?: readonly ListInfo[];
  /** Series and indicators that head the overview, most telling first. */
  readonly headline?: readonly string[];
  /** How cases pass through one report; of those that a report can fill, the first is drawn. */
  readonly flows?: readonly Flow[];
  /** Where its places lie as tiles; none where left out. */
  readonly tiles?: TileGrid;
  /** What makes bodies peers, most telling first; level and sector where left out. */
  readonly peers?: readonly PeerBasis[];
  /** Topics with a card on the overview, in order; all of them when left out. */
  readonly overview?: readonly string[];
  /** Screens of single subjects; none where left out. */
  readonly screens?: FamilyScreens;
  /** What its terms mean by law; no help with terms where left out. */
  readonly glossary?: readonly GlossaryGroup[];
}

/**
 * Bodies of one level and one sector, of one parent, or of one level alone. The first that an
 * agency can have is used.
 */
export type PeerBasis = 'level_sector' | 'parent' | 'level';

/** The name of a level or sector, and the noun behind a number of them: `2 个层级`, `2 levels`. */
export interface Dimension extends Text {
  readonly counted?: Text;
}

/** One publisher of all reports of a family, and its terms; a release names it. */
export interface Origin {
  /** What these reports are, for someone who never saw one. */
  readonly about: Text;
  readonly publisher: Text;
  /** Where anyone gets the reports. */
  readonly url: string;
  readonly licence: { readonly name: string; readonly title: string; readonly path?: string };
}

export interface ListInfo {
  readonly id: string;
  readonly title: Text;
  readonly unit: string;
  /** What is written about an entry besides its name and figure. */
  readonly attributes: readonly { readonly id: string; readonly label: Text }[];
}

/** Places as tiles of one size, each roughly where it lies. */
export type TileGrid = readonly Tile[];

export interface Tile {
  /** The place as the data name it. */
  readonly key: string;
  readonly label: Text;
  /** Fits into the tile. */
  readonly short: Text;
  /** Official letters, where a name does not fit. */
  readonly code?: string;
  readonly column: number;
  readonly row: number;
}

export interface FormInfo {
  readonly id: string;
  readonly name: Text;
  /** Decree that ordered the form. */
  readonly basis: Text;
  /** First and last report year it was ordered for; null = until now. */
  readonly years: readonly [number, number | null];
}

/** A subject with its own card: requests, outcomes, denial reasons, procurement, remedies … */
export interface Topic {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  /** `stack`: its series are the parts of a whole; `lines` (also when left out): they are not. */
  readonly chart?: 'lines' | 'stack';
  /** Drawn in this order; a group shares one hue, its parts are lightness steps. */
  readonly groups: readonly TopicGroup[];
}

export interface TopicGroup {
  /** Hue token: `granted`, `granted_in_part`, `denied`, `unable`, `rejected`, `other`, `neutral`. */
  readonly hue: string;
  readonly label: Text;
  /** Series ids. */
  readonly series: readonly string[];
  /** Series of the group as one row, on forms that do not divide it: a part in place of `series`. */
  readonly undivided?: string;
}

/**
 * What ingest needs of a family besides its declarations: how its reports name themselves, the
 * tables to look for, the rules to run. Still no reader and no extractor: those are general.
 */
export interface FamilyReader {
  readonly family: Family;
  /** Forms whose tables are found by their labels. */
  readonly forms: readonly Form[];
  /** Forms filed as trees of elements, where the family has any. */
  readonly trees?: TreeReader;
  /** Says why a document is no report although it may look like one; null if it may be one. */
  notReport(document: Document): Reason | null;
  /** Who reports, for which year, about what. The manifest wins, then the text, then the path. */
  identify(document: Document, path: string, manifest: ManifestRow | null): Identity;
  /** Figures that the running text gives for measures of the tables; they never change a value. */
  proseClaims?(document: Document): ProseClaim[];
  readonly rules: readonly Rule[];
  readonly crossYearRules: readonly CrossYearRule[];
  /** Run where a file holds the reports of a body and of its parts. */
  readonly partsRules?: readonly PartsRule[];
  /** Run when a release is published: only then are the peers known. */
  readonly peerRules?: readonly PeerRule[];
  readonly agencies: readonly Agency[];
  readonly regions: readonly Region[];
}

/** What ingest needs for reports filed as trees, each holding a body and its parts. */
export interface TreeReader {
  readonly forms: readonly TreeForm[];
  /** Who one of the bodies of a file is. The manifest wins, but for parts of the body it names. */
  identify(body: TreeBody, year: number | null, manifest: ManifestRow | null): Identity;
}
