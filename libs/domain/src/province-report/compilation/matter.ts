/** The Ministry's compilation: the report on the nation, and who reads and writes it. Its refusals are those of every report. */
import type { Matter } from '../../shared/matter.js';

export const compilation = {
  refusals: {},
  issues: {},
  rights: {
    'compilation.read': ['ministry-analyst', 'ministry-leader', 'administrator'],
    'compilation.write': ['ministry-analyst'],
  },
  news: {},
} as const satisfies Matter;
