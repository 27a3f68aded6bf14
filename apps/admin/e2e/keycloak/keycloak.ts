/**
 * A real Keycloak with our realm, as docker-compose.yml runs it: production mode, the realm imported into an empty one, the
 * theme and the list of refused passwords in their places. A copy of the distribution, so that nothing is left in it.
 */
import { freePort } from '@vlis/api/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const DEPLOYED = join(import.meta.dirname, '../../../../deploy/keycloak');
const ADMIN = { name: 'admin', password: 'administrator of the drill' };
/** It builds itself anew at a first start. */
const PATIENCE_MS = 240_000;

export interface User {
  readonly id: string;
  readonly username: string;
}

export class Keycloak {
  private output = '';
  private process: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  get address(): string {
    return `http://localhost:${this.port}`;
  }

  get issuer(): string {
    return `${this.address}/realms/vlis`;
  }

  /** @param publicUrl of the application, which stands in the realm */
  static async start(port: number, publicUrl: string): Promise<Keycloak> {
    const home = process.env.KEYCLOAK_HOME;
    if (!home) throw new Error('KEYCLOAK_HOME is not set: npm run drill:keycloak');
    const folder = await mkdtemp(join(tmpdir(), 'vlis-keycloak-'));
    const keycloak = new Keycloak(folder, port);
    await cp(home, folder, { recursive: true });
    await mkdir(join(folder, 'data', 'import'), { recursive: true });
    await cp(join(DEPLOYED, 'vlis-realm.json'), join(folder, 'data', 'import', 'vlis-realm.json'));
    await cp(join(DEPLOYED, 'themes'), join(folder, 'themes'), { recursive: true });
    await cp(join(DEPLOYED, 'password-blacklists'), join(folder, 'data', 'password-blacklists'), { recursive: true });
    await keycloak.run(publicUrl, await freePort());
    return keycloak;
  }

  private async run(publicUrl: string, managementPort: number): Promise<void> {
    const child = spawn(join(this.folder, 'bin', 'kc.sh'), ['start', '--import-realm'], {
      // A group of its own: the script starts Java beside itself.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...{ KC_DB: 'dev-file', KC_CACHE: 'local', KC_HTTP_ENABLED: 'true', KC_HEALTH_ENABLED: 'true' },
        ...{ KC_HTTP_PORT: `${this.port}`, KC_HTTP_MANAGEMENT_PORT: `${managementPort}` },
        ...{ KC_HOSTNAME: this.address, KC_HOSTNAME_BACKCHANNEL_DYNAMIC: 'true', KC_PROXY_HEADERS: 'xforwarded' },
        ...{ KC_BOOTSTRAP_ADMIN_USERNAME: ADMIN.name, KC_BOOTSTRAP_ADMIN_PASSWORD: ADMIN.password },
        VLIS_PUBLIC_URL: publicUrl,
      },
    });
    this.process = child;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (more: string) => (this.output = `${this.output}${more}`.slice(-8000)));
    const end = Date.now() + PATIENCE_MS;
    while (!(await fetch(`${this.issuer}/.well-known/openid-configuration`).catch(() => undefined))?.ok) {
      if (child.exitCode !== null || Date.now() > end) throw new Error(`Keycloak does not start:\n${this.output}`);
      await pause(500);
    }
  }

  async stop(): Promise<void> {
    const child = this.process;
    if (child?.pid !== undefined && child.exitCode === null) {
      // Not when the script has ended, but when Java beside it has let go of its output.
      const over = new Promise((resolve) => child.once('close', () => resolve(true)));
      process.kill(-child.pid, 'SIGTERM');
      if (!(await Promise.race([over, pause(20_000, false, { ref: false })]))) process.kill(-child.pid, 'SIGKILL');
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  /** By name and password at a realm's own command-line client, which is not that of the screens. */
  async tokenByPassword(realm: string, username: string, password: string): Promise<string> {
    const answer = await fetch(`${this.address}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: 'admin-cli',
        grant_type: 'password',
        username,
        password,
        scope: 'openid',
      }),
    });
    const body = (await answer.json()) as { access_token?: string };
    if (body.access_token === undefined) throw new Error(`${username}: ${answer.status} ${JSON.stringify(body)}`);
    return body.access_token;
  }

  /** Of whoever has the console. */
  adminToken(): Promise<string> {
    return this.tokenByPassword('master', ADMIN.name, ADMIN.password);
  }

  /** Every text of the pages of a kind, as this realm says it, or a theme that Keycloak brings. */
  async textsOf(
    kind: 'login' | 'account',
    language: 'vi' | 'en',
    theme: 'vlis' | 'base' = 'vlis',
  ): Promise<ReadonlyMap<string, string>> {
    const answer = await fetch(`${this.address}/resources/vlis/${kind}/${language}?theme=${theme}`);
    if (!answer.ok) throw new Error(`texts of ${kind}: ${answer.status}`);
    const texts = (await answer.json()) as readonly { readonly key: string; readonly value: string }[];
    return new Map(texts.map(({ key, value }) => [key, value]));
  }

  /** Whoever has the console may do this there: `path` below the realm. */
  async administer<T>(method: string, path: string, body?: object): Promise<T> {
    const token = await this.adminToken();
    const answer = await fetch(`${this.address}/admin/realms/vlis${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async userNamed(username: string): Promise<User> {
    const [user] = await this.administer<User[]>('GET', `/users?exact=true&username=${encodeURIComponent(username)}`);
    if (!user) throw new Error(`no user ${username}`);
    return user;
  }

  /** @param temporary has to be changed at the next sign-in */
  setPassword({ id }: User, value: string, temporary = true): Promise<void> {
    return this.administer('PUT', `/users/${id}/reset-password`, { type: 'password', value, temporary });
  }
}
