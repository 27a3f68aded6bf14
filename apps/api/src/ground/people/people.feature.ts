import { DIGEST } from '../../platform/audit/facts.js';
import type { Feature } from '../../platform/features/feature.js';
import { loadAccounts } from './load-accounts.js';
import { PeopleModule } from './people.module.js';

/** Accounts, roles and the places they hold for. */
export const people: Feature = {
  name: 'people',
  modules: [PeopleModule],
  constraints: { account_subject_once: 'ALREADY_EXISTS', account_username_once: 'ALREADY_EXISTS' },
  facts: { person: DIGEST, released: DIGEST },
  tablesByHand: {
    ended_session: 'asked with every request, in the statement that finds the viewer',
    logout_token: 'a number is taken once, in one statement',
  },
  reference: [loadAccounts],
};
