import { isBuiltin } from 'node:module';
import { posix, relative, sep } from 'node:path';

/**
 * Keeps imports inside `src` pointing one way. Rooms are given in the order in which data passes
 * through them; a room imports from itself and from rooms before it, save those it has no need
 * to know. Every way to name a module counts: static, re-exported, dynamic, as a type, and by
 * `new URL(…, import.meta.url)`.
 */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          rooms: { type: 'array', items: { type: 'string' } },
          needless: { type: 'object', additionalProperties: { type: 'array' } },
          shared: { type: 'array', items: { type: 'string' } },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      direction:
        'src/{{from}} may not import src/{{to}}: see "The way of the data" in ARCHITECTURE.md.',
      family: 'A family may not import another: what two share belongs in src/model.',
      outside: 'src may not import {{to}}: commands and tests stand above it.',
      node: 'src/{{from}} also runs in the browser: no Node modules.',
      unknown: 'src/{{to}} is no room: see "The way of the data" in ARCHITECTURE.md.',
    },
  },
  create(context) {
    const { rooms, needless, shared } = context.options[0];
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const from = roomOf(file);
    if (from === null) return {};

    function check(node, name) {
      if (typeof name !== 'string') return;
      const specifier = name.replace(/[?#].*$/, '');
      if (isBuiltin(specifier)) {
        if (shared.includes(from)) context.report({ node, messageId: 'node', data: { from } });
        return;
      }
      const target = resolve(file, specifier);
      if (target === null) return;
      const verdict = judge(file, target);
      if (verdict !== null) {
        const to = roomOf(target) ?? target;
        context.report({ node, messageId: verdict, data: { from, to } });
      }
    }

    function judge(source, target) {
      const to = roomOf(target);
      if (to === null) return /^(scripts|tests)\//.test(target) ? 'outside' : null;
      if (!rooms.includes(to)) return 'unknown';
      if (to === from) return from === 'families' && crosses(source, target) ? 'family' : null;
      const later = rooms.indexOf(to) > rooms.indexOf(from);
      return later || (needless[from] ?? []).includes(to) ? 'direction' : null;
    }

    const source = (node) => {
      check(node, node.source?.value);
    };
    return {
      ImportDeclaration: source,
      ExportNamedDeclaration: source,
      ExportAllDeclaration: source,
      ImportExpression: source,
      TSImportType: source,
      NewExpression(node) {
        const [path, base] = node.arguments;
        const relativeToFile = base?.type === 'MemberExpression' && base.property.name === 'url';
        if (node.callee.name === 'URL' && relativeToFile) check(node, path?.value);
      },
    };
  },
};

/** Room of a file below `src`, `src/ingest.ts` being one by itself; null elsewhere. */
function roomOf(path) {
  const match = /^src\/([\w-]+)(?:\.ts$|\/|$)/.exec(path);
  return match?.[1] ?? null;
}

/** Path of a module of ours from the top of the project; null for a package. */
function resolve(file, specifier) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  if (specifier.startsWith('/')) return specifier.slice(1);
  return /^(src|scripts|tests)\//.test(specifier) ? specifier : null;
}

/** Whether two files of `src/families` belong to different families. */
function crosses(source, target) {
  const familyOf = (path) => /^src\/families\/([\w-]+)\//.exec(path)?.[1];
  const [a, b] = [familyOf(source), familyOf(target)];
  return a !== undefined && b !== undefined && a !== b;
}
