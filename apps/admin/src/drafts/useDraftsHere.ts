/** One's own drafts on this device. What others have left behind goes when its time is over. */
import { useCallback, useEffect, useState } from 'react';
import { device, everyDraft } from './device.js';
import { draftsIn, sorted, type DraftHere } from './drafts-here.js';

/** Reads them anew, and drops what is over. */
export async function findDrafts(accountId: number): Promise<readonly DraftHere[]> {
  const { own, over } = sorted(draftsIn(await everyDraft()), accountId, Date.now());
  over.forEach((key) => device.removeItem(key));
  return own;
}

interface DraftsHere {
  readonly drafts: readonly DraftHere[];
  readonly drop: (draft: DraftHere) => void;
}

export function useDraftsHere(accountId: number): DraftsHere {
  const [drafts, setDrafts] = useState<readonly DraftHere[]>([]);
  useEffect(() => {
    let here = true;
    void findDrafts(accountId).then((found) => here && setDrafts(found));
    return () => void (here = false);
  }, [accountId]);
  const drop = useCallback((draft: DraftHere) => {
    device.removeItem(draft.key);
    setDrafts((all) => all.filter(({ key }) => key !== draft.key));
  }, []);
  return { drafts, drop };
}
