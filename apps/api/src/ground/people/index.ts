/** The public interface of this room: accounts, roles and the places they hold for. */
export { AccountEntity } from './account.entity.js';
export { EndSessions } from './end-sessions.js';
export { accountsAt, mayAt } from './library-people.js';
export type { AccountRow } from './library-people.js';
export { loadAccounts } from './load-accounts.js';
export { findPlace } from './role-places.js';
export { roleHolders } from './role-holders.js';
export { RoleEnum } from './me.model.js';
export { AccountModel } from './role.model.js';
export { systemAccount } from './system-account.js';
