/** Everything that is tried. */
import { attacks } from './attacks.js';
import { deaths } from './deaths.js';
import { failovers } from './failovers.js';
import type { Fault } from './fault.js';
import { fullDisk } from './full-disk.js';

export const faults: readonly Fault[] = [...deaths, ...failovers, fullDisk, ...attacks];
