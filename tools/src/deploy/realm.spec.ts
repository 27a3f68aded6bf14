import { ROLES, SECOND_FACTOR_ROLES } from '@vlis/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../settings.js';

interface User {
  readonly username: string;
  readonly enabled: boolean;
  readonly realmRoles: readonly string[];
  readonly requiredActions: readonly string[];
  readonly credentials?: unknown;
}

interface Client {
  readonly clientId: string;
  readonly publicClient: boolean;
  readonly secret?: string;
  readonly standardFlowEnabled: boolean;
  readonly implicitFlowEnabled: boolean;
  readonly directAccessGrantsEnabled: boolean;
  readonly redirectUris: readonly string[];
  readonly webOrigins: readonly string[];
  readonly adminUrl: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly protocolMappers: readonly {
    readonly protocolMapper: string;
    readonly config: Readonly<Record<string, string>>;
  }[];
}

interface Component {
  readonly providerId: string;
  readonly config: Readonly<Record<string, readonly string[]>>;
}

interface Flow {
  readonly alias: string;
  readonly authenticationExecutions: readonly {
    readonly authenticator?: string;
    readonly flowAlias?: string;
    readonly authenticatorConfig?: string;
    readonly requirement: string;
  }[];
}

const SECOND_FACTOR = 'second-factor';

const realm = JSON.parse(readFileSync(join(ROOT, 'deploy/keycloak/vlis-realm.json'), 'utf8')) as {
  readonly realm: string;
  readonly enabled: boolean;
  readonly sslRequired: string;
  readonly registrationAllowed: boolean;
  readonly bruteForceProtected: boolean;
  readonly defaultLocale: string;
  readonly accessTokenLifespan: number;
  readonly ssoSessionMaxLifespan: number;
  readonly roles: {
    readonly realm: readonly { readonly name: string; readonly composites?: { readonly realm: readonly string[] } }[];
  };
  readonly browserFlow: string;
  readonly authenticationFlows: readonly Flow[];
  readonly authenticatorConfig: readonly {
    readonly alias: string;
    readonly config: Readonly<Record<string, string>>;
  }[];
  readonly clients: readonly Client[];
  readonly users: readonly User[];
  readonly clientScopes?: unknown;
  readonly revokeRefreshToken: boolean;
  readonly refreshTokenMaxReuse: number;
  readonly passwordPolicy: string;
  readonly components: Readonly<Record<string, readonly Component[]>>;
};
const client = realm.clients.find(({ clientId }) => clientId === 'vlis-admin');

describe('the Keycloak realm', () => {
  it('is closed to strangers, guarded against guessing, and speaks Vietnamese', () => {
    expect(realm).toMatchObject({
      realm: 'vlis',
      enabled: true,
      sslRequired: 'external',
      registrationAllowed: false,
      bruteForceProtected: true,
      // Keycloak slows down by account and never by address, so that a ministry behind one address gets in; nobody is
      // shut out for good by somebody else's guessing.
      permanentLockout: false,
      failureFactor: 5,
      maxFailureWaitSeconds: 900,
      defaultLocale: 'vi',
    });
    expect(realm.accessTokenLifespan).toBeLessThanOrEqual(600);
  });

  it('knows exactly the roles of the domain', () => {
    expect(realm.roles.realm.map(({ name }) => name)).toEqual([...ROLES, SECOND_FACTOR]);
  });

  it('lets the screens sign in by authorization code with PKCE, and by nothing else', () => {
    expect(client).toMatchObject({
      publicClient: true,
      standardFlowEnabled: true,
      implicitFlowEnabled: false,
      directAccessGrantsEnabled: false,
      attributes: { 'pkce.code.challenge.method': 'S256', 'post.logout.redirect.uris': '+' },
    });
    expect(client?.secret).toBeUndefined();
    expect(client?.redirectUris).toEqual(['${VLIS_PUBLIC_URL}/*']);
    expect(client?.webOrigins).toEqual(['${VLIS_PUBLIC_URL}']);
  });

  it('tells the API when a session ends, and which', () =>
    expect(client?.attributes).toMatchObject({
      'backchannel.logout.url': '${VLIS_PUBLIC_URL}/sign-out/back-channel',
      'backchannel.logout.session.required': 'true',
    }));

  it('and that all have, which Keycloak says to the admin URL', () =>
    expect(client?.adminUrl).toBe('${VLIS_PUBLIC_URL}/sign-out/keycloak'));

  it('takes a refresh token once', () =>
    expect(realm).toMatchObject({ revokeRefreshToken: true, refreshTokenMaxReuse: 0 }));

  it('signs with a key of at least 3 072 bits, and still has every other kind of key', () => {
    const providers = realm.components['org.keycloak.keys.KeyProvider'] ?? [];
    expect(providers.map(({ providerId }) => providerId)).toEqual(
      expect.arrayContaining(['rsa-generated', 'rsa-enc-generated', 'hmac-generated', 'aes-generated']),
    );
    for (const { providerId, config } of providers)
      if (providerId.startsWith('rsa')) expect(Number(config['keySize']?.[0])).toBeGreaterThanOrEqual(3072);
  });

  it('takes long passwords, and none with the user name in it', () =>
    expect(realm.passwordPolicy).toMatch(/length\(12\) and maxLength\(128\).*notContainsUsername/));

  it('puts the API into the audience of access tokens', () => {
    expect(client?.protocolMappers).toContainEqual(
      expect.objectContaining({
        protocolMapper: 'oidc-audience-mapper',
        config: expect.objectContaining({ 'included.custom.audience': 'vlis-api', 'access.token.claim': 'true' }),
      }),
    );
  });

  // A list of our own would replace Keycloak's, and with it the claims sub and preferred_username that the API reads.
  it('keeps the client scopes that Keycloak brings', () => expect(realm.clientScopes).toBeUndefined());

  it('has an example user for each role, none with a password', () => {
    // Keycloak’s own let somebody look after their password and their telephone; whoever is made in the console has them.
    expect(realm.users.map(({ realmRoles }) => realmRoles)).toEqual(ROLES.map((role) => [role, 'default-roles-vlis']));
    for (const { username, credentials, requiredActions } of realm.users) {
      expect([username, credentials]).toEqual([username, undefined]);
      expect(requiredActions).toContain('UPDATE_PASSWORD');
    }
  });

  it('demands a second factor of administrators and the Ministry, by a role that theirs bring along', () => {
    const bringing = realm.roles.realm.filter(({ composites }) => composites?.realm.includes(SECOND_FACTOR));
    expect(bringing.map(({ name }) => name)).toEqual(SECOND_FACTOR_ROLES);
    const flow = (name: string) => realm.authenticationFlows.find(({ alias }) => alias === name);
    const stepsOf = (name: string): readonly string[] =>
      flow(name)!.authenticationExecutions.flatMap(({ authenticator, flowAlias, requirement }) => [
        `${requirement} ${authenticator ?? flowAlias}`,
        ...(flowAlias === undefined ? [] : stepsOf(flowAlias)),
      ]);
    expect(stepsOf(realm.browserFlow)).toEqual([
      'ALTERNATIVE auth-cookie',
      'ALTERNATIVE vlis forms',
      'REQUIRED auth-username-password-form',
      'CONDITIONAL vlis second factor',
      'REQUIRED conditional-user-role',
      'REQUIRED conditional-level-of-authentication',
      'REQUIRED auth-otp-form',
      'CONDITIONAL vlis second factor by choice',
      'REQUIRED conditional-user-role',
      'REQUIRED conditional-user-configured',
      'REQUIRED conditional-level-of-authentication',
      'REQUIRED auth-otp-form',
      'CONDITIONAL vlis without',
      'REQUIRED conditional-sub-flow-executed',
      'REQUIRED conditional-sub-flow-executed',
      'CONDITIONAL vlis password alone',
      'REQUIRED conditional-level-of-authentication',
      'REQUIRED allow-access-authenticator',
      'CONDITIONAL vlis second factor asked for',
      'REQUIRED conditional-level-of-authentication',
      'REQUIRED auth-otp-form',
    ]);
    const asked = flow('vlis second factor')!.authenticationExecutions[0]!.authenticatorConfig;
    expect(realm.authenticatorConfig.find(({ alias }) => alias === asked)?.config).toEqual({
      condUserRole: SECOND_FACTOR,
    });
  });

  it('states in a token how somebody signed in, for as long as a session lasts', () => {
    const levels = realm.authenticationFlows.flatMap(({ authenticationExecutions: steps }) => {
      const level = steps.find(({ authenticator }) => authenticator === 'conditional-level-of-authentication');
      const config = realm.authenticatorConfig.find(({ alias }) => alias === level?.authenticatorConfig)?.config;
      if (!config) return [];
      expect(config['loa-max-age']).toBe(`${realm.ssoSessionMaxLifespan}`);
      const withCode = steps.some(({ authenticator }) => authenticator === 'auth-otp-form');
      return [[Number(config['loa-condition-level']), withCode] as const];
    });
    const map = JSON.parse(client!.attributes['acr.loa.map']!) as Readonly<Record<string, number>>;
    // Keycloak takes each level once alone, and names it by the highest of the map that it reaches.
    expect(new Set(levels.map(([level]) => level)).size).toBe(4);
    for (const [level, withCode] of levels) expect([level, withCode]).toEqual([level, level >= map['second-factor']!]);
  });

  it('refuses the passwords of a list, which is there: small letters, one a line, as Keycloak reads it', () => {
    const [, list] = /passwordBlacklist\(([\w.]+)\)/.exec(realm.passwordPolicy)!;
    const lines = readFileSync(join(ROOT, 'deploy/keycloak/password-blacklists', list!), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(300);
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) {
      expect(line).toBe(line.trim().toLowerCase());
      // Shorter ones are refused by their length.
      expect(line.length).toBeGreaterThanOrEqual(12);
    }
  });

  it('asks nobody for an e-mail address, which nobody has to have', () => {
    const [profile] = realm.components['org.keycloak.userprofile.UserProfileProvider']!;
    const { attributes } = JSON.parse(profile!.config['kc.user.profile.config']![0]!) as {
      attributes: readonly { readonly name: string; readonly required?: unknown }[];
    };
    expect(attributes.map(({ name }) => name)).toEqual(['username', 'email', 'firstName', 'lastName']);
    for (const { required } of attributes) expect(required).toBeUndefined();
  });
});
