/** The English words of the screens, one file an area, with exactly the keys of `vi/`. */
import type { Messages } from '../messages.js';
import { entry } from '../../entry/i18n/en.js';
import { review } from '../../review/i18n/en.js';
import { accounts } from './accounts.js';
import { app } from './app.js';
import { backups } from './backups.js';
import { figures } from './figures.js';
import { form } from './form.js';
import { home } from './home.js';
import { libraries } from './libraries.js';
import { print } from './print.js';
import { ra } from './ra.js';
import { rounds } from './rounds.js';

export const en: Messages = {
  ra,
  ...app,
  home,
  libraries,
  rounds,
  accounts,
  figures,
  form,
  backups,
  entry,
  review,
  print,
};
