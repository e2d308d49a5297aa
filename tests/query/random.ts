import fc from 'fast-check';
import type { Filter } from '../../src/query/types';
import { family } from './family';
import type { TestReport } from './database';

const SCOPES = ['self', 'area', 'unknown'] as const;
const PROVINCES = ['North', "O'Neil", 'South "x"'];
export const LEVELS = ['city', 'village'];

/** Measures that a report in a form can state. A mixed report may state any of one definition. */
function measuresOf(form: string | null): string[] {
  if (form === null) return ['loans', 'returns_desk', 'returns_box'];
  if (form === 'mixed') return ['visits_late', 'loans', 'returns_desk', 'returns_box', 'fines'];
  return family.measures.filter((one) => one.forms.includes(form)).map((one) => one.id);
}

const values = (form: string | null): fc.Arbitrary<Record<string, number>> =>
  fc
    .array(fc.option(fc.integer({ min: 0, max: 50 }), { freq: 3 }), {
      minLength: measuresOf(form).length,
      maxLength: measuresOf(form).length,
    })
    .map((drawn) => {
      const stated = measuresOf(form).flatMap((id, i): [string, number][] => {
        const value = drawn[i];
        return value === null || value === undefined ? [] : [[id, value]];
      });
      return Object.fromEntries(stated);
    });

const report: fc.Arbitrary<TestReport> = fc
  .record({
    agency: fc.integer({ min: 1, max: 6 }),
    year: fc.integer({ min: 2001, max: 2006 }),
    scope: fc.constantFrom(...SCOPES),
    form: fc.constantFrom('early', 'late', 'mixed', null),
  })
  .chain((head) =>
    values(head.form).map((stated) => ({
      agency: `agency-${String(head.agency)}`,
      year: head.year,
      scope: head.scope,
      form: head.form,
      // A place belongs to an agency, so it follows from it.
      province: head.agency === 6 ? null : PROVINCES[head.agency % 3]!,
      prefecture: `place ${String(head.agency % 4)}`,
      level: LEVELS[head.agency % 2]!,
      sector: head.agency === 5 ? null : 'library',
      values: stated,
    })),
  );

/** Synthetic releases: at most one report an agency, year and scope. */
export const reports: fc.Arbitrary<TestReport[]> = fc.uniqueArray(report, {
  minLength: 1,
  maxLength: 40,
  selector: (one) => `${one.agency} ${String(one.year)} ${one.scope}`,
});

/** Filters that the summary can answer. */
export const filters: fc.Arbitrary<Filter> = fc
  .record(
    {
      scope: fc.constantFrom(...SCOPES),
      years: fc.tuple(fc.integer({ min: 2000, max: 2007 }), fc.integer({ min: 0, max: 6 })),
      province: fc.constantFrom(...PROVINCES),
      level: fc.constantFrom(...LEVELS),
      sector: fc.constant('library'),
    },
    { requiredKeys: ['scope'] },
  )
  .map(({ years, ...rest }) => ({
    ...rest,
    ...(years ? { years: [years[0], years[0] + years[1]] as const } : {}),
  }));

export const IDS = ['visits', 'returns', 'loans_by_form', 'fines', 'return_rate', 'loans_open'];
