import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startApi, type Api } from '../../testing/index.js';

const PAGE = { headers: { accept: 'text/html' } };

const SCREENS = '<!doctype html><html><head><title>VLIS</title></head></html>';

const LARGE = 'export const số = [1.234];'.repeat(5000);

let api: Api;
let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'vlis-screens-'));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'index.html'), SCREENS);
  await writeFile(join(dist, 'assets', 'index-B3x_9fQz.js'), 'export {};');
  await writeFile(join(dist, 'assets', 'large-B3x_9fQz.js'), LARGE);
  await writeFile(join(dist, 'silent-check-sso.html'), '<!doctype html>');
  await writeFile(join(dist, '..', 'outside.txt'), 'not yours');
  api = await startApi({ env: { VLIS_ADMIN_DIST: dist } });
});
afterAll(async () => {
  await api.stop();
  await rm(dist, { recursive: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${api.url}${path}`, init);

it('every address of the screens is the screens', async () => {
  for (const path of ['/', '/submissions/12?tab=B', '/índex', '/figures/']) {
    const answer = await get(path, PAGE);
    expect([path, answer.status]).toEqual([path, 200]);
    expect((await answer.text()).replace(/<script type="application\/json".*<\/script>/, '')).toBe(SCREENS);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
});

it('what the screens must know first stands in their page, and their copy of the page is good until it changes', async () => {
  const page = await get('/figures', PAGE);
  const settings = /<script type="application\/json" id="settings">([^<]*)<\/script><\/head>/.exec(
    await page.text(),
  )?.[1];
  const shown = JSON.parse(settings!) as { oidc: { issuer: string; endpoints: object } };
  expect(shown).toEqual(await (await get('/config.json')).json());
  expect(await (await fetch(`${shown.oidc.issuer}/.well-known/openid-configuration`)).json()).toMatchObject(
    shown.oidc.endpoints,
  );
  const tag = page.headers.get('etag')!;
  const again = await get('/', { headers: { ...PAGE.headers, 'if-none-match': `W/"other", ${tag}` } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

it('hashed assets are kept for a year, other files are asked for each time', async () => {
  const asset = await get('/assets/index-B3x_9fQz.js');
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-type')).toContain('javascript');
  expect((await get('/silent-check-sso.html', PAGE)).headers.get('cache-control')).toBe('no-cache');
  expect((await get('/', PAGE)).headers.get('etag')).toBeTruthy();
});

it('what is not there is not the screens: a page for people, a code for programs', async () => {
  const missing = await get('/assets/gone-12345678.js');
  expect(missing.status).toBe(404);
  expect(await missing.json()).toMatchObject({ code: 'PAGE_NOT_FOUND', message: { vi: 'Không có trang này.' } });
  expect((await get('/nothing', { headers: { accept: 'application/json' } })).status).toBe(404);
  const posted = await get('/nothing', { method: 'POST' });
  expect(posted.status).toBe(404);
  expect(await posted.json()).toMatchObject({ code: 'PAGE_NOT_FOUND' });
});

it.each(['/..%2foutside.txt', '/assets/..%2f..%2foutside.txt', '/%2e%2e/outside.txt', '/%00', '/%E0%A4%A', '/.env'])(
  'nothing outside the folder: %s',
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toContain('not yours');
  },
);

/** Does not decode: answered before a request has an id. */
const BAD = '/%E0%A4%A';

it('every answer says what a browser may do with it', async () => {
  for (const path of ['/', '/health', '/oidc/.well-known/openid-configuration', '/nothing', BAD]) {
    const { headers } = await get(path, PAGE);
    expect(headers.get('content-security-policy')).toContain(`default-src 'self'`);
    expect(headers.get('content-security-policy')).not.toContain(`script-src 'self' 'unsafe-inline'`);
    expect(headers.get('content-security-policy')).toMatch(
      /object-src 'none'.*base-uri 'none'.*frame-ancestors 'self'/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toBe('camera=(), microphone=(), geolocation=(), payment=()');
    expect(headers.get('content-type')).toMatch(/charset=utf-8/i);
    expect(headers.get('strict-transport-security')).toBeNull(); // this address is not https
    expect(headers.get('x-powered-by')).toBeNull();
    if (path !== BAD) expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  }
});

it('knows neither TRACE nor other ways that it does not speak', async () => {
  const { hostname, port } = new URL(api.url);
  for (const method of ['TRACE', 'TRACK', 'CONNECT', 'PROPFIND']) {
    const answer = await new Promise<string>((resolve) => {
      let received = '';
      const socket = connect(Number(port), hostname, () =>
        socket.write(`${method} / HTTP/1.1\r\nhost: vlis\r\nx-secret: 1\r\nconnection: close\r\n\r\n`),
      );
      socket
        .on('data', (more: Buffer) => (received += more.toString()))
        .on('close', () => resolve(received))
        .on('error', () => resolve(received));
    });
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
    expect(answer).not.toContain('x-secret');
  }
});

it('a body that is not JSON, or far too large, is refused with a code', async () => {
  const post = (body: string) =>
    get('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const broken = await post('{"query": ');
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({ code: 'BAD_REQUEST' });
  expect((await post(JSON.stringify({ query: 'x'.repeat(17 * 1024 * 1024) }))).status).toBe(413);
});

it('keeps the id that a proxy has given, unless it is none', async () => {
  const id = async (given: string) =>
    (await get('/health', { headers: { 'x-request-id': given } })).headers.get('x-request-id');
  expect(await id('proxy-0123456789')).toBe('proxy-0123456789');
  expect(await id('"}<script>')).toMatch(/^[0-9a-f-]{36}$/);
});

it('text goes out compressed in a way the browser takes, and comes out the same', async () => {
  for (const encoding of ['br', 'gzip', 'identity', 'br;q=0']) {
    const answer = await get('/assets/large-B3x_9fQz.js', { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(['br', 'gzip'].includes(encoding) ? encoding : null);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect((await answer.text()) === LARGE).toBe(true);
  }
  const query = JSON.stringify({ query: '{ __schema { types { name fields { name type { name } } } } }' });
  const headers = { 'content-type': 'application/json', 'accept-encoding': 'gzip, br' };
  const json = await get('/graphql', { method: 'POST', headers, body: query });
  expect(json.headers.get('content-encoding')).toBe('br');
  expect(await json.json()).toHaveProperty('data.__schema.types');
  expect((await get('/health', { headers })).headers.get('content-encoding')).toBeNull();
});

it('a part of a file goes out as it is, and who asks for the head alone gets no body', async () => {
  const path = '/assets/large-B3x_9fQz.js';
  const some = await get(path, { headers: { 'accept-encoding': 'br', range: 'bytes=0-5' } });
  expect([some.status, some.headers.get('content-encoding'), await some.text()]).toEqual([206, null, 'export']);
  const head = await get(path, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
  expect([head.status, head.headers.get('vary'), await head.text()]).toEqual([200, 'accept-encoding', '']);
});

it('a body is never unfolded: a small one may hold a very large one', async () => {
  const body = gzipSync(JSON.stringify({ query: `{ serverTime } #${'x'.repeat(17 * 1024 * 1024)}` }));
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const answer = await get('/graphql', { method: 'POST', headers, body });
  expect([answer.status, body.length < 64 * 1024]).toEqual([400, true]);
});
