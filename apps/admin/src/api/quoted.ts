/** A sentence about a failure, and behind it what the log knows it by, for whoever submissions it. */
import type { Translate } from '../i18n/useT.js';
import type { Failure } from './failure.js';

export const quoted = (t: Translate, sentence: string, { id }: Pick<Failure, 'id'>): string =>
  id === undefined ? sentence : `${sentence} ${t('failure.quote', { id })}`;
