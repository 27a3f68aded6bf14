/**
 * The built screens. An address without a file of its own belongs to the screens' router and gets `index.html`.
 * Hashed assets never change and are kept for a year; `index.html`, which names them, is asked for each time.
 */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import { stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { doorWords } from '@vlis/reporting';
import type { Config } from '../config/config.js';
import { sendFault, wantsPage } from './send-fault.js';
import { pathOf } from './request-scene.hooks.js';

const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
const A_YEAR = 'public, max-age=31536000, immutable';

export async function addBuiltSite(fastify: FastifyInstance<RawServerDefault>, { adminDist }: Config): Promise<void> {
  const root = (await isFolder(adminDist)) ? adminDist : undefined;
  if (root) await fastify.register(fastifyStatic, { root, serve: false, cacheControl: false });

  fastify.get('/*', async (request, reply) => {
    const path = safePath(request);
    if (root && path !== undefined) {
      if (path !== '/' && (await isFile(join(root, path)))) {
        void reply.header('cache-control', HASHED.test(path) ? A_YEAR : 'no-cache');
        return reply.sendFile(path);
      }
      if (wantsPage(request) && !path.startsWith('/assets/')) {
        void reply.header('cache-control', 'no-cache');
        return reply.sendFile('/index.html');
      }
    }
    return notFound(request, reply, root === undefined && path === '/');
  });
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
  const message = notBuilt ? NOT_BUILT : doorWords('PAGE_NOT_FOUND');
  sendFault(request, reply, { status: 404, code: 'PAGE_NOT_FOUND', message });
  return reply;
}

const NOT_BUILT = {
  vi: 'Máy chủ đang chạy nhưng chưa có giao diện. Hãy chạy “npm run build”.',
  en: 'The server is running, but the screens have not been built. Run “npm run build”.',
};
