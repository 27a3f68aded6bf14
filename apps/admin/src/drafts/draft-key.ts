/**
 * Under which name a draft lies on the device: one for each account and obligation, because there may be something to keep before the
 * submission is begun. Drafts of earlier versions are named by the number of their submission.
 */
export const DRAFT_KEY = /^vlis\.draft\.(\d+)\.\d+(?:-\d+)?$/;

/** Round and library. */
export type ObligationKey = readonly [roundId: number, libraryId: number];

export const draftKey = (accountId: number, [roundId, libraryId]: ObligationKey): string =>
  `vlis.draft.${accountId}.${roundId}-${libraryId}`;
