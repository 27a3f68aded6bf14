/**
 * Finds the submission of a library in a round, begun or not, and makes it ready to work with. Nothing is written: a submission
 * begins with the first thing entered in it. Asked anew on every visit: somebody else may have written meanwhile.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CompiledForm, FormDefinition } from '@vlis/domain';
import { failureOf } from '../api/failure.js';
import { request } from '../api/line.js';
import type { OperationReading } from '../api/useOperation.js';
import { recallDraft } from '../drafts/recall-draft.js';
import {
  BlankSubmissionDocument,
  SubmissionForDocument,
  WholeSubmissionDocument,
  type RefusedFragment,
} from '../gql/graphql.js';
import { useForm } from '../reference/useForm.js';
import { wholeOfBlank } from './blank.js';
import { compiled, readSubmission, type Submission, type Whole } from './submission.js';

export type FoundSubmission =
  | { readonly kind: 'submission'; readonly whole: Whole }
  | { readonly kind: 'refused'; readonly refusal: RefusedFragment }
  | { readonly kind: 'not-owed' | 'not-found' | 'not-begun' };

/** The submission with its draft at hand. */
async function ready(whole: Whole, accountId: number): Promise<FoundSubmission> {
  await recallDraft(accountId, [whole.round.id, whole.library.id]);
  return { kind: 'submission', whole };
}

/** What an address may ask for: the API's numbers are of 31 bits. */
const isNumber = (id: number): boolean => Number.isInteger(id) && id > 0 && id < 2 ** 31;

interface Who {
  readonly accountId: number;
  readonly mayBegin: boolean;
}

async function find(
  roundId: number,
  libraryId: number,
  { accountId, mayBegin }: Who,
  signal: AbortSignal,
): Promise<FoundSubmission> {
  if (![roundId, libraryId].every(isNumber)) return { kind: 'not-found' };
  const { obligations } = await request(SubmissionForDocument, { roundId, libraryId }, signal);
  const obligation = obligations.rows[0];
  // Also so for a library outside of what the reader may see: whether it owes a submission is not his to learn.
  if (!obligation) return { kind: 'not-owed' };
  if (obligation.submission) {
    const { submission } = await request(WholeSubmissionDocument, { id: obligation.submission.id }, signal);
    return submission ? ready(submission, accountId) : { kind: 'not-found' };
  }
  const { blankSubmission } = mayBegin ? await request(BlankSubmissionDocument, { roundId, libraryId }, signal) : {};
  if (!blankSubmission) return { kind: 'not-begun' };
  const { whyNotBegin, ...blank } = blankSubmission;
  return whyNotBegin ? { kind: 'refused', refusal: whyNotBegin } : ready(wholeOfBlank(blank), accountId);
}

export interface FoundReading extends OperationReading<FoundSubmission> {
  /** What a mutation gave back replaces what was read. */
  readonly replace: (whole: Whole) => void;
}

export function useFoundSubmission(roundId: number, libraryId: number, who: Who): FoundReading {
  const client = useQueryClient();
  const queryKey = ['submission', roundId, libraryId];
  const query = useQuery<FoundSubmission>({
    queryKey,
    queryFn: ({ signal }) => find(roundId, libraryId, who, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  return {
    data: query.data,
    failure: query.error ? failureOf(query.error) : undefined,
    pending: query.isPending,
    refreshing: query.isFetching && !query.isPending,
    again: () => void query.refetch(),
    replace: (whole) =>
      client.setQueryData<FoundSubmission>(queryKey, (): FoundSubmission => ({ kind: 'submission', whole })),
  };
}

/** Published versions never change, so each is compiled once for the whole visit. */
const compiledForms = new WeakMap<FormDefinition, CompiledForm>();

function compiledOnce(definition: FormDefinition): CompiledForm {
  const known = compiledForms.get(definition) ?? compiled(definition);
  compiledForms.set(definition, known);
  return known;
}

export function useSubmission<Read extends Whole>(whole: Read): OperationReading<Submission<Read>> {
  const reading = useForm(whole.formVersion.id);
  const { data: definition } = reading;
  const data = useMemo(() => definition && readSubmission(whole, compiledOnce(definition)), [whole, definition]);
  return { ...reading, data };
}
