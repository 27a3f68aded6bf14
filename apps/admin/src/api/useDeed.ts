/**
 * Sending what somebody filled in: the answer, or why not, in the reader's language and at its field. What was typed stays
 * where it is; after a deed everything that was read is asked anew.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.js';
import type { MessageKey } from '../i18n/messages.js';
import { useT, type Translate } from '../i18n/useT.js';
import { failureOf, type FailureKind } from './failure.js';
import { quoted } from './quoted.js';
import { Refused, unwrap } from './refusal.js';

export interface Trouble {
  /** One sentence for the whole form. */
  readonly message: string;
  /** Of the refusal; a call that came to nothing has none. */
  readonly code?: string;
  /** A sentence for each field, by the path that the API names. */
  readonly errors: Readonly<Record<string, string>>;
  readonly refused?: Refused;
}

export interface Deed {
  readonly working: boolean;
  readonly trouble: Trouble | undefined;
  /** The good answer, or nothing: then `trouble` says why. */
  readonly run: <T extends { readonly __typename?: string }>(
    ask: () => Promise<T>,
  ) => Promise<Exclude<T, { __typename: 'Refusal' }> | undefined>;
  /** The field has been changed: what was said about it no longer holds. */
  readonly forget: (path: string) => void;
}

export function useDeed(): Deed {
  const client = useQueryClient();
  const { language } = useFormat();
  const t = useT();
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const run: Deed['run'] = async (ask) => {
    setWorking(true);
    try {
      const done = unwrap(await ask(), language);
      setTrouble(undefined);
      await client.invalidateQueries({ queryKey: ['operation'] });
      return done;
    } catch (error) {
      setTrouble(error instanceof Refused ? refusedAs(error, t) : { message: failedAs(error, t), errors: {} });
      return undefined;
    } finally {
      setWorking(false);
    }
  };
  const forget = (path: string) =>
    setTrouble((last) => last && { ...last, errors: { ...last.errors, [path]: '' }, refused: undefined });
  return { working, trouble, run, forget };
}

const refusedAs = (refused: Refused, t: Translate): Trouble => ({
  message: refused.code === 'INVALID_INPUT' ? t('form.check') : refused.message,
  code: refused.code,
  errors: refused.body.errors,
  refused,
});

/** What was thrown by a deed, as a sentence, with what the log knows it by. */
export function failedAs(error: unknown, t: Translate): string {
  const failure = failureOf(error);
  return quoted(t, t(SAID[failure.kind]), failure);
}

const SAID = {
  offline: 'form.offline',
  unavailable: 'form.unavailable',
  busy: 'form.busy',
  'disk-full': 'form.diskFull',
  forbidden: 'failure.forbidden',
  'signed-out': 'failure.signedOut',
  'too-many': 'failure.tooMany',
  outdated: 'failure.outdated',
  fault: 'failure.fault',
} as const satisfies Record<FailureKind, MessageKey>;
