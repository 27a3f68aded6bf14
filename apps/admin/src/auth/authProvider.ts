/**
 * react-admin's view of the login and of rights. Nobody gets this far without a login, and when it ends the page is not thrown away: the
 * session dialog asks to log in again over it, so `checkError` never logs out. The rights come from the API, by the domain's policy; a
 * page or mutation that no feature names is refused.
 */
import type { Action } from '@vlis/domain';
import type { AuthProvider } from 'react-admin';
import { theSession } from './the-session.js';

export interface Access {
  /** The right that a page or mutation of a resource takes. */
  readonly rightOf: (resource: string, action: string) => Action | undefined;
  /** The rights of whoever is here. */
  readonly permissions: () => Promise<readonly string[]>;
}

export const authProviderOf = ({ rightOf, permissions }: Access): AuthProvider => ({
  login: () => theSession().logInAgain(),
  logout: () => theSession().logOut(),
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
  getPermissions: permissions,
  canAccess: async ({ resource, action }) => {
    const right = rightOf(resource, action);
    return right !== undefined && (await permissions()).includes(right);
  },
  getIdentity: () => Promise.resolve({ id: theSession().username, fullName: theSession().username }),
});
