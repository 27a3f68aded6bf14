import type { May } from '../me/rights.js';

/** Whoever never accepts only reads what others have sent; their screens do not use the word review. */
export const reviews = (may: May): boolean => may('review.accept');
