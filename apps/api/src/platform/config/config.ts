/**
 * The settings of the environment, read once at the start and passed on as a value. Nothing else reads `process.env`. The default
 * profile is `production`, so that the demonstration's ready accounts never appear by accident.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { MailServer } from './mail-address.js';
import { type Profile, type Settings, SETTINGS, VLIS_PROFILE } from './settings.js';
import { type TrustedProxies } from './trusted-proxies.js';

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
  /** Where the discovery document is fetched when the issuer's public address is not reachable from here. */
  readonly discoveryUrl: string;
  /** The `acr` of tokens after a second factor, which some roles require; empty: no role requires it. */
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
  /** Other origins from which people may sign in (the screens' development server); embedded profile only. */
  readonly otherOrigins: readonly string[] = [];
  readonly oidc: OidcConfig = { issuer: '', clientId: '', audience: '', discoveryUrl: '', secondFactor: '' };
  /** The folder for what must survive a restart (embedded profile only). */
  readonly dataFolder: string = '';
  /**
   * The folder of PostgreSQL's data, where PostgreSQL is on this machine; otherwise empty. Actions are refused while its disk is
   * nearly full.
   */
  readonly databaseFolder: string = '';
  readonly adminDist: string = '';
  /** GraphQL answers the operations of the screens only; others need the permission graphql.free. */
  readonly knownOperationsOnly: boolean = false;
  readonly trustProxy: TrustedProxies = false;
  /** Milliseconds in which a request must have arrived, headers and body, and in which an answer must have been taken. */
  readonly requestMs: number = 30_000;
  readonly answerMs: number = 120_000;
  /** Requests per minute from one address without a signed-in account, at most. */
  readonly requestsPerMinute: number = 20_000;
  /** Requests per minute of one account, from any address, at most. */
  readonly requestsPerAccount: number = 1200;
  /** The port for Prometheus; 0: none. */
  readonly metricsPort: number = 0;
  readonly metricsHost: string = '127.0.0.1';
  /** Connections open at the same time, at most. */
  readonly connections: number = 5000;
  /** Seconds between two looks for jobs; 0: this process does no jobs. */
  readonly jobSeconds: number = 5;
  /** Undefined: messages are stored and not sent. */
  readonly mailServer: MailServer | undefined = undefined;
  readonly mailFrom: string = '';
  readonly version: string = '';

  constructor(values: Partial<Config>) {
    Object.assign(this, values);
  }
}

/** The environment lacks settings or has wrong ones. The message lists all of them, in both languages. */
export class ConfigRefusal extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = resolve(import.meta.dirname, '../../../../..');

const readVersion = (): string =>
  (JSON.parse(readFileSync(join(ROOT, 'apps/api/package.json'), 'utf8')) as { version: string }).version;

/** A variable set to nothing counts as not set; only an empty profile is an error. */
const withoutEmpty = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value));

const faultOf = ({ path, message }: z.core.$ZodIssue): string => `${String(path[0])}: ${message}`;

/** @throws ConfigRefusal naming every variable that is missing or wrong, with what is expected of it */
export function readConfig(env: Environment): Config {
  const named = z.object({ VLIS_PROFILE }).safeParse({ VLIS_PROFILE: env.VLIS_PROFILE });
  const profile = named.data?.VLIS_PROFILE ?? 'production';
  const settings = SETTINGS[profile].safeParse(withoutEmpty(env));
  if (named.success && settings.success) return configOf(profile, settings.data);
  const faults = [named, settings].flatMap(({ error }) => error?.issues ?? []).map(faultOf);
  throw new ConfigRefusal(`Cấu hình chưa đủ / incomplete configuration:\n  ${faults.join('\n  ')}`);
}

function configOf(profile: Profile, settings: Settings): Config {
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`;
  return new Config({
    profile,
    production: profile === 'production' || settings.NODE_ENV === 'production',
    databaseUrl: settings.DATABASE_URL,
    databasePool: settings.DATABASE_POOL,
    host: settings.HOST ?? (profile === 'embedded' ? 'localhost' : '0.0.0.0'),
    port: settings.PORT,
    publicUrl,
    otherOrigins: settings.VLIS_OTHER_ORIGINS,
    oidc: oidcOf(settings, settings.OIDC_ISSUER ?? `${publicUrl}/oidc`),
    dataFolder: resolve(settings.VLIS_DATA ?? join(ROOT, '.data')),
    databaseFolder: settings.DATABASE_FOLDER ?? '',
    adminDist: resolve(settings.VLIS_ADMIN_DIST ?? join(ROOT, 'apps/admin/dist')),
    knownOperationsOnly: settings.GRAPHQL_OPERATIONS === 'known',
    trustProxy: settings.TRUST_PROXY,
    requestMs: settings.REQUEST_SECONDS,
    answerMs: settings.ANSWER_SECONDS,
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
    requestsPerAccount: settings.REQUESTS_PER_ACCOUNT,
    metricsPort: settings.METRICS_PORT,
    metricsHost: settings.METRICS_HOST,
    connections: settings.CONNECTIONS,
    jobSeconds: settings.JOB_SECONDS,
    mailServer: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM ?? `vlis@${new URL(publicUrl).hostname}`,
    version: readVersion(),
  });
}

const oidcOf = (settings: Settings, issuer: string): OidcConfig => ({
  issuer,
  clientId: settings.OIDC_CLIENT_ID,
  audience: settings.OIDC_AUDIENCE,
  discoveryUrl: settings.OIDC_DISCOVERY_URL ?? `${issuer}/.well-known/openid-configuration`,
  secondFactor: settings.OIDC_SECOND_FACTOR ?? '',
});
