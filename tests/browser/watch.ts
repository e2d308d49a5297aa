import type { BrowserContext } from 'playwright-core';

/** All that went on behind a page. Every list grows while the page is open. */
export interface Watch {
  /** Address of every request, those of workers too, in order. */
  readonly requests: readonly string[];
  /** Requests to any other place than the site. */
  readonly foreign: readonly string[];
  /** Errors the page threw or wrote to the console. */
  readonly errors: readonly string[];
  /** What the Content-Security-Policy refused. */
  readonly violations: readonly string[];
  /** What a page of ours must never do, in words; empty for a quiet page. */
  trouble(): string[];
}

/** Watches every page of `context` from now on. `site` is the one address that may be asked. */
export function watch(context: BrowserContext, site: string): Watch {
  const origin = new URL(site).origin;
  const requests: string[] = [];
  const foreign: string[] = [];
  const errors: string[] = [];
  const violations: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (!isLocal(url, origin)) foreign.push(url);
  });
  context.on('console', (message) => {
    const text = message.text();
    if (/Content.Security.Policy/i.test(text)) violations.push(text);
    else if (message.type() === 'error') errors.push(`${text} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    const thrown = error.error();
    errors.push(thrown.stack ?? thrown.message);
  });
  return {
    requests,
    foreign,
    errors,
    violations,
    trouble: () => [
      ...foreign.map((url) => `asked another host: ${url}`),
      ...violations.map((text) => `ran against its policy: ${text}`),
      ...errors.map((text) => `error: ${text}`),
    ],
  };
}

/** `data:` and `blob:` addresses name what the page already has. */
function isLocal(url: string, origin: string): boolean {
  return /^(data|blob|about):/.test(url) || new URL(url).origin === origin;
}
