/** The way out: what can be saved is saved first, and what cannot is asked about. */
import { useState } from 'react';
import { theSession } from '../auth/the-session.js';
import { useMe } from '../me/useMe.js';
import { dropForGood, keepAgain } from './device.js';
import type { DraftHere } from './drafts-here.js';
import { findDrafts } from './useDraftsHere.js';

/** How one leaves: on this device, or on all of them. */
export type WayOut = () => Promise<unknown>;

interface Asked {
  readonly drafts: readonly DraftHere[];
  readonly way: WayOut;
}

export interface Leaving {
  /** Something is unsaved, and somebody has to say what becomes of it. */
  readonly asked: Asked | undefined;
  readonly leave: (way: WayOut) => Promise<void>;
  readonly decide: (how: 'keep' | 'drop' | 'stay') => Promise<void>;
}

export function useLeaving(): Leaving {
  const { accountId } = useMe();
  const [asked, setAsked] = useState<Asked>();
  const leave = async (way: WayOut) => {
    await theSession().saveBeforeLeaving();
    const drafts = await findDrafts(accountId);
    if (drafts.length) setAsked({ drafts, way });
    else await way();
  };
  const decide: Leaving['decide'] = async (how) => {
    setAsked(undefined);
    if (!asked || how === 'stay') return;
    if (how === 'drop') await dropForGood(asked.drafts.map(({ key }) => key));
    await asked.way();
    if (theSession().state() === 'live') keepAgain();
  };
  return { asked, leave, decide };
}
