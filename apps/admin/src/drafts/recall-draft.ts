/** The draft of a submission made ready to be read, also where an earlier version of VLIS has named it by the submission's number. */
import { device, everyDraft } from './device.js';
import { draftKey, type ObligationKey } from './draft-key.js';
import { draftsIn } from './drafts-here.js';

export async function recallDraft(accountId: number, obligation: ObligationKey): Promise<void> {
  const kept = new Map(await everyDraft());
  const key = draftKey(accountId, obligation);
  const isOfObligation = (submission: ObligationKey | undefined): boolean =>
    submission?.every((id, n) => id === obligation[n]) ?? false;
  for (const old of draftsIn(kept)) {
    if (old.key === key || old.accountId !== accountId || !isOfObligation(old.submission)) continue;
    if (!kept.has(key)) device.setItem(key, kept.get(old.key)!);
    device.removeItem(old.key);
  }
}
