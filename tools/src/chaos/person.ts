/** A person at a screen, as far as the server can tell: a real token, GraphQL over HTTP, and every outcome noted. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../settings.js';
import type { Witness } from './ledger.js';
import type { System } from './system.js';

export interface Reply<T> {
  readonly status: number;
  readonly code?: string;
  readonly data?: T;
}

interface Body<T> {
  readonly data?: T | null;
  readonly errors?: ReadonlyArray<{ readonly extensions?: { readonly code?: string } }>;
}

/** Somebody at a screen would have given up by then. */
const PATIENCE = 45_000;
/** Tokens of the demonstration last at least five minutes. */
const TOKEN_LASTS = 4 * 60_000;

const tokenOf = (system: System, account: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, PORT: String(system.port), VLIS_DATA: system.dataFolder };
    const bootstrap = join(ROOT, 'tools', 'bootstrap.mjs');
    const child = spawn(process.execPath, [bootstrap, 'token', account], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more));
    child.once('close', (code) => (code === 0 ? resolve(text.trim()) : reject(new Error(`no token: ${account}`))));
  });

export class Person {
  private token: string | undefined;
  private since = 0;
  private fetching: Promise<string> | undefined;

  constructor(
    private readonly system: System,
    private readonly witness: Witness,
    readonly account: string,
  ) {}

  /** A fresh token when the one at hand grows old; while the system is away, the old one is tried on. */
  async bearer(): Promise<string> {
    if (this.token !== undefined && Date.now() - this.since <= TOKEN_LASTS) return this.token;
    // All requests of a person share one fetch: a process for each would be a load that no people make.
    this.fetching ??= this.fetchToken().finally(() => (this.fetching = undefined));
    return this.fetching;
  }

  private async fetchToken(): Promise<string> {
    const fresh = await tokenOf(this.system, this.account).catch((error: unknown) => {
      if (this.token === undefined) throw error;
      return this.token;
    });
    if (fresh !== this.token) this.since = Date.now();
    this.token = fresh;
    return fresh;
  }

  async signIn(): Promise<void> {
    await this.bearer();
  }

  /** @param isWell whether the answer is the one wanted; where it is left out, one without errors */
  async ask<T>(
    what: 'read' | 'write',
    query: string,
    variables: object = {},
    isWell: (data: T) => boolean = () => true,
  ): Promise<Reply<T>> {
    const began = performance.now();
    const isBack = this.witness.setOut(began);
    const reply = await this.send<T>(query, variables);
    this.witness.note({
      ...{ at: began, who: this.account, what, status: reply.status },
      ...(reply.code !== undefined && { code: reply.code }),
      well: reply.data !== undefined && isWell(reply.data),
      milliseconds: performance.now() - began,
    });
    isBack();
    return reply;
  }

  private async send<T>(query: string, variables: object): Promise<Reply<T>> {
    const authorization = `Bearer ${await this.bearer()}`;
    try {
      const response = await fetch(`${this.system.address}/graphql`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(PATIENCE),
      });
      const body = (await response.json()) as Body<T> & { readonly code?: string };
      const code = body.errors?.[0]?.extensions?.code ?? body.code;
      if (code !== undefined || body.data == null) return { status: response.status, code: code ?? 'NO_DATA' };
      return { status: response.status, data: body.data };
    } catch {
      return { status: 0 };
    }
  }
}
