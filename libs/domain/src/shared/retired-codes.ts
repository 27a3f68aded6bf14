/** Codes that nothing says any more, and that never come back with another meaning: tombstones, without words. */
export const RETIRED_CODES: readonly string[] = ['ALREADY_ANSWERED', 'UNKNOWN_MISSING_REASON', 'CHAIN_WITHOUT_TYPES'];
