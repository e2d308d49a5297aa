import type { Family, Origin } from '../model/family';
import { SCHEMA_VERSION } from '../model/release';
import type { Text } from '../model/text';
import type { Column } from './schema';

/** A file of a release as written. */
export interface WrittenFile {
  readonly name: string;
  readonly file: string;
  readonly title: Text;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number | null;
  readonly columns: readonly Column[] | null;
  readonly primaryKey: readonly string[];
  /** Dimensions of the summary that were kept. */
  readonly dimensions?: readonly string[];
}

/** Under what terms the data may be used. */
export interface Licence {
  readonly name: string;
  readonly title: string;
  readonly path?: string;
}

/** Where figures come from: a file and, where the manifest gives it, its published address. */
export interface DataSource {
  readonly title: string;
  readonly path?: string;
}

const UNSTATED_LICENCE: Licence = {
  name: 'notspecified',
  title: 'Not specified: figures from official reports, each named in sources.parquet',
};

export interface PackageFacts {
  readonly family: Family;
  readonly title: Text;
  readonly created: string;
  readonly generatorVersion: string;
  /** Changes whenever the data do. */
  readonly version: string;
  readonly synthetic: boolean;
  /** As a person says; otherwise that of the family's one publisher, if it has one. */
  readonly licence?: Licence | undefined;
  readonly sources: readonly DataSource[];
  readonly coverage: {
    readonly years: readonly number[];
    readonly agencies: number;
    readonly reports: number;
    readonly sources: number;
  };
  readonly files: readonly WrittenFile[];
}

/** The descriptor of a release: a Frictionless Data Package (v2) with what gongkai adds. */
export function dataPackage(facts: PackageFacts): object {
  const { family } = facts;
  // Invented figures come from nobody.
  const origin = facts.synthetic ? undefined : family.origin;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'data-package',
    name: `gongkai-${family.id}`,
    title: facts.title.zh,
    titles: facts.title,
    ...aboutFamily(family.name, origin),
    version: facts.version,
    created: facts.created,
    schemaVersion: SCHEMA_VERSION,
    family: family.id,
    synthetic: facts.synthetic,
    generator: { name: 'gongkai', version: facts.generatorVersion },
    licenses: [facts.licence ?? origin?.licence ?? UNSTATED_LICENCE],
    sources: [...publishedBy(origin), ...facts.sources],
    coverage: facts.coverage,
    moneyUnit: family.moneyUnit,
    resources: facts.files.map(resource),
  };
}

/** What the reports are and who publishes them, as far as the family says. */
function aboutFamily(name: Text, origin: Origin | undefined): object {
  const { zh, en } = origin?.about ?? name;
  const description = `${zh} | ${en}`;
  if (!origin) return { description };
  const { publisher, url } = origin;
  const contributor = { title: publisher.en, titles: publisher, path: url, roles: ['publisher'] };
  return { description, descriptions: { zh, en }, contributors: [contributor] };
}

function publishedBy(origin: Origin | undefined): DataSource[] {
  return origin ? [{ title: origin.publisher.en, path: origin.url }] : [];
}

/** The descriptor with a line a field: hundreds of measures, and still fit to be read. */
export function descriptorJson(descriptor: object): string {
  const fields: string[] = [];
  const text = JSON.stringify(
    descriptor,
    (key, value: unknown) => {
      if (key !== 'fields' || !Array.isArray(value)) return value;
      return value.map((field) => `@field ${String(fields.push(JSON.stringify(field)) - 1)}`);
    },
    2,
  );
  return text.replace(/"@field (\d+)"/gu, (_, index: string) => fields[Number(index)] ?? '');
}

function resource(file: WrittenFile): object {
  const parquet = file.columns !== null;
  return {
    name: file.name,
    path: file.file,
    title: file.title.zh,
    titles: file.title,
    format: parquet ? 'parquet' : 'json',
    mediatype: parquet ? 'application/vnd.apache.parquet' : 'application/json',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    ...(file.rows === null ? {} : { rows: file.rows }),
    ...(file.dimensions ? { dimensions: file.dimensions } : {}),
    ...(file.columns?.length ? { schema: tableSchema(file.columns, file.primaryKey) } : {}),
  };
}

function tableSchema(columns: readonly Column[], primaryKey: readonly string[]): object {
  return {
    fields: columns.map((column) => ({
      name: column.name,
      type: fieldType(column),
      title: column.title.zh,
      titles: column.title,
      ...(column.unit === undefined ? {} : { unit: column.unit }),
      ...(column.description
        ? {
            description: `${column.description.zh} | ${column.description.en}`,
            descriptions: column.description,
          }
        : {}),
    })),
    ...(primaryKey.length > 0 ? { primaryKey } : {}),
  };
}

function fieldType(column: Column): string {
  if (column.nested !== undefined) return 'array';
  const types = {
    VARCHAR: 'string',
    INTEGER: 'integer',
    BIGINT: 'integer',
    DOUBLE: 'number',
    BOOLEAN: 'boolean',
  } as const;
  return types[column.type];
}
