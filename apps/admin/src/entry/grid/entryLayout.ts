import { layoutWith } from '../../submission/grid/gridLayout.js';

/** Room to type in. */
export const entryLayout = layoutWith({ entry: '152px', label: '0.95fr', remarks: '1.15fr' });
