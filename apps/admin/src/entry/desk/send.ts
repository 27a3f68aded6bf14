/**
 * A save on its way to the API. Whatever comes back is one of the few things the desk knows; when the page is going away
 * the call is marked to outlive it.
 */
import type { Language } from '@vlis/domain';
import { type Failure, failureOf } from '../../api/failure.js';
import { callApi, request } from '../../api/line.js';
import { readAnswer } from '../../api/readAnswer.js';
import { bodyOf, WRITES } from '../../api/request.js';
import { SaveCellsDocument, type SaveCellsInput, type SaveCellsMutation } from '../../gql/graphql.js';
import type { SaveAnswer } from './desk-state.js';
import { confirmedOf } from './report.js';
import type { Batch } from './saving.js';
import type { Conflict } from './sheet.js';
import { cellOf, cellsInput, explanationInput } from './wire.js';

const inputOf = (submissionId: number, { base, cells, notes }: Batch): SaveCellsInput => ({
  submissionId,
  baseRevision: base,
  ...cellsInput(cells),
  explanations: [...notes].map(([key, text]) => explanationInput(key, text)),
});

/** Browsers let such a call be answered after the page is gone; at most 64 kB of it, and a report is far below. */
async function outliving(input: SaveCellsInput): Promise<SaveCellsMutation> {
  const response = await callApi('/graphql', {
    method: 'POST',
    keepalive: true,
    headers: { ...WRITES, 'content-type': 'application/json', accept: 'application/json' },
    body: bodyOf(SaveCellsDocument, { input }),
  });
  return (await readAnswer(response)) as SaveCellsMutation;
}

function answerOf({ saveCells: answer }: SaveCellsMutation, language: Language): SaveAnswer {
  switch (answer.__typename) {
    case 'Submission':
      return { kind: 'saved', news: confirmedOf(answer), at: answer.updatedAt };
    case 'Refusal':
      return { kind: 'refused', message: answer.message[language] };
    case 'SaveConflict': {
      const found = answer.conflicts.map(({ code, base, theirs, by, at }): [string, Conflict] => [
        code,
        { base: base ? cellOf(base) : undefined, theirs: cellOf(theirs), by, at },
      ]);
      return { kind: 'conflict', news: confirmedOf(answer.current), found: new Map(found) };
    }
  }
}

/** Whoever is turned away at the same moment does not come back at the same moment: up to half as long again. */
const spread = (milliseconds: number): number => milliseconds * (1 + Math.random() / 2);

function answerOfFailure({ kind, message, retryAfter, id }: Failure): SaveAnswer {
  const quote = id === undefined ? {} : { id };
  switch (kind) {
    case 'signed-out':
      return { kind: 'signed-out', ...quote };
    case 'forbidden':
      return { kind: 'refused', message, ...quote };
    case 'too-many':
      return { kind: 'failed', trouble: 'unavailable', ...quote };
    case 'busy':
      return {
        kind: 'failed',
        trouble: 'busy',
        ...(retryAfter !== undefined && { after: spread(retryAfter) }),
        ...quote,
      };
    default:
      return { kind: 'failed', trouble: kind, ...quote };
  }
}

export const sender =
  (submissionId: number, language: () => Language) =>
  async (batch: Batch, leaving: boolean): Promise<SaveAnswer> => {
    const input = inputOf(submissionId, batch);
    try {
      return answerOf(leaving ? await outliving(input) : await request(SaveCellsDocument, { input }), language());
    } catch (error) {
      return answerOfFailure(failureOf(error));
    }
  };
