import { Ajv } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../settings.js';

interface Service {
  readonly image?: string;
  readonly build?: { readonly dockerfile?: string; readonly context?: string };
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const services = Object.entries(compose.services);
const environmentOf = (name: string) => compose.services[name]?.environment ?? {};

describe('docker-compose.yml', () => {
  it('is in the form of the Compose Specification', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(
      JSON.parse(read('tools/schemas/compose-subset.schema.json')) as object,
    );
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('waits only for services that are there, and keeps data only in volumes that are there', () => {
    for (const [, { depends_on = {}, volumes = [] }] of services) {
      for (const other of Object.keys(depends_on)) expect(Object.keys(compose.services)).toContain(other);
      for (const volume of volumes) {
        const source = volume.split(':')[0] ?? '';
        if (source.startsWith('./')) expect([source, existsSync(join(ROOT, source))]).toEqual([source, true]);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
    }
  });

  it('contains no secret: each has to be given', () => {
    const secrets = services.flatMap(([, { environment }]) =>
      Object.entries(environment).filter(([name]) => name.endsWith('_PASSWORD')),
    );
    expect(secrets.length).toBeGreaterThan(4);
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{[A-Z_]+:\?set [A-Z_]+\}$/);
    for (const [name] of secrets) expect(text).toContain(name);
  });

  it('opens its doors to this machine alone; the proxy in front of it is the way in', () => {
    for (const [, { ports = [] }] of services) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('runs the application in production against the realm that is imported', () => {
    const application = environmentOf('application');
    const realm = JSON.parse(read('deploy/keycloak/vlis-realm.json')) as {
      realm: string;
      clients: readonly { clientId: string; attributes: Readonly<Record<string, string>> }[];
    };
    expect(application).toMatchObject({ VLIS_PROFILE: 'production', NODE_ENV: 'production' });
    expect(application.OIDC_ISSUER).toMatch(new RegExp(`/realms/${realm.realm}$`));
    expect(application.OIDC_DISCOVERY_URL).toContain(`/realms/${realm.realm}/.well-known/openid-configuration`);
    expect(application.OIDC_CLIENT_ID).toBe(realm.clients[0]?.clientId);
    expect(application.OIDC_AUDIENCE).toBe('vlis-api');
    // An empty value switches it off; a missing one does not.
    const [, factor] = /^\$\{OIDC_SECOND_FACTOR-([a-z-]+)\}$/.exec(application.OIDC_SECOND_FACTOR!)!;
    expect(JSON.parse(realm.clients[0]!.attributes['acr.loa.map']!)).toEqual({ password: 1, [factor!]: 2 });
    expect(environmentOf('setup')).toEqual(application);
  });

  it('runs the line of Keycloak that was tried, with the theme and the list of passwords where it looks for them', () => {
    const { image, volumes } = compose.services['keycloak']!;
    const tried = /KEYCLOAK = '(\d+\.\d+)\.\d+'/.exec(read('tools/jest/keycloak.mjs'))![1];
    expect(image).toBe(`quay.io/keycloak/keycloak:${tried}`);
    expect(volumes).toContain('./deploy/keycloak/themes:/opt/keycloak/themes:ro');
    expect(volumes).toContain('./deploy/keycloak/password-blacklists:/opt/keycloak/data/password-blacklists:ro');
  });

  it('starts the application on a migrated database only', () => {
    expect(compose.services['application']?.depends_on?.['setup']?.condition).toBe('service_completed_successfully');
    expect(compose.services['setup']?.depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
  });

  it("tells the owner's password to the database and to the migration alone, which ends", () => {
    const holders = services.filter(([, service]) => JSON.stringify(service).includes('VLIS_OWNER_DB_PASSWORD'));
    expect(holders.map(([name]) => name)).toEqual(['database', 'migrate']);
    expect(environmentOf('migrate').DATABASE_URL).toBe(environmentOf('application').DATABASE_URL);
    expect(environmentOf('migrate').OIDC_ISSUER).toBe(environmentOf('application').OIDC_ISSUER);
  });

  it('lays PostgreSQL as the embedded profile does: same version, same order of letters', () => {
    expect(read('deploy/pgbackrest/Dockerfile')).toMatch(/^FROM postgres:18$/m);
    const cluster = read('tools/src/postgres/cluster.ts');
    for (const argument of environmentOf('database')['POSTGRES_INITDB_ARGS']?.split(' ') ?? []) {
      expect(cluster).toContain(argument);
    }
  });
});

describe('deploy/Dockerfile', () => {
  it('is where compose looks for it, runs as an ordinary user, and on a Node.js that the application knows', () => {
    expect(compose.services['application']?.build?.dockerfile).toBe('deploy/Dockerfile');
    const dockerfile = read('deploy/Dockerfile');
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const least = Number(/>=(\d+)/.exec(engines.node)?.[1]);
    for (const [, version] of dockerfile.matchAll(/^FROM node:(\d+)/gm)) {
      expect(Number(version)).toBeGreaterThanOrEqual(least);
    }
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
