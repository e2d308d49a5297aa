import { plainName } from '../../src/families/us/agencies';
import type { OurBody, OurReport } from './release';

const OVERALL = /^(?:agency overall|overall|agency-wide|all components|total)?$/iu;

/** Which report of a year a row of the export speaks of. */
export class Bodies {
  private readonly reports = new Map<string, OurReport>();
  private readonly byName = new Map<string, Set<string>>();
  private readonly namesOf: ReadonlyMap<string, readonly string[]>;
  /** Names of the export that were taken for the one of ours that is most alike. */
  readonly alike = new Map<string, string>();

  constructor(bodies: readonly OurBody[], reports: readonly OurReport[]) {
    for (const report of reports) this.reports.set(`${report.agency} ${report.scope}`, report);
    this.namesOf = new Map(bodies.map(({ id, names }) => [id, names]));
    for (const { id, parent, names } of bodies) {
      for (const name of names) {
        const key = keyOf(parent, name);
        this.byName.set(key, (this.byName.get(key) ?? new Set()).add(id));
      }
    }
  }

  /** Null for a body that the release has no report of in this year. */
  find(agency: string, component: string): OurReport | null {
    const parent = this.bodyNamed(null, agency, 'area');
    if (parent === null) return null;
    const overall = this.reports.get(`${parent} area`) ?? null;
    if (OVERALL.test(component.trim())) return overall;
    const part = this.bodyNamed(parent, component, 'self');
    if (part !== null) return this.reports.get(`${part} self`) ?? null;
    // An agency without parts is listed as its own component.
    const own = wordings(component).some((name) => this.byName.get(keyOf(null, name))?.has(parent));
    return own ? overall : null;
  }

  /** Id of an agency by its name, whether it reports in this year or not. */
  idOf(agency: string): string | null {
    return this.bodyNamed(null, agency, 'area');
  }

  private bodyNamed(parent: string | null, name: string, scope: string): string | null {
    const here = (id: string) => this.reports.has(`${id} ${scope}`);
    for (const wording of wordings(name)) {
      const found = [...(this.byName.get(keyOf(parent, wording)) ?? [])];
      const reporting = found.filter(here);
      if (reporting.length === 1) return reporting[0]!;
      if (reporting.length === 0 && found.length === 1) return found[0]!;
    }
    return this.mostAlike(parent, name, scope);
  }

  /** Of the bodies that report in this year, the one whose name shares most words. */
  private mostAlike(parent: string | null, name: string, scope: string): string | null {
    const ranked = [...this.reports.values()]
      .filter((report) => report.scope === scope && report.parent === parent)
      .map(({ agency }) => ({
        agency,
        likeness: Math.max(...(this.namesOf.get(agency) ?? []).map((one) => likeness(one, name))),
      }))
      .sort((a, b) => b.likeness - a.likeness);
    const [best, next] = ranked;
    if (!best || best.likeness < 0.7 || best.likeness === next?.likeness) return null;
    this.alike.set(name, best.agency);
    return best.agency;
  }
}

const keyOf = (parent: string | null, name: string): string => `${parent ?? ''} ${plainName(name)}`;

/** A name, without what stands in brackets, and what stands there. */
function wordings(name: string): string[] {
  const bracket = /^(.*?)\s*\(([^()]+)\)\s*$/u.exec(name);
  return bracket ? [name, bracket[1]!, bracket[2]!] : [name];
}

const WORD = /[a-z0-9]+/gu;
const FILLERS = new Set(['of', 'the', 'and', 'for', 'u', 's', 'us', 'united', 'states']);

function likeness(a: string, b: string): number {
  const [one, other] = [a, b].map(
    (text) =>
      new Set(
        text
          .toLowerCase()
          .match(WORD)
          ?.filter((word) => !FILLERS.has(word)) ?? [],
      ),
  ) as [Set<string>, Set<string>];
  const both = [...one].filter((word) => other.has(word)).length;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}
