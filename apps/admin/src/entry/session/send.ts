/**
 * A save on its way to the API. Every outcome becomes one of the few answers that the session knows; when the page is going away the call
 * is marked to outlive it.
 */
import type { Language } from '@vlis/domain';
import { type Failure, failureOf } from '../../api/failure.js';
import { callApi, request } from '../../api/line.js';
import { readAnswer } from '../../api/readAnswer.js';
import { bodyOf, WRITES, type Operation } from '../../api/request.js';
import type { ObligationKey } from '../../drafts/draft-key.js';
import {
  BeginSubmissionDocument,
  SaveCellsDocument,
  type BeginSubmissionMutation,
  type SaveCellsMutation,
} from '../../gql/graphql.js';
import { confirmedOf } from '../../submission/submission.js';
import type { Conflict } from '../../submission/sheet/sheet.js';
import { cellOf, cellsInput, explanationInput } from '../../submission/wire.js';
import type { Ports, SaveAnswer } from './entry-state.js';
import type { Batch } from './saving.js';

const enteredOf = ({ cells, notes }: Batch) => ({
  cells: cellsInput(cells),
  explanations: [...notes].map(([key, text]) => explanationInput(key, text)),
});

type Saved = SaveCellsMutation['saveCells'] | BeginSubmissionMutation['beginSubmission'];

/** Browsers let such a call be answered after the page is gone; at most 64 kB of it, and a submission is far below. */
async function outliving<TResult, TVariables>(
  operation: Operation<TResult, TVariables>,
  variables: TVariables,
): Promise<TResult> {
  const response = await callApi('/graphql', {
    method: 'POST',
    keepalive: true,
    headers: { ...WRITES, 'content-type': 'application/json', accept: 'application/json' },
    body: bodyOf(operation, variables),
  });
  return (await readAnswer(response)) as TResult;
}

/** Saves into the submission, or begins it with what there is to save. */
async function save([roundId, libraryId]: ObligationKey, batch: Batch, leaving: boolean, id: number | undefined) {
  const ask = leaving ? outliving : request;
  const entered = enteredOf(batch);
  if (id === undefined)
    return (await ask(BeginSubmissionDocument, { input: { roundId, libraryId, ...entered } })).beginSubmission;
  return (await ask(SaveCellsDocument, { input: { submissionId: id, baseRevision: batch.base, ...entered } }))
    .saveCells;
}

function answerOf(answer: Saved, language: Language): SaveAnswer {
  switch (answer.__typename) {
    case 'Submission':
      return { kind: 'saved', id: answer.id, news: confirmedOf(answer), at: answer.updatedAt };
    case 'Refusal':
      return { kind: 'refused', message: answer.message[language] };
    case 'SaveConflict': {
      const found = answer.conflicts.map(({ code, base, theirs, by, at }): [string, Conflict] => [
        code,
        { base: base ? cellOf(base) : undefined, theirs: cellOf(theirs), by, at },
      ]);
      return { kind: 'conflict', id: answer.current.id, news: confirmedOf(answer.current), found: new Map(found) };
    }
  }
}

/** Pages that were refused at the same moment must not come back at the same moment: up to half of the time is added at random. */
const spread = (milliseconds: number): number => milliseconds * (1 + Math.random() / 2);

function answerOfFailure({ kind, message, retryAfter, id }: Failure): SaveAnswer {
  const quote = id === undefined ? {} : { id };
  switch (kind) {
    case 'signed-out':
      return { kind: 'signed-out', ...quote };
    case 'forbidden':
      return { kind: 'refused', message, ...quote };
    case 'too-many':
      return { kind: 'failed', issue: 'unavailable', ...quote };
    case 'busy':
      return {
        kind: 'failed',
        issue: 'busy',
        ...(retryAfter !== undefined && { after: spread(retryAfter) }),
        ...quote,
      };
    default:
      return { kind: 'failed', issue: kind, ...quote };
  }
}

export const sender =
  (obligation: ObligationKey, language: () => Language): Ports['send'] =>
  async (batch, leaving, id) => {
    try {
      return answerOf(await save(obligation, batch, leaving, id), language());
    } catch (error) {
      return answerOfFailure(failureOf(error));
    }
  };
