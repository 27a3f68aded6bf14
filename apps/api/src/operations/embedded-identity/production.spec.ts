import { anybody, startApi } from '../../testing/index.js';

const before = process.env.NODE_ENV;
afterEach(() => {
  process.env.NODE_ENV = before;
});

const ISSUER = 'https://sso.example/realms/vlis';

it('a server with NODE_ENV=production and the embedded profile does not start', async () => {
  process.env.NODE_ENV = 'production';
  await expect(startApi()).rejects.toThrow('for demonstrations only');
});

it('a production server has no sign-in page of its own and shows no schema', async () => {
  const api = await startApi({ env: { VLIS_PROFILE: 'production', OIDC_ISSUER: ISSUER, GRAPHQL_OPERATIONS: 'any' } });
  try {
    expect((await fetch(`${api.url}/oidc/.well-known/openid-configuration`)).status).toBe(404);
    expect(await (await fetch(`${api.url}/config.json`)).json()).toMatchObject({
      profile: 'production',
      oidc: { issuer: ISSUER },
    });
    expect(await anybody(api).query('{ serverTime }')).toMatchObject({ status: 200 });
    expect(await anybody(api).query('{ __schema { queryType { name } } }')).toRefuse('GRAPHQL_VALIDATION_FAILED');
    const page = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(400);
    expect(await page.text()).not.toMatch(/sandbox|graphiql/i);
    expect((await fetch(api.url)).headers.get('content-security-policy')).toContain(
      `connect-src 'self' https://sso.example`,
    );
  } finally {
    await api.stop();
  }
});

it('tells browsers to come by https alone, for its subdomains too, where its address is https', async () => {
  const env = { VLIS_PROFILE: 'production', OIDC_ISSUER: ISSUER, PUBLIC_URL: 'https://thuvien.example' };
  const api = await startApi({ env });
  try {
    const answer = await fetch(await api.app.getUrl());
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  } finally {
    await api.stop();
  }
});
