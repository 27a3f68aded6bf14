import type { Feature } from '../../platform/features/feature.js';
import { BackupsModule } from './backups.module.js';

/** What the last backups and restores have recorded of themselves. */
export const backups: Feature = {
  name: 'backups',
  modules: [BackupsModule],
  tablesByHand: { backup_run: 'a log of the commands, which run without the application' },
};
