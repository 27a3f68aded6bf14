import { ConfigRefusal, readConfig } from './config.js';
import { readOwnerUrl } from './owner-url.js';

const production = {
  DATABASE_URL: 'postgres://x',
  PUBLIC_URL: 'https://thuvien.example.vn',
  OIDC_ISSUER: 'https://sso.example/realms/vlis/',
};
const embedded = { VLIS_PROFILE: 'embedded', DATABASE_URL: 'postgres://x' };

it('is production unless said otherwise, and then needs an identity provider', () => {
  expect(() => readConfig({ DATABASE_URL: 'postgres://x' })).toThrow('OIDC_ISSUER');
  const config = readConfig(production);
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
  expect(() => readConfig({})).toThrow(ConfigRefusal);
  expect(() => readConfig({})).toThrow(/DATABASE_URL[\s\S]*PUBLIC_URL[\s\S]*OIDC_ISSUER/);
  expect(() => readConfig({ ...embedded, VLIS_PROFILE: 'demo', OIDC_ISSUER: 'x' })).toThrow('VLIS_PROFILE');
});

it('lists every fault, also where one is between two variables, and where the profile itself is none', () => {
  const wrong = { PORT: '9100', METRICS_PORT: '9100', TRUST_PROXY: 'true', VLIS_PROFILE: '', CONNECTIONS: 'x' };
  const read = () => readConfig({ ...production, ...wrong });
  const faults = ['VLIS_PROFILE: ', 'METRICS_PORT: ', 'TRUST_PROXY: ', 'CONNECTIONS: '];
  for (const fault of faults) expect(read).toThrow(fault);
  expect(read).toThrow('METRICS_PORT: không được là / must not be PORT (9100)');
});

it.each([
  [
    'OIDC_ISSUER',
    ['/', '///', 'https://', 'data:,x', 'https://sso.example/\u0000 ', `https://${'x'.repeat(100_000)} `],
  ],
  ['PUBLIC_URL', ['/', '//', 'https:', 'https://x.test\\y', 'https://x.test/%2e%2e/y', 'file:///etc/passwd']],
])('production is not started with %s that is no address', (name, values) => {
  for (const value of values) expect(() => readConfig({ ...production, [name]: value })).toThrow(`${name}: `);
});

it('reads the variables that it knows, whatever else stands in the environment', () => {
  const strange = JSON.parse('{"__proto__": "x", "constructor": "x", "toString": "x"}') as object;
  expect(readConfig({ ...production, ...strange })).toEqual(readConfig(production));
});

it.each([
  ['PORT', ['abc', '99999', '0', '-1', '3000.5', '1e3', ' 3000', '0x10', '３０００']],
  ['DATABASE_POOL', ['0', '1', '1001', 'many', '-8']],
  ['METRICS_PORT', ['65536', 'x', '3000']],
  ['CONNECTIONS', ['0', '1e9', 'x']],
  ['JOB_SECONDS', ['-1', '3601', '0.5']],
  [
    'SMTP_URL',
    ['mail.example', 'http://mail.example', 'smtp://', 'smtp://u:%zz@mail.example', 'smtp://mail.example?x'],
  ],
  [
    'MAIL_FROM',
    ['vlis', 'VLIS <vlis@bo.example>', 'a@b.example, c@d.example', 'a@b.example\nBcc: c@d.example', '@b', 'a@'],
  ],
  ['REQUESTS_PER_MINUTE', ['0', '-1', 'none']],
  ['REQUESTS_PER_ACCOUNT', ['0', '1,200']],
  ['REQUEST_SECONDS', ['0', '0.0', '-3', '30s', '86401', 'Infinity']],
  ['ANSWER_SECONDS', ['0', 'x', '1e2']],
  ['PUBLIC_URL', ['not a url', 'ftp://thuvien.test', 'thuvien.test', 'http://a:b@thuvien.test', 'javascript:alert(1)']],
  [
    'PUBLIC_URL',
    [
      'http://x.test/vlis',
      'http://x.test/?a',
      'http://x.test/#a',
      ' http://x.test',
      'http://x.test\n',
      'http://x.test//a',
    ],
  ],
  ['OIDC_CLIENT_ID', ['vlis admin', ' ', 'vlis-admin ', 'thư-viện']],
  ['OIDC_AUDIENCE', ['vlis-api,account api', '\tvlis-api']],
  ['DATABASE_FOLDER', ['/no/such/folder', import.meta.filename]],
  [
    'DATABASE_URL',
    ['not a url', 'mysql://x', 'localhost:5432', 'postgres://%zz@x/vlis', 'postgres://a b@x', 'postgres://x\n'],
  ],
  ['VLIS_OTHER_ORIGINS', ['http://localhost:5173/x', 'localhost', 'http://localhost:5173,nonsense']],
  ['TRUST_PROXY', ['yes', '6', '0.0.0.0/0', '-1']],
])('takes nothing in the place of what %s is not', (name, values) => {
  for (const value of values) expect(() => readConfig({ ...embedded, [name]: value })).toThrow(`${name}: `);
  expect(() => readConfig({ ...embedded, PORT: 'abc', DATABASE_POOL: '0' })).toThrow(/PORT[^]*DATABASE_POOL/);
});

it('has the usual value where a number is not set, or empty', () =>
  expect(readConfig({ ...embedded, PORT: '', DATABASE_POOL: '', REQUEST_SECONDS: '0.5' })).toMatchObject({
    ...{ port: 3000, databasePool: 8, requestMs: 500 },
  }));

it('the embedded profile is its own issuer, at the public address', () => {
  expect(readConfig({ ...embedded, PORT: '4000' }).oidc.issuer).toBe('http://localhost:4000/oidc');
  expect(readConfig({ ...embedded, PUBLIC_URL: 'https://demo.example/' }).oidc.issuer).toBe(
    'https://demo.example/oidc',
  );
});

it.each(['PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_DISCOVERY_URL'])('production takes no public http address: %s', (name) => {
  const read = (address: string) => () => readConfig({ ...production, [name]: address });
  for (const wrong of [
    ...['http://thuvien.example.vn', 'http://203.0.113.7:3000', 'http://[2001:db8::1]', 'http://localhost.example.vn'],
    ...[
      'http://127.0.0.1.nip.io',
      'ftp://localhost',
      'thuvien.example.vn',
      'javascript:alert(1)',
      'https://a:b@example.vn',
    ],
  ])
    expect(read(wrong)).toThrow(`${name}: phải là https:// / must be https:// (${wrong})`);
  for (const right of [
    'https://thuvien.example.vn',
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
  ])
    expect(read(right)).not.toThrow();
});

it('the public address is an origin, however it is written, and the issuer an address that is compared', () => {
  const read = (more: object) => readConfig({ ...production, ...more });
  for (const written of ['https://THUVIEN.example.vn', 'https://thuvien.example.vn:443/', 'https://thuvien.example.vn'])
    expect(read({ PUBLIC_URL: written }).publicUrl).toBe('https://thuvien.example.vn');
  expect(() => read({ PUBLIC_URL: 'https://thuvien.example.vn/vlis' })).toThrow(
    'PUBLIC_URL: phải là / must be http(s)://host',
  );
  for (const wrong of [
    'https://sso.example/realms/vlis?x=1',
    'https://sso.example/realms/vlis#',
    'https://sso.example/realms/vlis ',
  ])
    expect(() => read({ OIDC_ISSUER: wrong })).toThrow('OIDC_ISSUER: ');
});

it('of the owner’s address says that it is none', () => {
  for (const wrong of ['not a url', 'postgres://%zz@x', 'mysql://x'])
    expect(() => readOwnerUrl({ DATABASE_OWNER_URL: wrong }, 'postgres://vlis@x')).toThrow(ConfigRefusal);
  expect(readOwnerUrl({ DATABASE_OWNER_URL: 'postgres://owner@x' }, 'postgres://vlis@x')).toBe('postgres://owner@x');
});

it('the keys of the issuer may be fetched over the inner network', () => {
  const read = (OIDC_DISCOVERY_URL: string) => () => readConfig({ ...production, OIDC_DISCOVERY_URL });
  for (const inner of ['http://keycloak:8080/a', 'http://10.0.0.4/a', 'http://192.168.1.2', 'http://sso.internal/a'])
    expect(read(inner)).not.toThrow();
  for (const outer of ['http://11.0.0.4/a', 'http://sso.example.vn/a', 'http://172.32.0.1/a'])
    expect(read(outer)).toThrow('OIDC_DISCOVERY_URL');
  // The issuer itself stands in every token and is what browsers are sent to.
  expect(() => readConfig({ ...production, OIDC_ISSUER: 'http://keycloak:8080/realms/vlis' })).toThrow('OIDC_ISSUER');
});

it('answers the screens’ own operations alone in production, any in the demonstration, unless told otherwise', () => {
  const settingsOf = (profile: object, GRAPHQL_OPERATIONS?: string) =>
    readConfig({ ...profile, GRAPHQL_OPERATIONS }).knownOperationsOnly;
  expect([
    settingsOf(production),
    settingsOf(production, ''),
    settingsOf(production, 'known'),
    settingsOf(production, 'any'),
  ]).toEqual([...[true, true, true, false]]);
  expect([settingsOf(embedded), settingsOf(embedded, 'known'), settingsOf(embedded, 'any')]).toEqual([
    false,
    true,
    false,
  ]);
  for (const wrong of ['all', 'ANY', 'false', '*'])
    expect(() => settingsOf(production, wrong)).toThrow(`GRAPHQL_OPERATIONS: known | any (${wrong})`);
});

it('asks for a second factor where it is told how the provider states one, and the demonstration has none', () => {
  const read = (OIDC_SECOND_FACTOR?: string, profile: object = production) =>
    readConfig({ ...profile, OIDC_SECOND_FACTOR }).oidc.secondFactor;
  expect([read(), read(''), read('second-factor'), read('https://refeds.org/profile/mfa')]).toEqual([
    ...['', '', 'second-factor', 'https://refeds.org/profile/mfa'],
  ]);
  for (const wrong of ['a b', ' ', 'một', 'x\n', 'x'.repeat(256)])
    expect(() => read(wrong)).toThrow('OIDC_SECOND_FACTOR: ');
  expect(read('', embedded)).toBe('');
  expect(() => read('second-factor', embedded)).toThrow('OIDC_SECOND_FACTOR: bản trình diễn');
});

it.each<[string | undefined, unknown]>([
  [undefined, false],
  ['', false],
  ['false', false],
  ['0', false],
  ['1', 1],
  ['2', 2],
  ['10.0.0.5', ['10.0.0.5']],
  ['10.0.0.5, 10.1.0.0/16, loopback', ['10.0.0.5', '10.1.0.0/16', 'loopback']],
  ['2001:db8::1,fd00::/16', ['2001:db8::1', 'fd00::/16']],
])('TRUST_PROXY=%s', (text, proxies) => {
  expect(readConfig({ ...production, TRUST_PROXY: text }).trustProxy).toEqual(proxies);
});

it.each([
  'true',
  'yes',
  '*',
  '99',
  '-1',
  '1.5',
  '0.0.0.0/0',
  '::/0',
  '128.0.0.0/1',
  '10.0.0.0/33',
  '10.0.0.5,',
  '10.0.0',
  'a.b',
])('TRUST_PROXY=%s believes anybody, or is nothing', (text) => {
  expect(() => readConfig({ ...production, TRUST_PROXY: text })).toThrow('TRUST_PROXY: số proxy đứng trước (1)');
  expect(() => readConfig({ ...embedded, TRUST_PROXY: text })).toThrow('TRUST_PROXY');
});

it('reads where mail is handed over: with TLS wherever somebody could listen', () => {
  const at = (SMTP_URL: string) => readConfig({ ...production, SMTP_URL });
  expect(at('smtp://vlis:m%40t@mail.example').mailServer).toEqual({
    ...{ host: 'mail.example', port: 587, secure: false, demandsTls: true },
    login: { user: 'vlis', pass: 'm@t' },
  });
  expect(at('smtps://mail.example').mailServer).toMatchObject({ port: 465, secure: true, demandsTls: false });
  expect(at('smtp://postfix:25').mailServer).toEqual({ host: 'postfix', port: 25, secure: false, demandsTls: false });
  expect(readConfig(production)).toMatchObject({ mailServer: undefined, mailFrom: 'vlis@thuvien.example.vn' });
});

it('does not show the password of the mail server that it cannot read', () => {
  expect(() => readConfig({ ...production, SMTP_URL: 'smtp://vlis:bi-mat@' })).toThrow(/^(?![^]*bi-mat)[^]*SMTP_URL: /);
});
