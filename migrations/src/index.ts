/** The tables, as plain SQL, and what the application's role may do with them. */
export { grantPrivileges } from './grant-privileges.js';
export { migrations, tables } from './list.js';
export { callableFunctions, jobPrivileges, usableSequences } from './privileges.js';
