/** A sentence about a failure, and behind it the id under which it stands in the log, for whoever reports it. */
import type { Translate } from '../i18n/useT.js';
import type { Failure } from './failure.js';

export const quoted = (t: Translate, sentence: string, { id }: Pick<Failure, 'id'>): string =>
  id === undefined ? sentence : `${sentence} ${t('failure.quote', { id })}`;
