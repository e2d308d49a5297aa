import { describe, expect, it } from 'vitest';
import { cn } from '../../../src/families/cn';
import { comparabilityOf } from '../../../src/model/comparability';
import { quantity, sameDefinition } from '../../../src/model/quantity';

const rows = comparabilityOf(cn);
const of = (measure: string, form: string) =>
  rows.find((row) => row.measure === measure && row.form === form);

/**
 * The law's own table, by hand: measure, then the forms fujian, 2014, 2019, 2021. ● same, ◐ with
 * a break, ✗ not comparable; the measure that stands for it there behind the sign.
 */
const LAW = `
received__total                       ◐ fujian_received          ◐ form2014_received          ● ●
carried_in__total                     ✗                          ✗                            ● ●
carried_out__total                    ✗                          ✗                            ● ●
received__natural_person              ✗                          ✗                            ● ●
form2014_received_in_person           ● fujian_received_in_person ● ✗ ✗
form2014_received_online              ● fujian_received_online   ● ✗ ✗
processed__total                      ◐ fujian_replied           ◐ form2014_replied           ● ●
granted__total                        ◐ fujian_granted           ◐ form2014_granted_or_public ● ●
granted_in_part__total                ◐ fujian_granted_in_part   ◐ form2014_granted_in_part   ● ●
denied__total                         ◐ fujian_denied            ◐ form2014_denied            ● ●
denied_state_secret__total            ✗                          ✗                            ● ●
denied_internal_affairs__total        ✗                          ✗                            ● ●
unable__total                         ✗                          ◐ form2014_unable            ● ●
rejected_complaint__total             ✗                          ✗                            ● ●
other_handling__total                 ✗                          ✗ ● other_disposition__total ●
other_fee_not_paid__total             ✗                          ✗                            ✗ ●
reconsideration_total                 ◐ fujian_reconsideration   ◐ form2014_reconsideration   ● ●
reconsideration_upheld                ✗                          ◐ form2014_reconsideration_upheld ● ●
reconsideration_pending               ✗                          ✗                            ● ●
litigation_total                      ◐ fujian_litigation        ◐ form2014_litigation        ● ●
litigation_direct_total               ✗                          ✗                            ● ●
normative_documents_issued            ✗ ◐ form2014_normative_documents_made ◐ normative_documents_made ●
normative_documents_in_force          ✗                          ✗                            ✗ ●
permits_decisions                     ✗                          ✗                            ◐ ●
fees_amount                           ✗                          ✗                            ✗ ●
procurement_amount                    ✗                          ✗                            ● ✗
procurement_projects                  ✗                          ✗                            ● ✗
form2014_published                    ● fujian_published         ●                            ✗ ✗
`;

const SIGNS = { '●': 'same', '◐': 'break', '✗': 'not_comparable' } as const;
const FORMS = ['fujian', '2014', '2019', '2021'];

const law = LAW.trim()
  .split('\n')
  .flatMap((line) => {
    const [measure = '', ...words] = line.split(/\s+/);
    const cells: { sign: keyof typeof SIGNS; counterpart: string | null }[] = [];
    for (const word of words) {
      if (word in SIGNS) cells.push({ sign: word as keyof typeof SIGNS, counterpart: null });
      else cells.at(-1)!.counterpart = word;
    }
    return cells.map(({ sign, counterpart }, i) => ({
      measure,
      form: FORMS[i]!,
      comparability: SIGNS[sign],
      counterpart: sign === '✗' ? null : (counterpart ?? measure),
    }));
  });

describe('comparability', () => {
  it.each(law)('of $measure on $form is $comparability', (expected) => {
    expect(of(expected.measure, expected.form)).toMatchObject(expected);
  });

  it('says something of every measure and form', () => {
    expect(rows.length).toBe((cn.measures.length + cn.derived.length) * cn.forms.length);
    const known = new Set([...cn.measures, ...cn.derived].map(({ id }) => id));
    for (const row of rows) if (row.counterpart !== null) expect(known).toContain(row.counterpart);
  });

  it('has a reason for every break, and says why look-alikes must not be compared', () => {
    for (const row of rows) if (row.comparability === 'break') expect(row.note).not.toBeNull();
    expect(of('normative_documents_in_force', '2019')?.note?.zh).toContain('不是同一个量');
    expect(of('fees_amount', '2019')?.note?.zh).toContain('不是同一个量');
  });

  it('lets no line join what it calls broken, and breaks none that it calls the same', () => {
    for (const series of cn.series) {
      const drawn = quantity(cn, series.id)!;
      series.segments.forEach((segment, i) => {
        for (const [j, other] of series.segments.entries()) {
          if (j >= i || other.measure === segment.measure) continue;
          for (const form of other.forms) {
            const row = of(segment.measure, form);
            if (row?.counterpart !== other.measure) continue;
            expect(row.comparability === 'same', `${series.id}: ${segment.measure} ${form}`).toBe(
              sameDefinition(drawn, j, i),
            );
          }
        }
      });
    }
  });
});
