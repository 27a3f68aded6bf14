/**
 * Under which name a draft lies on the device: one for each account and obligation, for there is something to keep before the
 * report is begun. Drafts of before are named by the number of their submission.
 */
export const DRAFT_KEY = /^vlis\.draft\.(\d+)\.\d+(?:-\d+)?$/;

/** Round and library. */
export type ObligationKey = readonly [roundId: number, libraryId: number];

export const draftKey = (accountId: number, [roundId, libraryId]: ObligationKey): string =>
  `vlis.draft.${accountId}.${roundId}-${libraryId}`;
