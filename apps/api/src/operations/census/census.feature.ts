import type { Feature } from '../../platform/features/feature.js';

/** A national census through the corridor. */
export const census: Feature = {
  name: 'census',
  commands: { census: async () => (await import('./census.command.js')).census },
};
