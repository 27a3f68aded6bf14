/** Sends the answer to a reviewer's question. It is kept as a draft until the server has it. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, useSyncExternalStore } from 'react';
import { request } from '../../api/line.js';
import { reportChanged } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import { AnswerQueryDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import type { Query } from '../../report/report.js';
import { useEntry } from '../EntryContext.js';
import { whyNotSent } from './why-not-saved.js';

export function useAnswer(query: Query, onSent: () => void) {
  const { desk } = useEntry();
  const client = useQueryClient();
  const { language } = useFormat();
  const t = useT();
  const [sending, setSending] = useState(false);
  /** Said of the text as it was then: another one is another answer. */
  const [trouble, setTrouble] = useState<{ readonly said: string; readonly of: string }>();
  const onItsWay = useRef<Promise<void>>(undefined);
  const text = useSyncExternalStore(desk.subscribe, () => desk.state().answers.get(query.id) ?? '');

  const deliver = async () => {
    try {
      const { answerQuery: answer } = await request(AnswerQueryDocument, { queryId: query.id, text });
      if (answer.__typename === 'Refusal')
        return setTrouble({ said: (answer.issues[0] ?? answer).message[language], of: text });
      desk.answered(answer.queries, query.id);
      setTrouble(undefined);
      onSent();
      void reportChanged(client);
    } catch (error) {
      setTrouble({ said: whyNotSent(t, error), of: text });
    }
  };

  /** Over when the server has it, or `trouble` says why not. */
  const send = (): Promise<void> => {
    setSending(true);
    onItsWay.current ??= deliver().finally(() => {
      onItsWay.current = undefined;
      setSending(false);
    });
    return onItsWay.current;
  };

  return { text, send, sending, trouble: trouble?.of === text ? trouble.said : undefined };
}
