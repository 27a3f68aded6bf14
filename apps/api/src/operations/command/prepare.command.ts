import type { Command } from '../../platform/command/command.js';
import { loadReference } from './load-reference.command.js';
import { migrate } from './migrate.command.js';

/** Both in one process: reading the program takes longer than either has to do at most starts of `npm start`. */
export const prepare: Command = {
  name: 'prepare',
  usage: '',
  about: 'migrate, rồi load-reference / migrate, and then load-reference (DATABASE_OWNER_URL)',
  run: async (args, application) => {
    await migrate.run(args, application);
    await loadReference.run(args, application);
  },
};
