/** Sends the answer to a reviewer's question. It is kept as a draft until the server has it. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, useSyncExternalStore } from 'react';
import { request } from '../../api/line.js';
import { submissionChanged } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import { AnswerQueryDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import type { Query } from '../../submission/submission.js';
import { useEntry } from '../EntryContext.js';
import { whyNotSent } from './why-not-saved.js';

export function useAnswer(query: Query, onSent: () => void) {
  const { session } = useEntry();
  const client = useQueryClient();
  const { language } = useFormat();
  const t = useT();
  const [sending, setSending] = useState(false);
  /** Holds for the text as it was sent: another text is another answer. */
  const [issue, setIssue] = useState<{ readonly message: string; readonly of: string }>();
  const onItsWay = useRef<Promise<void>>(undefined);
  const text = useSyncExternalStore(session.subscribe, () => session.state().answers.get(query.id) ?? '');

  const deliver = async () => {
    try {
      const { answerQuery: answer } = await request(AnswerQueryDocument, { queryId: query.id, text });
      if (answer.__typename === 'Refusal')
        return setIssue({ message: (answer.issues[0] ?? answer).message[language], of: text });
      session.answered(answer.queries, query.id);
      setIssue(undefined);
      onSent();
      void submissionChanged(client);
    } catch (error) {
      setIssue({ message: whyNotSent(t, error), of: text });
    }
  };

  /** Over when the server has it, or `issue` says why not. */
  const send = (): Promise<void> => {
    setSending(true);
    onItsWay.current ??= deliver().finally(() => {
      onItsWay.current = undefined;
      setSending(false);
    });
    return onItsWay.current;
  };

  return { text, send, sending, issue: issue?.of === text ? issue.message : undefined };
}
