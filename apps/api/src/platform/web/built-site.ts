/**
 * Serves the built screens. An address without a file belongs to the screens' router and gets `index.html`, with the settings
 * that the screens need first. Files with a hash in their name never change and are cached for a year; `index.html` is asked for
 * each time.
 */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { admissionWords } from '@vlis/reporting';
import type { Config } from '../config/config.js';
import { settingsForScreens } from '../config/settings-for-screens.js';
import { sendFault, wantsPage } from './send-fault.js';
import { pathOf } from './request-context.hooks.js';

const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
const PAGE = 'index.html';
const A_YEAR = 'public, max-age=31536000, immutable';

export async function addBuiltSite(fastify: FastifyInstance<RawServerDefault>, config: Config): Promise<void> {
  const { adminDist } = config;
  const settings = inPage(settingsForScreens(config));
  const root = (await isFolder(adminDist)) ? adminDist : undefined;
  if (root) await fastify.register(fastifyStatic, { root, serve: false, cacheControl: false });

  fastify.get('/*', async (request, reply) => {
    const path = safePath(request);
    if (root && path !== undefined) {
      if (path !== '/' && (await isFile(join(root, path)))) {
        void reply.header('cache-control', HASHED.test(path) ? A_YEAR : 'no-cache');
        return reply.sendFile(path);
      }
      if (wantsPage(request) && !path.startsWith('/assets/') && (await isFile(join(root, PAGE))))
        return sendPage(request, reply, (await readFile(join(root, PAGE), 'utf8')).replace('</head>', settings));
    }
    return notFound(request, reply, root === undefined && path === '/');
  });
}

/** Data, which no browser runs; `<` is written so that nothing in it ends the element. */
const inPage = (settings: object): string =>
  `<script type="application/json" id="settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script></head>`;

function sendPage({ headers }: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  // Weak: the same page goes out compressed in several ways.
  const tag = `W/"${createHash('sha256').update(text).digest('base64url')}"`;
  void reply.headers({ 'cache-control': 'no-cache', etag: tag });
  const known = String(headers['if-none-match'] ?? '').split(/\s*,\s*/);
  if (known.includes(tag)) return reply.code(304).send();
  return reply.type('text/html; charset=utf-8').send(text);
}

/** The path inside the site; undefined for what does not decode. `normalize` keeps `..` from climbing above `/`. */
function safePath(request: FastifyRequest): string | undefined {
  try {
    const path = normalize(decodeURIComponent(pathOf(request)));
    return path.includes('\0') || path.includes('/.') ? undefined : path;
  } catch {
    return undefined;
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

function notFound(request: FastifyRequest, reply: FastifyReply, notBuilt: boolean): FastifyReply {
  const message = notBuilt ? NOT_BUILT : admissionWords('PAGE_NOT_FOUND');
  sendFault(request, reply, { status: 404, code: 'PAGE_NOT_FOUND', message });
  return reply;
}

const NOT_BUILT = {
  vi: 'Máy chủ đang chạy nhưng chưa có giao diện. Hãy chạy “npm run build”.',
  en: 'The server is running, but the screens have not been built. Run “npm run build”.',
};
