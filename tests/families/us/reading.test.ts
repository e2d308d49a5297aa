import { describe, expect, it } from 'vitest';
import { us } from '../../../src/families/us';
import { fixture, read, reportsIn, shown } from './read';

describe('reading FOIA annual reports', () => {
  it('reads an agency without components', async () => {
    const reports = await reportsIn('fmc-2008.xml');
    expect([...reports.keys()]).toEqual(['us-fmc']);
    const report = reports.get('us-fmc')!;
    expect(report.identity).toMatchObject({
      agencyName: 'Federal Maritime Commission',
      scope: 'area',
      year: 2008,
      level: 'agency',
    });
    expect(report.form).toBe('2008');
    expect(shown(report, 'requests__received')).toBe('stated 10 10');
    expect(shown(report, 'request_oldest__10')).toBe('stated 94 94');
    expect(shown(report, 'costs__total')).toBe('stated 3893 3893.00');
    // The form of 2008 does not ask for section XI.
    expect(shown(report, 'postings__foia_office')).toBe('no cell');
  });

  it('keeps N/A, what is left out and 0 apart', async () => {
    const report = (await reportsIn('stb-2019.xml')).get('us-stb')!;
    expect(shown(report, 'granted_expedited__median')).toBe('filler 0.0000');
    expect(shown(report, 'pending_simple__median')).toBe('absent');
    expect(shown(report, 'pending_simple__number')).toBe('stated 0 0');
    // The file names only exemptions that were applied: of the others none was.
    expect(shown(report, 'exemptions__1')).toBe('stated 0');
    expect(shown(report, 'exemptions__5')).toBe('stated 4 4');
    expect(shown(report, 'request_oldest__1')).toBe('absent');
  });

  it('reads a report of each component, with the agency above it', async () => {
    const reports = await reportsIn('flra-2024.xml');
    expect([...reports.keys()]).toEqual(['us-flra', 'us-flra.authority', 'us-flra.ig']);
    const component = reports.get('us-flra.ig')!;
    expect(component.identity).toMatchObject({ scope: 'self', parent: 'us-flra', year: 2024 });
    expect(shown(component, 'requests__received')).toBe('stated 35 35');
    expect(shown(reports.get('us-flra.authority'), 'requests__received')).toBe('stated 123 123');
    expect(shown(reports.get('us-flra'), 'requests__received')).toBe('stated 158 158');
    // It states no consultation and is not in that section.
    expect(shown(component, 'consultation_oldest__1')).toBe('no cell');
  });

  it('keeps a component that the file leaves nameless, and says so', async () => {
    const reports = await reportsIn('dnfsb-2018.xml');
    const nameless = reports.get('us-dnfsb.nameless-2018-1')!;
    expect(shown(nameless, 'requests__received')).toBe('stated 16 16');
    const notes = reports.get('us-dnfsb')!.findings.map(({ rule }) => rule);
    expect(notes).toContain('reading_nameless_part');
  });

  it('reads the first version of the schema, and knows the agency by its later name', async () => {
    const report = (await reportsIn('usibwc-2010.xml')).get('us-usibwc')!;
    expect(report.identity).toMatchObject({
      agencyName: 'United States International Boundary and Water Commission',
      year: 2010,
    });
    expect(shown(report, 'request_comparison__received_last_year')).toBe('stated 27 27');
  });

  it('keeps lists in words beside the cells', async () => {
    const report = (await reportsIn('flra-2024.xml')).get('us-flra')!;
    expect(report.lists?.filter(({ list }) => list === 'exemption_3_statutes')).toMatchObject([
      { position: 1, name: 'Statute 1', value: 2, unit: 'time' },
      { position: 2, name: 'Statute 2', value: 1, unit: 'time' },
    ]);
  });

  it('says where each figure stands: a table a section, and the line and id in the file', async () => {
    for (const report of (await reportsIn('flra-2024.xml')).values()) {
      const sections = new Map<number, Set<string>>();
      for (const cell of report.cells) {
        if (cell.table === null) continue;
        const table = us.measures.find(({ id }) => id === cell.measure)!.table;
        sections.set(cell.table, (sections.get(cell.table) ?? new Set()).add(table));
        expect(cell.place).toMatch(/^line \d+, [A-Z]+\d+$/u);
      }
      expect([...sections.values()].every((tables) => tables.size === 1)).toBe(true);
    }
  });

  it('rejects a file that is cut off, with the line', async () => {
    const outcome = await read('fmc-2008.xml', fixture('fmc-2008.xml').subarray(0, 9000));
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'malformed' } });
    expect(outcome.reason?.message.en).toMatch(/\(line \d+\)$/u);
  });

  it('rejects what is no annual report', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const page = await read('lsc-2011.xml', bytes('<!DOCTYPE html><html><p>Sorry</p></html>'));
    expect(page).toMatchObject({ status: 'rejected', reason: { code: 'no_data_file' } });
    expect(page.reason?.message.en).toContain('("Sorry")');
    const other = await read('other.xml', bytes('<?xml version="1.0"?><catalogue/>'));
    expect(other).toMatchObject({ status: 'rejected', reason: { code: 'no_form' } });
  });

  it('takes figures as written and guesses at none', async () => {
    const text = new TextDecoder().decode(fixture('stb-2019.xml'));
    const median = '<foia:AdjudicationMedianDaysValue>5</foia:AdjudicationMedianDaysValue>';
    expect(text).toContain(median);
    const written = async (value: string) => {
      const changed = text.replace(median, median.replace('>5<', `>${value}<`));
      const outcome = await read('stb-2019.xml', new TextEncoder().encode(changed));
      if (outcome.status === 'rejected') throw new Error(outcome.reason.message.en);
      return shown(outcome.reports[0], 'fee_waiver__median');
    };
    expect(await written('&lt;1')).toBe('stated 0 <1');
    expect(await written(' .5 ')).toBe('stated 0.5 .5');
    expect(await written('N/A')).toBe('filler N/A');
    expect(await written('n\\a')).toBe('filler n\\a');
    expect(await written('0.0000')).toBe('filler 0.0000');
    expect(await written('0')).toBe('stated 0 0');
    expect(await written('')).toBe('blank');
    expect(await written('12,3')).toBe('unreadable 12,3');
    expect(await written('0N/A')).toBe('unreadable 0N/A');
  });
});
