import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Listening } from '../../scripts/site/listen';
import { serveTemporaryFolder, type Served } from '../platform/served';
import { prepare } from './harness';

/** The watch over the page is only worth something if it sees each of these. */
const FOREIGN = 'http://gongkai.invalid';

let lax: Listening;
let strict: Served;

const pages: Readonly<Record<string, string>> = {
  '/quiet.html': '<!doctype html><link rel="icon" href="data:,"><p>quiet</p>',
  '/fetch.html': `<!doctype html><script>fetch('${FOREIGN}/a').catch(() => 0)</script>`,
  '/image.html': `<!doctype html><img src="${FOREIGN}/b.png">`,
  '/style.html': `<!doctype html><style>@import url('${FOREIGN}/c.css');</style>`,
  '/worker.html': `<!doctype html><script>
    new Worker('worker.js').onmessage = () => { document.title = 'asked'; };</script>`,
  '/worker.js': `const x = new XMLHttpRequest();
    x.open('GET', '${FOREIGN}/d.parquet', false);
    try { x.send(); } catch {} postMessage(1);`,
  '/error.html': `<!doctype html><script>console.error('broken'); throw new Error('thrown');</script>`,
};

beforeAll(async () => {
  lax = await listen(
    (req, res) => {
      const body = pages[req.url ?? ''];
      res.statusCode = body === undefined ? 404 : 200;
      res.setHeader('Content-Type', req.url?.endsWith('.js') ? 'text/javascript' : 'text/html');
      res.end(body);
    },
    0,
    '127.0.0.1',
  );
  strict = await serveTemporaryFolder();
  writeFileSync(join(strict.folder, 'inline.html'), '<!doctype html><script>1</script>');
});

afterAll(() => {
  lax.server.close();
  lax.server.closeAllConnections();
  strict.close();
});

describe('the watch over the page', () => {
  it.each([
    ['fetch.html', '/a'],
    ['image.html', '/b.png'],
    ['style.html', '/c.css'],
    ['worker.html', '/d.parquet'],
  ])('sees a request to another host: %s', async (file, path) => {
    const visit = await prepare({ site: lax.url });
    visit.expectTrouble();
    const asked = visit.context.waitForEvent('request', (r) => r.url().startsWith(FOREIGN));
    await visit.page.goto(lax.url + file);
    await asked;
    expect(visit.foreign).toEqual([FOREIGN + path]);
  });

  it('sees what the page throws and logs', async () => {
    const visit = await prepare({ site: lax.url });
    visit.expectTrouble();
    const thrown = visit.context.waitForEvent('weberror');
    await visit.page.goto(`${lax.url}error.html`);
    await thrown;
    expect(visit.errors.join('\n')).toContain('broken');
    expect(visit.errors.join('\n')).toContain('thrown');
  });

  it('sees what the policy refuses', async () => {
    const visit = await prepare({ site: strict.url });
    visit.expectTrouble();
    const refused = visit.context.waitForEvent('console');
    await visit.page.goto(`${strict.url}inline.html`);
    await refused;
    expect(visit.violations).not.toEqual([]);
  });

  it('says nothing of a quiet page', async () => {
    const visit = await prepare({ site: lax.url });
    await visit.page.goto(`${lax.url}quiet.html`);
    expect([...visit.foreign, ...visit.errors, ...visit.violations]).toEqual([]);
    expect(visit.requests).toEqual([`${lax.url}quiet.html`]);
  });
});
