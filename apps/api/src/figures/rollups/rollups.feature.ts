import type { Feature } from '../../platform/features/feature.js';
import { FiguresPortsModule } from './ports.module.js';
import { RollupsModule } from './rollups.module.js';

const SET = 'written and added up in sets of thousands';

/** Facts and roll-ups, and how they are kept. */
export const rollups: Feature = {
  name: 'rollups',
  modules: [RollupsModule, FiguresPortsModule],
  tablesByHand: { edition_day: 'one row', fact: SET, rollup: SET },
};
