/** The lint rule over the table in rooms.mjs: static and dynamic imports, re-exports and type imports alike. */
import { posix, relative, sep } from 'node:path';
import { applicationOf, isDoor, isTest, libraryRoom, MAY_USE, mayImport, PLATFORM_WORDS, roomOf } from './rooms.mjs';

/** @param {string} specifier @returns {string} "@scope/name" or "name" */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Whether an import takes nothing but the sentences for codes. @param {any} node */
const takesOnlyWords = (node) =>
  node.type === 'ImportDeclaration' &&
  node.specifiers.every(
    (/** @type {any} */ each) => each.type === 'ImportSpecifier' && PLATFORM_WORDS.includes(each.imported.name),
  );

/** The one thing that the platform may have of the library of tables. @param {string} from @param {string} to @param {any} node */
const takesWords = (from, to, node) =>
  from === 'apps/api/src/platform' && to === 'libs/reporting' && takesOnlyWords(node);

/** @type {import('eslint').Rule.RuleModule} */
export const roomRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      arrow: '{{from}} may not import {{to}}: the arrow runs the other way (tools/lint/rooms.mjs).',
      door: '{{to}} is entered by its front door, index.ts: what others need of it is offered there.',
      nameless: 'This folder is not in the table of rooms: name what it may import (tools/lint/rooms.mjs).',
      package: '{{from}} may not use {{to}}: only {{allowed}} (tools/lint/rooms.mjs).',
    },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const from = roomOf(file);
    if (from === undefined) {
      if (applicationOf(file) === undefined) return {};
      return { Program: (node) => context.report({ node, messageId: 'nameless' }) };
    }
    const test = isTest(file);

    /** @param {any} node @param {string} specifier */
    const checkPackage = (node, specifier) => {
      const allowed = MAY_USE[from];
      if (allowed === undefined || test || allowed.includes(packageOf(specifier))) return;
      context.report({ node, messageId: 'package', data: { from, to: specifier, allowed: allowed.join(', ') } });
    };

    /** @param {any} node @param {unknown} specifier */
    const check = (node, specifier) => {
      if (typeof specifier !== 'string') return;
      const path = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
      if (path === undefined && !specifier.startsWith('@vlis/')) return checkPackage(node, specifier);
      const to = path === undefined ? libraryRoom(specifier) : (roomOf(path) ?? applicationOf(path));
      if (to === undefined) return;
      if (!mayImport(from, to, test)) {
        if (takesWords(from, to, node)) return;
        context.report({ node, messageId: 'arrow', data: { from, to } });
      } else if (from !== to && !test && path !== undefined && !isDoor(to, path, file)) {
        context.report({ node, messageId: 'door', data: { to } });
      }
    };

    /** @param {any} node */
    const source = (node) => check(node, node.source?.value);
    return {
      ImportDeclaration: source,
      ExportNamedDeclaration: source,
      ExportAllDeclaration: source,
      ImportExpression: source,
      TSImportType: (/** @type {any} */ node) => check(node, node.source?.value ?? node.argument?.literal?.value),
    };
  },
};
