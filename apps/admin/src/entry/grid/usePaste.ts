/** Lays a pasted block on the grid and says what became of it. */
import { useState } from 'react';
import type { Desk } from '../desk/desk.js';
import { paste, type Pasted } from './paste.js';
import type { Report } from '../desk/report.js';

export function usePaste(desk: Desk, { questionnaire }: Report) {
  const [last, setLast] = useState<{ readonly pasted: Pasted; readonly step: unknown }>();
  const { steps } = desk.state().sheet;
  return {
    /** Gone when the block is taken back. */
    pasted:
      last && (last.pasted.inputs.size === 0 || steps.some((step) => step === last.step)) ? last.pasted : undefined,
    mayUndo: last !== undefined && steps.at(-1) === last.step,
    forgetPasted: () => setLast(undefined),
    paste: (text: string, code: string) => {
      const from = questionnaire.items.findIndex((item) => item.code === code);
      const block = paste(text, questionnaire.items, from);
      desk.put(block.inputs);
      setLast({ pasted: block, step: desk.state().sheet.steps.at(-1) });
    },
  };
}
