import type { Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from './csp.ts';
import type * as DevReleases from './dev-releases';

/** Writes the security policy into the built page, before anything that it governs. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'gongkai:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** Serves the releases during `npm run dev`; loaded only then, so that builds stay quick. */
export function devReleases(): Plugin {
  return {
    name: 'gongkai:dev-releases',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/releases', (req, res, next) => {
        server
          .ssrLoadModule('/scripts/site/dev-releases.ts')
          .then((module) => {
            (module as typeof DevReleases).serveReleases(req, res);
          })
          .catch(next);
      });
    },
  };
}
