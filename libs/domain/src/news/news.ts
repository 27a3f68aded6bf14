/**
 * News: what a deed tells the people whom it concerns, written in the same transaction. A kind has parameters of a known shape:
 * numbers, days, codes and names of the register, never a text that somebody typed. The sentence is put together where it is
 * read (libs/reporting/src/words/notice-words.ts), so a row holds no words of ours.
 */
import type { IsoDate, PeriodCode } from '../calendar/period.js';
import type { LocalizedText } from '../shared/text.js';

/** A submission is back with its library, and taken again until the end of a day. */
export interface SubmissionReturned {
  readonly kind: 'submission-returned';
  readonly params: {
    readonly roundId: number;
    readonly libraryId: number;
    /** As it was called when it happened. */
    readonly library: LocalizedText;
    readonly period: PeriodCode;
    readonly until: IsoDate;
  };
}

/** What was official is back with its library, and no part of the figures until it is accepted anew. */
export interface SubmissionReopened extends Omit<SubmissionReturned, 'kind'> {
  readonly kind: 'submission-reopened';
}

export type News = SubmissionReturned | SubmissionReopened;
export type NewsKind = News['kind'];

export const NEWS_KINDS = ['submission-returned', 'submission-reopened'] as const satisfies readonly NewsKind[];

/** Whom the news is told, each once: nobody hears of their own deed. */
export const hearersOf = (accountIds: readonly number[], doneBy: number): readonly number[] =>
  [...new Set(accountIds)].filter((id) => id !== doneBy);
