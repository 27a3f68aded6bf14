import type { Feature } from '../../platform/features/feature.js';
import { DashboardsModule } from './dashboards.module.js';

/** Tables, series and the map of the nation. */
export const dashboards: Feature = { name: 'dashboards', modules: [DashboardsModule] };
