import { describe, expect, it } from 'vitest';
import { QueryCancelled, QueryError, ask, createAsker, withCache } from '../../src/query';
import { failure, toFailure } from '../../src/query/errors';
import type { Connector, Row } from '../../src/query';
import { family } from './family';

/** A connector whose answers the test gives when it wants to. */
function manual() {
  const sent: {
    sql: string;
    signal: AbortSignal;
    answer: (rows: Row[]) => void;
    fail: (error: Error) => void;
  }[] = [];
  const connector: Connector = {
    query: (sql, options) =>
      new Promise<Row[]>((answer, fail) => {
        sent.push({ sql, signal: options!.signal!, answer, fail });
        options!.signal!.addEventListener('abort', () => {
          fail(new QueryCancelled());
        });
      }),
  };
  return { sent, connector };
}

describe('a cached connector', () => {
  it('sends a question asked twice at the same time once, and an answered one never again', async () => {
    const { sent, connector } = manual();
    const cached = withCache(connector);
    const both = [cached.query('a'), cached.query('a')];
    expect(sent).toHaveLength(1);
    sent[0]!.answer([{ x: 1 }]);
    expect(await Promise.all(both)).toEqual([[{ x: 1 }], [{ x: 1 }]]);
    expect(await cached.query('a')).toEqual([{ x: 1 }]);
    expect(sent).toHaveLength(1);
  });

  it('stops a query only when nobody waits for it any more', async () => {
    const { sent, connector } = manual();
    const cached = withCache(connector);
    const first = new AbortController();
    const second = new AbortController();
    const one = cached.query('a', { signal: first.signal });
    const two = cached.query('a', { signal: second.signal });
    first.abort();
    await expect(one).rejects.toBeInstanceOf(QueryCancelled);
    expect(sent[0]!.signal.aborted).toBe(false);
    second.abort();
    await expect(two).rejects.toBeInstanceOf(QueryCancelled);
    expect(sent[0]!.signal.aborted).toBe(true);
    void cached.query('a');
    expect(sent).toHaveLength(2);
  });

  it('forgets failures and, beyond its size, the least recently asked', async () => {
    const { sent, connector } = manual();
    const cached = withCache(connector, 2);
    const failed = cached.query('a');
    sent[0]!.fail(new Error('broken'));
    await expect(failed).rejects.toThrow('broken');
    for (const sql of ['a', 'b', 'c']) {
      const asked = cached.query(sql);
      sent.at(-1)!.answer([]);
      await asked;
    }
    const count = sent.length;
    await cached.query('c');
    await cached.query('b');
    expect(sent).toHaveLength(count);
    void cached.query('a');
    expect(sent).toHaveLength(count + 1);
  });
});

describe('a cache of long answers', () => {
  it('keeps few rows in all, but always the newest answer', async () => {
    const { sent, connector } = manual();
    const cached = withCache(connector, 200, 5);
    const ask = async (sql: string, rows: number) => {
      const asked = cached.query(sql);
      sent.at(-1)!.answer(Array.from({ length: rows }, (_, x) => ({ x })));
      return asked;
    };
    await ask('a', 2);
    await ask('b', 2);
    const long = await ask('long', 9);
    expect(sent).toHaveLength(3);
    await cached.query('long');
    expect(sent).toHaveLength(3);
    long.length = 0;
    await ask('a', 2);
    await ask('c', 2);
    for (const sql of ['a', 'long', 'c']) await cached.query(sql);
    expect(sent).toHaveLength(5);
  });
});

describe('an asker', () => {
  it('lets only the latest question of a place count', async () => {
    const { sent, connector } = manual();
    const asker = createAsker({ family, connector: withCache(connector), dimensions: [] });
    const first = asker.latest('chart', (source) => source.connector.query('old'));
    const other = asker.latest('table', (source) => source.connector.query('other'));
    const second = asker.latest('chart', (source) => source.connector.query('new'));
    expect(await first).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    sent[1]!.answer([{ x: 'other' }]);
    sent[2]!.answer([{ x: 'new' }]);
    expect(await other).toEqual({ ok: true, value: [{ x: 'other' }] });
    expect(await second).toEqual({ ok: true, value: [{ x: 'new' }] });
    const last = asker.latest('chart', (source) => source.connector.query('never'));
    asker.cancel();
    expect(await last).toMatchObject({ ok: false });
  });
});

describe('failures', () => {
  it.each([
    ['Invalid Error: HTTP 404 while reading cells.parquet', 'missing_file'],
    ['Failed to fetch', 'network'],
    ['Binder Error: no such column', 'query'],
  ])('%s → %s', async (thrown, code) => {
    const result = await ask(() => Promise.reject(new Error(thrown)));
    expect(result).toMatchObject({ ok: false, failure: { code, detail: thrown } });
  });

  it('keep the words they came with', () => {
    const known = failure('engine', 'no memory');
    expect(toFailure(new QueryError(known))).toBe(known);
    expect(known.message.zh).not.toBe('');
    expect(toFailure('text')).toMatchObject({ code: 'query', detail: 'text' });
  });
});
