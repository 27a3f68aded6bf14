/** The front door of this room: the OpenID provider of the embedded profile. */
export { addEmbeddedIdentity } from './add-embedded-identity.js';
export { readyAccounts } from './ready-accounts.js';
export { signIn } from './sign-in.js';
