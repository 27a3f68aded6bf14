import type { May } from '../me/rights.js';

/** Who never accepts reads what others have sent; for them nothing is called a review. */
export const reviews = (may: May): boolean => may('review.accept');
