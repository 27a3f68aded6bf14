/**
 * Reasons for returning a submission, collected cell by cell and sent in one return. Until then they are kept on this device,
 * like everything that somebody has typed.
 */
import { isLongEnough, signsIn, type IsoDate } from '@vlis/domain';
import type { DraftStorage } from '../drafts/device.js';
import type { ReturnInput } from '../gql/graphql.js';

export interface Reasons {
  readonly byItem: ReadonlyMap<string, string>;
  readonly note: string;
}

export const NO_REASONS: Reasons = { byItem: new Map(), note: '' };

/** An emptied reason is no reason. */
export function giveReason({ byItem, note }: Reasons, item: string, text: string): Reasons {
  const next = new Map(byItem);
  if (text === '') next.delete(item);
  else next.set(item, text);
  return { byItem: next, note };
}

/** As long as the answer to it has to be. */
const isReason = isLongEnough;

/** Codes with a reason begun but too short to be understood: nothing is sent before it is finished or dropped. */
export const unfinished = ({ byItem }: Reasons): readonly string[] =>
  [...byItem].filter(([, text]) => signsIn(text) > 0 && !isReason(text)).map(([item]) => item);

/** Codes with a reason that is long enough. */
export const reasoned = ({ byItem }: Reasons): readonly string[] =>
  [...byItem].filter(([, text]) => isReason(text)).map(([item]) => item);

export const returnInput = (submissionId: number, revision: number, reasons: Reasons, until: IsoDate): ReturnInput => ({
  ...{ submissionId, revision },
  reasons: [...reasons.byItem]
    .filter(([, text]) => isReason(text))
    .map(([item, text]) => ({ item, text: text.trim() })),
  note: reasons.note.trim() || null,
  until,
});

export const reasonsKey = (accountId: number, submissionId: number): string =>
  `vlis.return.${accountId}.${submissionId}`;

export function keepReasons(storage: DraftStorage, key: string, { byItem, note }: Reasons): void {
  try {
    if (byItem.size || note) storage.setItem(key, JSON.stringify({ byItem: [...byItem], note }));
    else storage.removeItem(key);
  } catch {
    // A device without room keeps nothing; the reasons are still on the screen.
  }
}

export function readReasons(storage: DraftStorage, key: string): Reasons {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as { byItem: [string, string][]; note: string } | null;
    return kept ? { byItem: new Map(kept.byItem), note: String(kept.note) } : NO_REASONS;
  } catch {
    return NO_REASONS;
  }
}
