/** What every part of the grid may ask for: the submission, the session, and the few ways to move about. */
import { createContext, useContext } from 'react';
import type { Submission, Whole } from '../submission/submission.js';
import type { EntryState } from './session/entry-state.js';
import type { EntrySession } from './session/entry-session.js';

export interface EntryContextValue {
  readonly submission: Submission;
  readonly session: EntrySession;
  readonly readOnly: boolean;
  /** Puts the cursor into a cell, changing the section where need be. */
  readonly goTo: (code: string) => void;
  /** The next cell downwards or upwards that can be typed in. */
  readonly move: (from: string, by: 1 | -1) => void;
  readonly section: (by: 1 | -1) => void;
  readonly explain: (code: string) => void;
  readonly define: (code: string) => void;
  readonly reasons: (code: string) => void;
  readonly submit: () => void;
  /** A mutation has given back the submission as it is now. */
  readonly replaced: (whole: Whole) => void;
  readonly paste: (text: string, code: string) => void;
  /** The cell that has the cursor. */
  readonly attend: (code: string) => void;
}

export const EntryContext = createContext<EntryContextValue | undefined>(undefined);

export function useEntry(): EntryContextValue {
  const scene = useContext(EntryContext);
  if (!scene) throw new Error('useEntry outside of the entry screen');
  return scene;
}

export type { EntryState };
