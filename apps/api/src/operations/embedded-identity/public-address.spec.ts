/** Whatever a request says about where it was sent: the provider's addresses are those of the configured public address. */
import { request } from 'node:http';
import { startApi, type Api } from '../../testing/index.js';

type Headers = Readonly<Record<string, string>>;

const FORGED: Headers = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '203.0.113.9',
  forwarded: 'host=evil.example;proto=https',
};

let api: Api;
beforeAll(async () => (api = await startApi({ env: { TRUST_PROXY: '1' } })));
afterAll(() => api.stop());

interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** `fetch` does not let a caller choose the Host. */
const ask = (path: string, headers: Headers = {}): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
    request({ hostname, port, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }));
    })
      .on('error', reject)
      .end();
  });

const question = (): string =>
  `/oidc/auth?${new URLSearchParams({
    ...{ client_id: 'vlis-admin', response_type: 'code', scope: 'openid', state: 's', nonce: 'n' },
    ...{ redirect_uri: `${api.url}/`, code_challenge: 'c'.repeat(43), code_challenge_method: 'S256' },
  })}`;

it('the discovery document is the same for every Host', async () => {
  const path = '/oidc/.well-known/openid-configuration';
  const plain = await ask(path);
  expect(plain.text).toContain(`"issuer":"${api.url}/oidc"`);
  const others: readonly Headers[] = [{ host: 'evil.example:1' }, { 'x-forwarded-host': 'a, b' }, { host: '' }];
  for (const differing of [FORGED, ...others])
    expect(JSON.parse((await ask(path, differing)).text)).toEqual(JSON.parse(plain.text));
});

it('nor do the sign-in, its cookies and the sign-out follow it', async () => {
  const begun = await ask(question(), FORGED);
  const cookies = begun.headers['set-cookie'] as string[];
  expect([begun.status, begun.headers['location']]).toEqual([303, expect.stringMatching(/^\/oidc\/interaction\//)]);
  expect(JSON.stringify(begun)).not.toContain('evil.example');
  expect(cookies.join()).not.toMatch(/domain=|secure/i); // the public address of a test is http

  const page = await ask(String(begun.headers['location']), {
    ...FORGED,
    cookie: cookies.map((one) => one.split(';')[0]).join('; '),
  });
  expect(page.status).toBe(200);
  expect(JSON.stringify(page)).not.toContain('evil.example');
  const leaving = await ask('/oidc/session/end', FORGED);
  expect(leaving.text).toContain(`action="${api.url}/oidc/session/end/confirm"`);
  expect(JSON.stringify(leaving)).not.toContain('evil.example');
});

it('an address that carries another host is no address of ours', async () => {
  for (const path of ['http://evil.example/oidc/.well-known/openid-configuration', '//evil.example/oidc/auth']) {
    const answer = await ask(path, { accept: 'text/html' });
    expect([path, answer.status]).toEqual([path, 404]);
    expect(String(answer.headers['location'] ?? '')).not.toContain('evil.example');
  }
});
