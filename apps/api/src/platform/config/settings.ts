/**
 * The environment variables that VLIS reads, with kind and default. README.md explains every one of them; a test compares the
 * two.
 */
import { z } from 'zod';
import * as kind from './setting-kinds.js';
import { readTrustedProxies, TRUST_PROXY_HELP } from './trusted-proxies.js';

const trustedProxies = z.string().transform((text, context) => {
  const proxies = readTrustedProxies(text);
  if (proxies !== undefined) return proxies;
  context.addIssue({ code: 'custom', message: TRUST_PROXY_HELP });
  return z.NEVER;
});

const EVERYWHERE = {
  DATABASE_URL: kind.databaseAddress(),
  HOST: z.string().optional(),
  PORT: kind.wholeNumber(kind.PORTS).default(3000),
  DATABASE_POOL: kind.wholeNumber(kind.POOL).default(8),
  DATABASE_FOLDER: kind.folder().optional(),
  METRICS_PORT: kind.wholeNumber(kind.PORTS_OR_NONE).default(0),
  METRICS_HOST: z.string().default('127.0.0.1'),
  NODE_ENV: z.string().optional(),
  OIDC_CLIENT_ID: kind.plainName().default('vlis-admin'),
  OIDC_AUDIENCE: kind.plainName().default('vlis-api'),
  VLIS_DATA: z.string().optional(),
  VLIS_ADMIN_DIST: z.string().optional(),
  VLIS_OTHER_ORIGINS: kind.origins().default([]),
  TRUST_PROXY: trustedProxies.default(false),
  REQUEST_SECONDS: kind.seconds().default(30_000),
  ANSWER_SECONDS: kind.seconds().default(120_000),
  REQUESTS_PER_MINUTE: kind.wholeNumber(kind.MANY).default(20_000),
  REQUESTS_PER_ACCOUNT: kind.wholeNumber(kind.MANY).default(1200),
  CONNECTIONS: kind.wholeNumber(kind.MANY).default(5000),
  JOB_SECONDS: kind.wholeNumber(kind.PAUSE_OR_NONE).default(5),
  SMTP_URL: kind.mailServer().optional(),
  MAIL_FROM: kind.mailbox().optional(),
};

const NO_SECOND_FACTOR = 'bản trình diễn không có mã dùng một lần / the demonstration has no second factor';

/** What depends on the profile: production must be given its address and its identity provider, the demonstration has its own. */
const BY_PROFILE = {
  production: {
    PUBLIC_URL: kind.safePublicOrigin(),
    OIDC_ISSUER: kind.issuer(),
    OIDC_DISCOVERY_URL: kind.innerAddress().optional(),
    OIDC_SECOND_FACTOR: kind.plainName().default(''),
    GRAPHQL_OPERATIONS: kind.oneOf(['known', 'any']).default('known'),
  },
  embedded: {
    PUBLIC_URL: kind.publicOrigin().optional(),
    OIDC_ISSUER: z
      .string()
      .optional()
      .transform(() => undefined),
    OIDC_DISCOVERY_URL: z.string().optional(),
    OIDC_SECOND_FACTOR: z.never({ error: NO_SECOND_FACTOR }).optional(),
    GRAPHQL_OPERATIONS: kind.oneOf(['known', 'any']).default('any'),
  },
};

export const VLIS_PROFILE = kind.oneOf(['embedded', 'production']).default('production');
export type Profile = z.output<typeof VLIS_PROFILE>;

type Ports = Readonly<Record<'PORT' | 'METRICS_PORT', number>>;
const TWO_PORTS = {
  path: ['METRICS_PORT'],
  error: ({ input }: { readonly input?: unknown }) => `không được là / must not be PORT (${(input as Ports).PORT})`,
  // Reported together with other errors, wherever both values are numbers.
  when: ({ value }: { readonly value: unknown }) =>
    z.object({ PORT: z.number(), METRICS_PORT: z.number() }).safeParse(value).success,
};
const areTwo = ({ PORT, METRICS_PORT }: Ports): boolean => PORT !== METRICS_PORT;

export const SETTINGS = {
  production: z.object({ ...EVERYWHERE, ...BY_PROFILE.production }).refine(areTwo, TWO_PORTS),
  embedded: z.object({ ...EVERYWHERE, ...BY_PROFILE.embedded }).refine(areTwo, TWO_PORTS),
};
export type Settings = z.output<(typeof SETTINGS)[Profile]>;
