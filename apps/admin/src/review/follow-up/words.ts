/** A follow-up in words: what was done and what came of it. */
import { inLanguage, type FollowUpChannel, type FollowUpOutcome, type Language } from '@vlis/domain';
import { channelWords, followUpWords, outcomeWords } from '@vlis/reporting';
import type { FollowUpLineFragment } from '../../gql/graphql.js';
import { small } from '../../submission/wire.js';

export type ChannelCode = FollowUpLineFragment['channel'];
export type OutcomeCode = FollowUpLineFragment['outcome'];

const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** “Gọi điện: hứa nộp chậm nhất 03/12/2026”. */
export const wordsOf = (
  { channel, outcome, promisedUntil }: Pick<FollowUpLineFragment, 'channel' | 'outcome' | 'promisedUntil'>,
  language: Language,
): string => followUpWords({ channel: small(channel), outcome: small(outcome), promisedUntil }, language);

/** As the label of an option or a filter. */
export const outcomeLabel = (outcome: FollowUpOutcome, language: Language): string =>
  atStart(inLanguage(outcomeWords[outcome], language));

export const channelLabel = (channel: FollowUpChannel, language: Language): string =>
  inLanguage(channelWords[channel], language);
