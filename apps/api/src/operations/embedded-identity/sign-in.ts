/**
 * Signs a ready account in as a browser would, without one: authorization code with PKCE over HTTP, cookies and all.
 * For the command line and the tests; nothing here is a way round the provider.
 */
import { createHash, randomBytes } from 'node:crypto';
import { CommandRefusal } from '../../platform/command/command.js';
import { Browser } from './browser.js';

export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
}

interface Settings {
  readonly profile: string;
  readonly oidc: { readonly issuer: string; readonly clientId: string };
}

interface Discovery {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

const random = (): string => randomBytes(32).toString('base64url');

/**
 * @param browser whose cookies hold the session afterwards
 * @throws CommandRefusal when nobody answers at the address, it is not a demonstration, or name and password are wrong
 */
export async function signIn(
  address: string,
  username: string,
  password: string,
  browser = new Browser(),
): Promise<Tokens> {
  const settings = await fetchJson<Settings>(`${address}/config.json`).catch((cause: unknown) => {
    throw new CommandRefusal(`Máy chủ chưa chạy tại ${address} / no server answers at ${address} (npm start)`, {
      cause,
    });
  });
  if (settings.profile !== 'embedded') {
    throw new CommandRefusal('Chỉ dùng được với bản trình diễn / only for the demonstration (VLIS_PROFILE=embedded)');
  }
  const { issuer, clientId } = settings.oidc;
  const discovery = await fetchJson<Discovery>(`${issuer}/.well-known/openid-configuration`);
  const verifier = random();
  const redirectUri = `${address}/`;
  const question = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    state: random(),
    nonce: random(),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });

  const asked = await browser.go(`${discovery.authorization_endpoint}?${question}`, `${redirectUri}?`);
  const answered = await browser.go(asked.url, `${redirectUri}?`, new URLSearchParams({ username, password }));
  const code = new URL(answered.url).searchParams.get('code');
  if (code === null) throw new CommandRefusal(`Không đăng nhập được / sign-in failed: ${username}`);

  const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, client_id: clientId };
  const tokens = await fetchJson<{ access_token: string; id_token: string; refresh_token: string }>(
    discovery.token_endpoint,
    { method: 'POST', body: new URLSearchParams({ ...grant, code_verifier: verifier }) },
  );
  return { accessToken: tokens.access_token, idToken: tokens.id_token, refreshToken: tokens.refresh_token };
}

async function fetchJson<T>(url: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as T;
}
