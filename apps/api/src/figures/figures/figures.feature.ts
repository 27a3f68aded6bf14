import type { Feature } from '../../platform/features/feature.js';
import { FiguresModule } from './figures.module.js';

/** What opens a question about figures, adds up what is read and says what is withheld. */
export const figures: Feature = { name: 'figures', modules: [FiguresModule] };
