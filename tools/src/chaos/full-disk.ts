/** The disk of the data folder is filled to the last kilobyte while people work, and emptied again some seconds later. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';

const SECONDS_FULL = 6;

export const fullDisk: Fault = {
  name: `disk full for ${SECONDS_FULL} s`,
  kind: 'broken',
  isPossible: ({ disk }) => disk.isSmall,
  run: async ({ disk }) => {
    try {
      disk.fill();
      await pause(SECONDS_FULL * 1000);
    } finally {
      disk.clear();
    }
  },
};
