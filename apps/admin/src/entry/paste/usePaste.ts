/** Lays a pasted block on the grid, at once or after the person has chosen how it is meant, and keeps what became of it. */
import type { BlockChoice } from '@vlis/domain';
import { useState } from 'react';
import type { Submission } from '../../submission/submission.js';
import type { EntrySession } from '../session/entry-session.js';
import { bring, layDown, onlyChoice, type PendingBlock, type Meanings, type Pasted } from './paste.js';

export function usePaste(session: EntrySession, submission: Submission) {
  const [last, setLast] = useState<{ readonly pasted: Pasted; readonly step: unknown }>();
  const [brought, setBrought] = useState<PendingBlock>();
  const { steps } = session.state().sheet;
  const lay = (block: PendingBlock, choice: BlockChoice | undefined, meanings?: Meanings) => {
    const pasted = layDown(block, choice, meanings);
    session.put(pasted.inputs);
    setBrought(undefined);
    setLast({ pasted, step: session.state().sheet.steps.at(-1) });
  };
  return {
    /** Gone when the block is taken back. */
    pasted:
      last && (last.pasted.inputs.size === 0 || steps.some((step) => step === last.step)) ? last.pasted : undefined,
    mayUndo: last !== undefined && steps.at(-1) === last.step,
    forgetPasted: () => setLast(undefined),
    /** A block that waits until the person has chosen how it is meant: nothing of it is in the submission yet. */
    brought,
    lay,
    forgetBrought: () => setBrought(undefined),
    paste: (text: string, code: string) => {
      const block = bring(text, submission, code);
      if (block.asks) setBrought(block);
      else lay(block, onlyChoice(block));
    },
  };
}
