import type { Feature } from '../../platform/features/feature.js';
import { FiguresModule } from './figures.module.js';

/** Opens a query of figures, adds up what is read and decides what is withheld. */
export const figures: Feature = { name: 'figures', modules: [FiguresModule] };
