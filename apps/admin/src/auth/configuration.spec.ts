import { keycloakConfig, loadConfiguration, readConfiguration } from './configuration.js';

const answering = (status: number, body: string) => () => Promise.resolve(new Response(body, { status }));
const config = { oidc: { issuer: 'https://vlis.example/oidc', clientId: 'vlis-admin' }, profile: 'embedded' };

describe('what the server says about itself', () => {
  it('is read in the page, where it stands there', () => {
    expect(readConfiguration(JSON.stringify(config))).toEqual(config);
    expect(['', 'null', '{"oidc":{}}', 'not JSON'].map((text) => readConfiguration(text))).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  it('is read', async () => expect(await loadConfiguration(answering(200, JSON.stringify(config)))).toEqual(config));

  it('tells a server that is down from one that says nonsense', async () => {
    await expect(loadConfiguration(answering(503, ''))).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(loadConfiguration(answering(200, '{"oidc":{}}'))).rejects.toMatchObject({ kind: 'fault' });
    await expect(loadConfiguration(answering(200, '<html>'))).rejects.toMatchObject({ kind: 'fault' });
    await expect(loadConfiguration(() => Promise.reject(new TypeError('no line')))).rejects.toMatchObject({
      kind: 'offline',
    });
  });
});

describe('the identity provider', () => {
  it('is found by discovery', () =>
    expect(keycloakConfig(config)).toEqual({ oidcProvider: 'https://vlis.example/oidc', clientId: 'vlis-admin' }));

  it('is not asked where it stands, if that is known', () => {
    const endpoints = { authorization_endpoint: 'a', token_endpoint: 'b', end_session_endpoint: 'c' };
    expect(keycloakConfig({ ...config, oidc: { ...config.oidc, endpoints } })).toEqual({
      ...{ oidcProvider: endpoints, clientId: 'vlis-admin' },
    });
  });

  it('is a Keycloak realm when its address is one', () =>
    expect(
      keycloakConfig({ ...config, oidc: { issuer: 'https://id.example/kc/realms/thu-vien', clientId: 'a' } }),
    ).toEqual({ url: 'https://id.example/kc', realm: 'thu-vien', clientId: 'a' }));
});
