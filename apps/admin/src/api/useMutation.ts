/**
 * Sending what somebody filled in: the answer, or why not, in the reader's language and at its field. What was typed stays
 * where it is; after a mutation everything that was read is asked anew.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Refused, unwrap } from './refusal.js';
import { failedAs, refusedAs, withoutField, type FormIssue } from './form-issue.js';

export interface Mutation {
  readonly working: boolean;
  readonly issue: FormIssue | undefined;
  /** The good answer, or nothing: then `issue` says why. */
  readonly run: <T extends { readonly __typename?: string }>(
    ask: () => Promise<T>,
  ) => Promise<Exclude<T, { __typename: 'Refusal' }> | undefined>;
  /** Call when a field has been changed: its issue is taken back, and with the last one the issue of the form. */
  readonly forget: (path: string) => void;
}

const OF_RESOURCES: readonly unknown[] = ['getList', 'getOne', 'getMany'];

/** Operations, and what react-admin has read of resources. The submission under the grid has a key of its own. */
const isRead = ([first, second]: readonly unknown[]): boolean => first === 'operation' || OF_RESOURCES.includes(second);

export function useMutation(): Mutation {
  const client = useQueryClient();
  const { language } = useFormat();
  const t = useT();
  const [working, setWorking] = useState(false);
  const [issue, setIssue] = useState<FormIssue>();
  const run: Mutation['run'] = async (ask) => {
    setWorking(true);
    try {
      const done = unwrap(await ask(), language);
      setIssue(undefined);
      await client.invalidateQueries({ predicate: ({ queryKey }) => isRead(queryKey) });
      return done;
    } catch (error) {
      setIssue(error instanceof Refused ? refusedAs(error, t) : { message: failedAs(error, t), errors: {} });
      return undefined;
    } finally {
      setWorking(false);
    }
  };
  const forget = (path: string) => setIssue((last) => last && withoutField(last, path));
  return { working, issue, run, forget };
}
