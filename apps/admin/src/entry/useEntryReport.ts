/**
 * Finds the report of a library in a round, or begins it, and makes it ready to work with. Asked anew on every visit:
 * somebody else may have written meanwhile.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { failureOf } from '../api/failure.js';
import { request } from '../api/line.js';
import { useOperation, type Reading } from '../api/useOperation.js';
import {
  FormVersionDocument,
  OpenReportDocument,
  ReportForDocument,
  WholeReportDocument,
  type RefusedFragment,
  type WholeReportFragment,
} from '../gql/graphql.js';
import { compiled, readReport, type Report } from './report.js';

export type Found =
  | { readonly kind: 'report'; readonly whole: WholeReportFragment }
  | { readonly kind: 'refused'; readonly refusal: RefusedFragment }
  | { readonly kind: 'not-obliged' | 'not-begun' };

async function find(roundId: number, libraryId: number, mayOpen: boolean, signal: AbortSignal): Promise<Found> {
  const { obligations } = await request(ReportForDocument, { roundId, libraryId }, signal);
  const duty = obligations.rows[0];
  if (!duty) return { kind: 'not-obliged' };
  if (duty.submission) {
    const { submission } = await request(WholeReportDocument, { id: duty.submission.id }, signal);
    return submission ? { kind: 'report', whole: submission } : { kind: 'not-obliged' };
  }
  if (!mayOpen) return { kind: 'not-begun' };
  const { openSubmission: opened } = await request(OpenReportDocument, { roundId, libraryId }, signal);
  return opened.__typename === 'Refusal' ? { kind: 'refused', refusal: opened } : { kind: 'report', whole: opened };
}

export interface EntryReading extends Reading<Found> {
  /** What a mutation gave back replaces what was read. */
  readonly replace: (whole: WholeReportFragment) => void;
}

export function useEntryReport(roundId: number, libraryId: number, mayOpen: boolean): EntryReading {
  const client = useQueryClient();
  const queryKey = ['entry', roundId, libraryId];
  const query = useQuery<Found>({
    queryKey,
    queryFn: ({ signal }) => find(roundId, libraryId, mayOpen, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  return {
    data: query.data,
    failure: query.error ? failureOf(query.error) : undefined,
    pending: query.isPending,
    refreshing: query.isFetching && !query.isPending,
    again: () => void query.refetch(),
    replace: (whole) => client.setQueryData<Found>(queryKey, (): Found => ({ kind: 'report', whole })),
  };
}

/** The form of a version, compiled once: published versions never change. */
export function useForm(formVersionId: number | undefined): Reading<ReturnType<typeof compiled>> {
  const reading = useOperation(
    FormVersionDocument,
    { id: formVersionId ?? 0 },
    { enabled: formVersionId !== undefined, fresh: Infinity },
  );
  const definition = reading.data?.formVersion?.definition;
  const data = useMemo(() => (definition === undefined ? undefined : compiled(definition)), [definition]);
  return { ...reading, data };
}

export function useReport(whole: WholeReportFragment): Reading<Report> {
  const reading = useForm(whole.formVersion.id);
  const { data: form } = reading;
  const data = useMemo(() => form && readReport(whole, form), [whole, form]);
  return { ...reading, data };
}
