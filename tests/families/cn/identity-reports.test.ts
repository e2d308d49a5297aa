import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identify, notReport } from '../../../src/families/cn/identity';
import { readDocument } from '../../../src/read';

/** Real reports, each alone and without its manifest: who, when and where must still be found. */
const bundled = new URL('../../../datasets/reports/cn/', import.meta.url);
const golden = new URL('../../golden/', import.meta.url);

async function look(folder: URL, file: string, path = file) {
  const result = await readDocument({ path: file, bytes: readFileSync(new URL(file, folder)) });
  if (!result.ok) throw new Error(`${file}: ${result.failure.code}`);
  return {
    identity: identify(result.document, path, null),
    reason: notReport(result.document),
  };
}

interface Row {
  readonly file: string;
  readonly agency: string;
  readonly region: string;
  readonly level: string;
  readonly scope: string;
  readonly year: number;
}

/** The manifest's columns before `note`; none of them holds a comma. */
const manifest: Row[] = readFileSync(new URL('manifest.csv', bundled), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file = '', agency = '', region = '', level = '', scope = '', year] = line.split(',');
    return { file, agency, region, level, scope, year: Number(year) };
  });

describe('the bundled reports', () => {
  it('are all named in the manifest', () => {
    const files = readdirSync(bundled).filter((file) => !/^(?:README|manifest)\./.test(file));
    expect(manifest.map((row) => row.file).sort()).toEqual(files.sort());
  });

  it.each(manifest)('$file: agency, year and place without the manifest', async (row) => {
    const { identity, reason } = await look(bundled, row.file);
    expect(reason).toBeNull();
    expect(identity).toMatchObject({
      agencyName: row.agency,
      regionCode: row.region,
      level: row.level,
      year: row.year,
    });
    expect(identity.agencyId).not.toBeNull();
    if (/table2|201[3-8]/.test(row.file)) expect([row.scope, 'unknown']).toContain(identity.scope);
    else expect(identity.scope).toBe(row.scope);
  });

  it.each(manifest.filter((row) => !/table2|文登|新华街道|上湾|拖市|大五里|高新区/.test(row.file)))(
    '$file: without a file name too',
    async (row) => {
      const { identity } = await look(bundled, row.file, 'report.txt');
      expect(identity).toMatchObject({ agencyName: row.agency, year: row.year });
    },
  );
});

describe('reports in the layout they were found in', () => {
  it.each([
    ['text/2013_平潭综合实验区地方税务局.txt', '350128-local-tax', 2013],
    ['text/2014_平潭综合实验区管委会.txt', '350128-zone', 2014],
    ['text/2018_平潭综合实验区.txt', '350128-zone', 2018],
    ['text/2023_淮安市洪泽区人民政府.txt', '320813-government', 2023],
    ['text/2023_淮安市洪泽区人民政府.raw.txt', '320813-government', 2023],
    ['markdown/2024_上海市科学技术委员会.md', '310000-science-technology', 2024],
    ['markdown/2025_沭阳县人民政府.md', '321322-government', 2025],
  ])('%s → %s, %i', async (file, agencyId, year) => {
    const { identity, reason } = await look(golden, file);
    expect(reason).toBeNull();
    expect(identity).toMatchObject({ agencyId, year });
  });

  it.each([
    ['partial/2019_广州市荔湾区某局_繁体镜像.txt', '440103', 2019, null],
    ['partial/2019_雄县某乡.txt', '130638', 2019, 'township'],
    ['partial/2023_尼勒克县某镇.txt', '654028', 2023, 'township'],
  ])('%s names no agency, but %s, %i', async (file, regionCode, year, level) => {
    const { identity } = await look(golden, file);
    expect(identity).toMatchObject({ agencyName: null, agencyId: null, regionCode, year, level });
    expect(identity.scope).toBe('self');
  });
});
