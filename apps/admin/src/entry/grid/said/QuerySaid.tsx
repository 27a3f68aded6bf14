/** A question of the reviewer at its cell, and the answer that must be there before the report goes back. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { MINIMUM_EXPLANATION } from '@vlis/domain';
import { useState } from 'react';
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import { cellId } from '../cells/shown.js';
import { useEntry } from '../../EntryContext.js';
import { isAnswered } from '../../desk/judge.js';
import type { Query } from '../../desk/report.js';
import { useAnswer } from '../../desk/useAnswer.js';
import { Said } from './Said.js';
import { TextArea } from './TextArea.js';

function AnswerField({ query, onSent }: { readonly query: Query; readonly onSent: () => void }) {
  const { desk, move, submit } = useEntry();
  const t = useT();
  const { text, send, sending, trouble } = useAnswer(query, onSent);
  const enough = text.replace(/\s/g, '').length >= MINIMUM_EXPLANATION;
  return (
    <>
      <TextArea
        label={`${t('entry.answer')} ${query.item}`}
        hint={t('entry.answerHint')}
        value={text}
        wanting
        onChange={(next) => desk.answer(query.id, next)}
        onDone={() => {
          if (enough) send();
          move(query.item, 1);
        }}
        onBack={() => document.getElementById(cellId(query.item))?.focus()}
        onSubmit={submit}
        onBlur={() => enough && send()}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.5 }}>
        <Button size="small" variant="outlined" disabled={!enough} loading={sending} onClick={send}>
          {t('entry.sendAnswer')}
        </Button>
        <span role="status">{trouble ?? (text && t('entry.answerUnsent'))}</span>
      </Box>
    </>
  );
}

export function QuerySaid({ query }: { readonly query: Query }) {
  const { desk, readOnly } = useEntry();
  const f = useFormat();
  const t = useT();
  const [changing, setChanging] = useState(false);
  const open = !readOnly && (!isAnswered(query) || changing);
  const change = () => {
    desk.answer(query.id, query.answer ?? '');
    setChanging(true);
  };
  const answer = isAnswered(query) && (
    <>
      <div>
        <q>{query.answer}</q>
      </div>
      <Box sx={{ color: 'text.secondary' }}>
        {t('entry.answeredOn', { date: query.answeredAt ? f.dateTime(query.answeredAt) : '' })}
        {!readOnly && (
          <Button size="small" onClick={change}>
            {t('entry.changeAnswer')}
          </Button>
        )}
      </Box>
    </>
  );
  const asked = t('entry.asked', {
    by: query.raisedBy,
    level: t(`entry.level.${query.level}`),
    date: f.dateTime(query.raisedAt),
  });
  return (
    <Said
      kind={isAnswered(query) ? 'answered' : 'query'}
      below={open ? <AnswerField query={query} onSent={() => setChanging(false)} /> : answer}
    >
      <q>{query.reason}</q>
      <Box component="span" sx={{ color: 'text.secondary' }}>{` ${asked}`}</Box>
    </Said>
  );
}
