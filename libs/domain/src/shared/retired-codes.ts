/** Codes that are not given any more and never come back with another meaning. They have no sentences. */
export const RETIRED_CODES: readonly string[] = ['ALREADY_ANSWERED', 'UNKNOWN_MISSING_REASON', 'CHAIN_WITHOUT_TYPES'];
