import { describe, expect, it } from 'vitest';
import { RELEASE_FILES } from '../../../src/model/release';
import { keepRelease, keptFile, LARGEST_KEPT } from '../../../src/ui/offline/release-files';
import { memoryCaches } from './memory-caches';

const BASE = 'https://site.example/releases/cn/';
const release = (version: string) => ({ base: BASE, version });

/** A server that holds one version of a release; `without` files it does not have. */
function server(state: { version: string; without?: readonly string[]; size?: number }) {
  const asked: string[] = [];
  const ask: typeof fetch = (input, init) => {
    const url = new URL(input as string | URL);
    const file = url.pathname.split('/').pop() ?? '';
    asked.push(`${init?.method ?? 'GET'} ${file}`);
    if (state.without?.includes(file)) return Promise.resolve(new Response(null, { status: 404 }));
    const body =
      file === RELEASE_FILES.overview
        ? JSON.stringify({ version: state.version })
        : `${file} of ${state.version}`;
    const length = String(state.size ?? body.length);
    return Promise.resolve(
      new Response(init?.method === 'HEAD' ? null : body, {
        headers: { 'Content-Length': length },
      }),
    );
  };
  return { ask, asked };
}

const file = (name: string, version: string, init?: RequestInit) =>
  new Request(`${BASE}${name}?v=${version}`, init);

describe('a release kept for use without the network', () => {
  it('answers for all of its files and for its own version only', async () => {
    const storage = memoryCaches();
    const kept = await keepRelease(release('a'), storage, server({ version: 'a' }).ask);
    expect(kept.kind).toBe('kept');
    for (const name of Object.values(RELEASE_FILES)) {
      const answer = await keptFile(file(name, 'a'), storage);
      expect(await answer?.text()).toContain('a');
      expect(await keptFile(file(name, 'b'), storage)).toBeNull();
    }
  });

  it('answers ranges, and says which files the release does not have', async () => {
    const storage = memoryCaches();
    const { ask } = server({ version: 'a', without: [RELEASE_FILES.tables] });
    await keepRelease(release('a'), storage, ask);
    const range = await keptFile(
      file(RELEASE_FILES.reports, 'a', { headers: { Range: 'bytes=0-6' } }),
      storage,
    );
    expect(range?.status).toBe(206);
    expect(await range?.text()).toBe('reports');
    expect((await keptFile(file(RELEASE_FILES.tables, 'a'), storage))?.status).toBe(404);
  });

  it('asks the server for nothing a second time', async () => {
    const storage = memoryCaches();
    await keepRelease(release('a'), storage, server({ version: 'a' }).ask);
    const again = server({ version: 'a' });
    expect((await keepRelease(release('a'), storage, again.ask)).kind).toBe('kept');
    expect(again.asked).toEqual([]);
  });

  it('keeps nothing when the release is exchanged meanwhile', async () => {
    const storage = memoryCaches();
    const state = { version: 'a' };
    const { ask } = server(state);
    const kept = await keepRelease(release('a'), storage, async (input, init) => {
      const answer = await ask(input, init);
      if (String(input).includes(RELEASE_FILES.cells) && init?.method !== 'HEAD') {
        state.version = 'b';
      }
      return answer;
    });
    expect(kept).toEqual({ kind: 'not_kept', detail: 'the release was exchanged' });
    expect(await keptFile(file(RELEASE_FILES.reports, 'a'), storage)).toBeNull();
    expect(await storage.keys()).toEqual([]);
  });

  it('drops the earlier version once the later one is whole', async () => {
    const storage = memoryCaches();
    await keepRelease(release('a'), storage, server({ version: 'a' }).ask);
    await keepRelease(release('b'), storage, server({ version: 'b' }).ask);
    expect(await keptFile(file(RELEASE_FILES.reports, 'a'), storage)).toBeNull();
    expect(await keptFile(file(RELEASE_FILES.reports, 'b'), storage)).not.toBeNull();
  });

  it('leaves a very large release on the server', async () => {
    const storage = memoryCaches();
    const { ask, asked } = server({ version: 'a', size: LARGEST_KEPT });
    expect((await keepRelease(release('a'), storage, ask)).kind).toBe('too_large');
    expect(asked.every((line) => line.startsWith('HEAD'))).toBe(true);
  });
});
