/** Under which name a draft lies on the device: one for each account and report. */
export const DRAFT_KEY = /^vlis\.draft\.(\d+)\.(\d+)$/;

export const draftKey = (accountId: number, submissionId: number): string => `vlis.draft.${accountId}.${submissionId}`;
