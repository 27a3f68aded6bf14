/**
 * What the environment says, read once at the start and passed on as a value. Nothing else reads `process.env`.
 * The profile is `production` unless said otherwise: the demonstration's ready accounts are never an accident.
 */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MANY, POOL, PORTS, PORTS_OR_NONE, ReadValues } from './read-values.js';
import { isDatabaseAddress, isIssuer, isSafeInnerAddress, isSafePublicAddress, originOf } from './safe-address.js';
import { readTrustedProxies, TRUST_PROXY_HELP, type TrustedProxies } from './trusted-proxies.js';

export type Profile = 'embedded' | 'production';

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
  /** Where the discovery document is fetched when the issuer's public address is not reachable from here. */
  readonly discoveryUrl: string;
  /** `acr` in the tokens of who has shown a second factor, without which some roles do not come in; empty: they do. */
  readonly secondFactor: string;
}

/** The configuration as a Nest token and a value. */
export class Config {
  readonly profile: Profile = 'production';
  /** NODE_ENV=production or the production profile: no introspection, no landing page. */
  readonly production: boolean = true;
  readonly databaseUrl: string = '';
  readonly databasePool: number = 8;
  readonly host: string = 'localhost';
  readonly port: number = 3000;
  /** The address people type, without a trailing slash. */
  readonly publicUrl: string = '';
  /** Other origins that may sign in (the screens' development server); embedded profile only. */
  readonly otherOrigins: readonly string[] = [];
  readonly oidc: OidcConfig = { issuer: '', clientId: '', audience: '', discoveryUrl: '', secondFactor: '' };
  /** Where this process keeps what must survive a restart (embedded profile only). */
  readonly dataFolder: string = '';
  /** Where PostgreSQL keeps its data, if on this machine; empty: elsewhere. Deeds are refused while its disk is full. */
  readonly databaseFolder: string = '';
  readonly adminDist: string = '';
  /** GraphQL answers the screens' own operations alone; others need the permission graphql.free. */
  readonly knownOperationsOnly: boolean = false;
  readonly trustProxy: TrustedProxies = false;
  /** Milliseconds a request may take to arrive, headers and body; an answer to be taken. */
  readonly requestMs: number = 30_000;
  readonly answerMs: number = 120_000;
  /** Ceiling of requests per minute from one address, of those who are not signed in. */
  readonly requestsPerMinute: number = 20_000;
  /** The same of one account, from wherever. */
  readonly requestsPerAccount: number = 1200;
  /** Where Prometheus asks; 0: nowhere. */
  readonly metricsPort: number = 0;
  readonly metricsHost: string = '127.0.0.1';
  /** Connections that may be open at once. */
  readonly connections: number = 5000;
  readonly version: string = '';

  constructor(values: Partial<Config>) {
    Object.assign(this, values);
  }
}

/** The environment does not say enough to start. The message lists everything that is wrong, in both languages. */
export class ConfigFault extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

const ROOT = resolve(import.meta.dirname, '../../../../..');

const readVersion = (): string =>
  (JSON.parse(readFileSync(join(ROOT, 'apps/api/package.json'), 'utf8')) as { version: string }).version;

export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const profile: Profile = env.VLIS_PROFILE === 'embedded' ? 'embedded' : 'production';
  if (env.VLIS_PROFILE !== undefined && !['embedded', 'production'].includes(env.VLIS_PROFILE)) {
    faults.push(`VLIS_PROFILE: embedded | production (${env.VLIS_PROFILE})`);
  }
  const need = (name: string): string => {
    const value = env[name];
    if (!value) faults.push(`${name}: thiếu / missing`);
    return value ?? '';
  };
  const databaseUrl = need('DATABASE_URL');
  if (databaseUrl !== '' && !isDatabaseAddress(databaseUrl))
    faults.push('DATABASE_URL: phải là / must be postgres://user:password@host:port/database');
  const values = new ReadValues(env, faults);
  const port = values.wholeNumber('PORT', 3000, PORTS);
  const typed = profile === 'production' ? need('PUBLIC_URL') : env.PUBLIC_URL || `http://localhost:${port}`;
  const publicUrl = originOf(typed) ?? withoutSlash(typed);
  const issuer = profile === 'embedded' ? `${publicUrl}/oidc` : withoutSlash(need('OIDC_ISSUER'));
  const discoveryUrl = env.OIDC_DISCOVERY_URL || `${issuer}/.well-known/openid-configuration`;
  const otherOrigins = (env.VLIS_OTHER_ORIGINS ?? '').split(',').map(withoutSlash).filter(Boolean);
  for (const origin of otherOrigins)
    if (originOf(origin) !== origin.toLowerCase())
      faults.push(`VLIS_OTHER_ORIGINS: http(s)://host[:port], … (${origin})`);
  const operations = env.GRAPHQL_OPERATIONS || (profile === 'production' ? 'known' : 'any');
  if (!['known', 'any'].includes(operations)) faults.push(`GRAPHQL_OPERATIONS: known | any (${operations})`);
  const secondFactor = values.name('OIDC_SECOND_FACTOR', '');
  if (secondFactor !== '' && profile === 'embedded')
    faults.push('OIDC_SECOND_FACTOR: bản trình diễn không có mã dùng một lần / the demonstration has no second factor');
  const trustProxy = readTrustedProxies(env.TRUST_PROXY);
  if (trustProxy === undefined) faults.push(TRUST_PROXY_HELP);
  if (profile === 'production') {
    const beHttps = (name: string, address: string, isSafe: (text: string) => boolean): void => {
      if (address !== '' && !isSafe(address)) faults.push(`${name}: phải là https:// / must be https:// (${address})`);
    };
    beHttps('PUBLIC_URL', publicUrl, isSafePublicAddress);
    beHttps('OIDC_ISSUER', issuer, isSafePublicAddress);
    if (issuer !== '' && env.OIDC_DISCOVERY_URL) beHttps('OIDC_DISCOVERY_URL', discoveryUrl, isSafeInnerAddress);
    if (isSafePublicAddress(issuer) && !isIssuer(issuer))
      faults.push(`OIDC_ISSUER: không có ? và # / without ? and # (${issuer})`);
  }
  if ((profile === 'embedded' || isSafePublicAddress(publicUrl)) && originOf(publicUrl) === undefined)
    faults.push(`PUBLIC_URL: phải là / must be http(s)://host[:port] (${publicUrl})`);
  const metricsPort = values.wholeNumber('METRICS_PORT', 0, PORTS_OR_NONE);
  if (metricsPort === port) faults.push(`METRICS_PORT: không được là / must not be PORT (${port})`);
  const databaseFolder = env.DATABASE_FOLDER ? resolve(env.DATABASE_FOLDER) : '';
  if (databaseFolder !== '' && !statSync(databaseFolder, { throwIfNoEntry: false })?.isDirectory())
    faults.push(`DATABASE_FOLDER: không có thư mục này / there is no such folder (${databaseFolder})`);
  const config = new Config({
    profile,
    production: profile === 'production' || env.NODE_ENV === 'production',
    databaseUrl,
    databasePool: values.wholeNumber('DATABASE_POOL', 8, POOL),
    host: env.HOST || (profile === 'embedded' ? 'localhost' : '0.0.0.0'),
    port,
    publicUrl,
    otherOrigins,
    oidc: {
      issuer,
      clientId: values.name('OIDC_CLIENT_ID', 'vlis-admin'),
      audience: values.name('OIDC_AUDIENCE', 'vlis-api'),
      discoveryUrl,
      secondFactor,
    },
    dataFolder: resolve(env.VLIS_DATA || join(ROOT, '.data')),
    databaseFolder,
    adminDist: resolve(env.VLIS_ADMIN_DIST || join(ROOT, 'apps/admin/dist')),
    knownOperationsOnly: operations === 'known',
    trustProxy: trustProxy ?? false,
    requestMs: values.seconds('REQUEST_SECONDS', 30),
    answerMs: values.seconds('ANSWER_SECONDS', 120),
    requestsPerMinute: values.wholeNumber('REQUESTS_PER_MINUTE', 20_000, MANY),
    requestsPerAccount: values.wholeNumber('REQUESTS_PER_ACCOUNT', 1200, MANY),
    metricsPort,
    metricsHost: env.METRICS_HOST || '127.0.0.1',
    connections: values.wholeNumber('CONNECTIONS', 5000, MANY),
    version: readVersion(),
  });
  if (faults.length > 0)
    throw new ConfigFault(`Cấu hình chưa đủ / incomplete configuration:\n  ${faults.join('\n  ')}`);
  return config;
}
