import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDERS } from '../../scripts/site/project';
import { releasesIn } from '../../scripts/site/releases';
import { familyOf } from '../../src/families/registry';
import { RELEASE_FILES } from '../../src/model/release';
import { releaseTables } from '../../src/publish/schema';
import type { Dimension } from '../../src/publish/summary';
import { summaryColumns } from '../../src/publish/summary-columns';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly dimensions?: readonly Dimension[];
  readonly schema?: { readonly fields: readonly { readonly name: string }[] };
}

/** A release that comes ready is made again whenever its family declares something new. */
describe.each(releasesIn(FOLDERS.readyReleases).map((one) => [one.entry.id, one] as const))(
  'the ready release %s',
  (_, { folder, entry }) => {
    const { resources } = JSON.parse(
      readFileSync(join(folder, RELEASE_FILES.datapackage), 'utf8'),
    ) as { resources: Resource[] };

    it.each(resources.map((one) => [one.path, one] as const))(
      'holds %s as described',
      (path, one) => {
        const bytes = readFileSync(join(folder, path));
        expect(bytes.length).toBe(one.bytes);
        expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(one.hash);
      },
    );

    it('has every column that its family declares now', () => {
      const family = familyOf(entry.family)!;
      const named = (name: string) =>
        resources.find((one) => one.name === name)?.schema?.fields.map((field) => field.name);
      const reports = releaseTables(family).find(({ name }) => name === 'reports')!.columns;
      expect(named('reports')).toEqual(reports.map(({ name }) => name));
      const dimensions = resources.find(({ name }) => name === 'summary')!.dimensions!;
      expect(named('summary')).toEqual(
        summaryColumns(family, dimensions, reports).map(({ name }) => name),
      );
    });
  },
);
