import type { ReactNode } from 'react';
import { usePrinting } from '../theme/usePrinting.js';

/** What stands on paper alone is drawn when there is paper. */
export const OnPaper = ({ children }: { readonly children: () => ReactNode }) => (usePrinting() ? children() : null);
