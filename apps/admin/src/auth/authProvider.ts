/**
 * react-admin's view of the login. Nobody gets this far without one, and when it ends the page is not thrown away: the
 * session dialog asks to log in again over it, so `checkError` never logs out.
 */
import type { AuthProvider } from 'react-admin';
import { theSession } from './the-session.js';

export const authProvider: AuthProvider = {
  login: () => theSession().logInAgain(),
  logout: () => theSession().logOut(),
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
  getPermissions: () => Promise.resolve(undefined),
  getIdentity: () => Promise.resolve({ id: theSession().username, fullName: theSession().username }),
};
