import { expect, it } from 'vitest';
import { QueryCancelled, composition, trend, withMerging } from '../../src/query';
import type { Connector, Row } from '../../src/query';
import { smallRelease } from './release';

const area = { scope: 'area' } as const;

/** A connector that keeps what it is asked. */
function heard(inner?: Connector) {
  const sent: { sql: string; signal: AbortSignal | undefined }[] = [];
  const connector: Connector = {
    query(sql, options) {
      sent.push({ sql, signal: options?.signal });
      return inner ? inner.query(sql) : new Promise<Row[]>(() => undefined);
    },
  };
  return { sent, connector: withMerging(connector) };
}

const sums = (column: string, tail = 'FROM summary') => ({
  sums: { head: 'SELECT year', columns: [column], tail },
});

it('asks charts of one group together, and tells each what it would have been told alone', async () => {
  const db = await smallRelease();
  const { sent, connector } = heard(db.connector);
  const merged = { ...db, connector };
  const ids = [['received'], ['disclosure_rate', 'received']];
  const answers = await Promise.all([
    ...ids.map((some) => trend(merged, area, some)),
    composition(merged, area, 'outcomes'),
    trend(merged, { scope: 'self' }, ['received']),
  ]);
  expect(sent).toHaveLength(2);
  const alone = [
    ...(await Promise.all(ids.map((some) => trend(db, area, some)))),
    await composition(db, area, 'outcomes'),
    await trend(db, { scope: 'self' }, ['received']),
  ];
  expect(answers).toEqual(alone);
  db.close();
});

it('sends other questions on as they are', async () => {
  const { sent, connector } = heard();
  void connector.query('SELECT 1');
  expect(sent.map(({ sql }) => sql)).toEqual(['SELECT 1']);
  void connector.query('', sums('1 AS a'));
  void connector.query('', sums('1 AS a'));
  void connector.query('', sums('2 AS b', 'FROM reports'));
  await new Promise((done) => setTimeout(done, 0));
  expect(sent.slice(1).map(({ sql }) => sql.replace(/\s+/g, ' '))).toEqual([
    'SELECT year, 1 AS a FROM summary',
    'SELECT year, 2 AS b FROM reports',
  ]);
});

it('never answers one question with a column that another means by the same name', async () => {
  const { sent, connector } = heard();
  const asked = [
    sums('SUM(a) AS "x"'),
    sums('SUM(b) AS "x"'),
    sums('SUM(a) AS "x"'),
    sums('SUM(c) AS y'),
  ];
  for (const one of asked) void connector.query('', one);
  const nested = (column: string) => ({
    sums: {
      head: 'SELECT 1',
      columns: ['SUM(v) AS s'],
      from: { head: 'SELECT agency', columns: [column], tail: 'FROM reports' },
      tail: '',
    },
  });
  void connector.query('', nested('a AS v'));
  void connector.query('', nested('b AS v'));
  await new Promise((done) => setTimeout(done, 0));
  expect(sent.map(({ sql }) => sql.replace(/\s+/g, ' ').trim())).toEqual([
    'SELECT year, SUM(a) AS "x", SUM(c) AS y FROM summary',
    'SELECT year, SUM(b) AS "x" FROM summary',
    'SELECT 1, SUM(v) AS s FROM (SELECT agency, a AS v FROM reports)',
    'SELECT 1, SUM(v) AS s FROM (SELECT agency, b AS v FROM reports)',
  ]);
});

it('stops only when nobody waits any more, and does not send what nobody wants', async () => {
  const { sent, connector } = heard();
  const stops = Array.from({ length: 3 }, () => new AbortController());
  const [one, two, three] = stops.map(({ signal }, i) =>
    connector.query('', { ...sums(`${String(i)} AS c${String(i)}`), signal }),
  );
  stops[0]!.abort();
  await expect(one).rejects.toBeInstanceOf(QueryCancelled);
  await new Promise((done) => setTimeout(done, 0));
  expect(sent.map(({ sql }) => sql.includes('c0'))).toEqual([false]);
  stops[1]!.abort();
  await expect(two).rejects.toBeInstanceOf(QueryCancelled);
  expect(sent[0]!.signal?.aborted).toBe(false);
  stops[2]!.abort();
  await expect(three).rejects.toBeInstanceOf(QueryCancelled);
  expect(sent[0]!.signal?.aborted).toBe(true);
});

it('tells all who asked what went wrong', async () => {
  const connector = withMerging({ query: () => Promise.reject(new Error('broken')) });
  const both = [connector.query('', sums('1 AS a')), connector.query('', sums('2 AS b'))];
  for (const answer of both) await expect(answer).rejects.toThrow('broken');
});
