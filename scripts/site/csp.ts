/**
 * What the page may load, and nothing else: everything from its own address. `wasm-unsafe-eval`
 * lets the browser compile the query engine; it does not allow JavaScript `eval`.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The policy the build writes into the page, so that it holds on any static host. */
export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ');

/**
 * The policy our own server sends besides. A worker takes its policy from the header of its
 * own file, and `frame-ancestors` is only heeded in a header: `embedFrom` are the sites that may
 * show a chart in a frame (`https://portal.example`), besides this one.
 */
export function policyHeader(embedFrom: readonly string[] = []): string {
  return [...DIRECTIVES, ["frame-ancestors 'self'", ...embedFrom].join(' ')].join('; ');
}
