import { ConfigFault, readConfig } from './config.js';

const embedded = { VLIS_PROFILE: 'embedded', DATABASE_URL: 'postgres://x' };

it('is production unless said otherwise, and then needs an identity provider', () => {
  expect(() => readConfig({ DATABASE_URL: 'postgres://x' })).toThrow('OIDC_ISSUER');
  const config = readConfig({ DATABASE_URL: 'postgres://x', OIDC_ISSUER: 'https://sso.example/realms/vlis/' });
  expect(config).toMatchObject({
    profile: 'production',
    production: true,
    oidc: {
      issuer: 'https://sso.example/realms/vlis',
      discoveryUrl: 'https://sso.example/realms/vlis/.well-known/openid-configuration',
      audience: 'vlis-api',
    },
  });
});

it('lists everything that is missing at once', () => {
  expect(() => readConfig({})).toThrow(ConfigFault);
  expect(() => readConfig({})).toThrow(/DATABASE_URL[\s\S]*OIDC_ISSUER/);
  expect(() => readConfig({ ...embedded, VLIS_PROFILE: 'demo', OIDC_ISSUER: 'x' })).toThrow('VLIS_PROFILE');
});

it('the embedded profile is its own issuer, at the public address', () => {
  expect(readConfig({ ...embedded, PORT: '4000' }).oidc.issuer).toBe('http://localhost:4000/oidc');
  expect(readConfig({ ...embedded, PUBLIC_URL: 'https://demo.example/' }).oidc.issuer).toBe(
    'https://demo.example/oidc',
  );
});
