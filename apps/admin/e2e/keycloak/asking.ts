/** What a visitor's tokens are good for: asked of VLIS, read, and renewed at Keycloak. */
import { bearing, type Api } from '@vlis/api/testing';
import { decodeJwt } from 'jose';
import { asked } from '../asked.js';
import type { Visitor } from './sign-in.js';

/** Accounts by name, each with its role since yesterday. */
export async function plantRolesIn(api: Api, roles: Readonly<Record<string, string>>): Promise<void> {
  for (const [username, role] of Object.entries(roles))
    await api.db.query(
      `with opened as (insert into account (username, name) values ($1, $1) returning id)
       insert into account_role (account_id, role, valid_from) select id, $2, current_date - 1 from opened`,
      [username, role],
    );
}

/** The address to which VLIS writes to this account. */
export async function emailOf(api: Api, username: string): Promise<string | null> {
  const [account]: [{ email: string | null }] = await api.db.query('select email from account where username = $1', [
    username,
  ]);
  return account.email;
}

/** What the screens ask first. The status, and the code where it is refused. */
export const askMe = async (api: Api, token: string): Promise<[number, string | undefined]> => {
  const answer = await bearing(api, token).fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: asked('Me') }),
  });
  const body = (await answer.json()) as { code?: string };
  return [answer.status, body.code];
};

/** The access token that the screens were given last, once they are there. */
export async function tokenOf({ page, given }: Visitor): Promise<string> {
  await page.getByRole('button', { name: 'Tài khoản' }).waitFor();
  return given[0]!.access_token;
}

/** As the screens renew their token. */
export function askAgain(issuer: string, { given }: Visitor): Promise<Response> {
  const body = new URLSearchParams({
    ...{ client_id: 'vlis-admin', grant_type: 'refresh_token', refresh_token: given[0]!.refresh_token },
  });
  return fetch(`${issuer}/protocol/openid-connect/token`, { method: 'POST', body });
}

/** How somebody signed in, as the token states it. */
export const acrOf = (token: string): unknown => decodeJwt(token)['acr'];
