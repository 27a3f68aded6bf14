/**
 * News: what an action tells the people whom it concerns, written in the same transaction. A kind has parameters of a known shape:
 * numbers, days, codes and names of the register, never a text that somebody typed. Its sentence stands in the matter of the action
 * (`matter.ts` of its folder) and is put together where it is read (libs/reporting/src/words/notice-words.ts), so a row holds no words
 * of ours.
 */
import { matterNames, type MatterName, type MatterNews } from '../matters.js';

export type NewsKind = MatterName<'news'>;
export type News = MatterNews;

export const NEWS_KINDS: readonly NewsKind[] = matterNames('news');

/** Who receives the news, each person once; nobody receives news of their own action. */
export const hearersOf = (accountIds: readonly number[], doneBy: number): readonly number[] =>
  [...new Set(accountIds)].filter((id) => id !== doneBy);
