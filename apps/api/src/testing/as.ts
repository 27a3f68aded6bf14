/** Tests speak as people: a real token from the provider, real HTTP. Tokens are kept for as long as they are good. */
import { decodeJwt } from 'jose';
import { readyAccounts } from '../operations/embedded-identity/ready-accounts.js';
import { signIn } from '../operations/embedded-identity/sign-in.js';
import type { Api } from './start-api.js';

type Address = Pick<Api, 'url'>;

/** What GraphQL answered. `data` is null when nothing came. */
export interface Answer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors?: readonly GraphError[];
}

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Person {
  /** Asks, and gives back what was answered, errors and all. */
  query<T = Record<string, never>>(document: string, variables?: object): Promise<Answer<T>>;
  /** Asks, and gives back the data alone; an answer with `errors` fails the test. */
  ask<T>(document: string, variables?: object): Promise<T>;
  /** Any other address of the API (`/exports/…`). */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

const tokens = new WeakMap<Address, Map<string, Promise<string>>>();
let accounts: ReturnType<typeof readyAccounts> | undefined;

/** Seconds; a suite on a busy machine may take longer than a token lasts. */
const STILL_GOOD_FOR = 60;

/** The token of a ready account, got through the provider's own flow, and again when it is about to expire. */
export async function tokenOf(api: Address, username: string): Promise<string> {
  const known = tokens.get(api) ?? new Map<string, Promise<string>>();
  tokens.set(api, known);
  const kept = known.get(username);
  if (kept && decodeJwt(await kept).exp! > Date.now() / 1000 + STILL_GOOD_FOR) return kept;
  accounts ??= readyAccounts();
  const token = signIn(api.url, username, accounts.password).then(({ accessToken }) => accessToken);
  known.set(username, token);
  return token;
}

/** Somebody with a ready account: `as(api, 'chuyenvien.daklak')`. */
export const as = (api: Address, username: string): Person => speaking(api, () => tokenOf(api, username));

/** Somebody who has not signed in. */
export const anybody = (api: Address): Person => speaking(api, () => Promise.resolve(undefined));

/** Somebody with this token, whatever it is. */
export const bearing = (api: Address, token: string): Person => speaking(api, () => Promise.resolve(token));

/** The status with which somebody with this token is answered who asks for his own name. */
export const statusOf = async (api: Address, token: string): Promise<number> =>
  (await bearing(api, token).query('{ me { username } }')).status;

function speaking(api: Address, token: () => Promise<string | undefined>): Person {
  const fetchAs = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    // Packing and unpacking answers is work that no test here looks at; how answers are packed has tests of its own.
    if (!headers.has('accept-encoding')) headers.set('accept-encoding', 'identity');
    const bearer = await token();
    if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
    return fetch(`${api.url}${path}`, { ...init, headers });
  };
  const query = async <T>(document: string, variables: object = {}): Promise<Answer<T>> => {
    const response = await fetchAs('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    const body = (await response.json()) as { data?: T; errors?: readonly GraphError[] };
    return { status: response.status, data: (body.data ?? null) as T, ...(body.errors && { errors: body.errors }) };
  };
  return {
    fetch: fetchAs,
    query,
    ask: async <T>(document: string, variables?: object): Promise<T> => {
      const { data, errors, status } = await query<T>(document, variables);
      if (errors ?? !data) throw new Error(`${status} ${JSON.stringify(errors)}\n${document}`);
      return data;
    },
  };
}
