/** The reasons being collected for one submission, kept on this device until they are sent. */
import { useState } from 'react';
import { useMe } from '../me/useMe.js';
import { giveReason, keepReasons, NO_REASONS, readReasons, reasonsKey, type Reasons } from './reasons.js';

export interface ReturnReasons {
  readonly reasons: Reasons;
  readonly give: (item: string, text: string) => void;
  readonly setNote: (note: string) => void;
  readonly clear: () => void;
}

export function useReasons(submissionId: number): ReturnReasons {
  const key = reasonsKey(useMe().accountId, submissionId);
  const [reasons, setReasons] = useState(() => readReasons(window.localStorage, key));
  const become = (next: Reasons) => {
    keepReasons(window.localStorage, key, next);
    setReasons(next);
  };
  return {
    reasons,
    give: (item, text) => become(giveReason(reasons, item, text)),
    setNote: (note) => become({ ...reasons, note }),
    clear: () => become(NO_REASONS),
  };
}
