import { layoutWith } from '../submission/grid/gridLayout.js';

/** Figures are read and not typed in; at the end of a row it can be returned. */
const widths = { entry: '110px', label: '1fr', remarks: '1.4fr', act: '96px' } as const;

export const reviewLayout = layoutWith(widths);
/** For cells without remarks. */
export const plainReviewLayout = layoutWith({ ...widths, plain: true });
