import type { Feature } from '../../platform/features/feature.js';

/** How fast the corridor is. */
export const benchmarks: Feature = {
  name: 'benchmarks',
  commands: { bench: async () => (await import('./bench.command.js')).bench },
};
