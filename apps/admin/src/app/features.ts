/** Every feature of the screens, in the order of the menu. A new one is one line here, and one in tools/lint/rooms.mjs. */
import { accounts } from '../accounts/index.js';
import { backups } from '../backups/index.js';
import { entry } from '../entry/index.js';
import { extensions } from '../extensions/index.js';
import type { Feature } from '../feature/feature.js';
import { figures } from '../figures/index.js';
import { home } from '../home/index.js';
import { indicators } from '../indicators/index.js';
import { libraries } from '../libraries/index.js';
import { mailbox } from '../mailbox/index.js';
import { notices } from '../notices/index.js';
import { plans } from '../plans/index.js';
import { provinceReports } from '../reports/index.js';
import { review } from '../review/index.js';
import { rounds } from '../rounds/index.js';
import { tables } from '../tables/index.js';

export const features: readonly Feature[] = [
  home,
  entry,
  extensions,
  review,
  figures,
  tables,
  libraries,
  plans,
  provinceReports,
  rounds,
  indicators,
  accounts,
  backups,
  mailbox,
  notices,
];
