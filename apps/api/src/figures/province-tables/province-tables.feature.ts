import type { Feature } from '../../platform/features/feature.js';
import { ProvinceTablesModule } from './province-tables.module.js';

/** What a department reads of its own communes and libraries. */
export const provinceTables: Feature = { name: 'province-tables', modules: [ProvinceTablesModule] };
