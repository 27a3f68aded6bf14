/** The public interface of this room: the OpenID provider of the embedded profile. */
import { refuseInProduction } from './refuse-in-production.js';

export { readyAccounts } from './ready-accounts.js';
export { signIn } from './sign-in.js';

/** The provider itself speaks on the console as it loads: only a server that has it loads it, no command that prints a token. */
export const loadEmbeddedIdentity = () => {
  refuseInProduction(process.env.VLIS_PROFILE, process.env.NODE_ENV);
  return import('./add-embedded-identity.js');
};
