import { expect, it } from 'vitest';
import { cn } from '../../src/families/cn';
import { us } from '../../src/families/us';
import { scopeText } from '../../src/chart';
import type { AgencyEntry } from '../../src/query';
import { scopeShown } from '../../src/ui/compare';

const body = (id: string, scope: 'self' | 'area') =>
  ({ id, name: id, years: { [scope]: [2024] } }) as unknown as AgencyEntry;
const note = (family: typeof us) => ({
  id: family.id,
  version: 'abc',
  synthetic: false,
  ...(family.scopes ? { scopes: family.scopes } : {}),
});

it('a picture of components says that they are components, whatever scope was chosen', () => {
  const said = scopeShown(us, [body('a', 'self'), body('b', 'self')], 'area', note(us));
  expect(said.scope).toBe('self');
  expect(scopeText(said.scope, 'zh', said.release.scopes)).toBe('所属机构');
});

it('a department beside its component has both named', () => {
  const said = scopeShown(us, [body('a', 'area'), body('b', 'self')], 'area', note(us));
  expect(scopeText(said.scope, 'zh', said.release.scopes)).toBe('机构总体、所属机构');
  expect(scopeText(said.scope, 'en', said.release.scopes)).toBe('Agency overall, Component');
});

it('where bodies have several scopes the one chosen is shown', () => {
  const said = scopeShown(cn, [body('a', 'self')], 'area', note(cn));
  expect(said).toEqual({ scope: 'area', release: note(cn) });
});
