import type { Text } from './text';

/** What `datapackage.json` says of a release, as far as the page reads it. */
export interface ReleaseDescription {
  readonly titles: Text;
  readonly version: string;
  /** When the files were made, as ISO 8601. */
  readonly created: string;
  readonly schemaVersion: number;
  readonly synthetic: boolean;
  readonly generator: { readonly name: string; readonly version: string };
  readonly licenses: readonly {
    readonly name: string;
    readonly title: string;
    readonly path?: string;
  }[];
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly coverage: {
    readonly years: readonly number[];
    readonly agencies: number;
    readonly reports: number;
    readonly sources: number;
  };
  readonly moneyUnit: string;
  readonly resources: readonly ReleaseFile[];
}

export interface ReleaseFile {
  readonly name: string;
  readonly path: string;
  readonly titles: Text;
  readonly bytes: number;
  readonly hash: string;
  readonly rows?: number;
  readonly schema?: { readonly fields: readonly ReleaseField[] };
}

export interface ReleaseField {
  readonly name: string;
  readonly type: string;
  readonly titles: Text;
  readonly unit?: string;
  readonly descriptions?: Text;
}
