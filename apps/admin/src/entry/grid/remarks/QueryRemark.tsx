/**
 * A question of the reviewer at its cell, and the answer that must be there before the submission goes back: in words, or by
 * another figure in the cell, with or without a word. After an answer the cursor is in the cell again.
 */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isLongEnough } from '@vlis/domain';
import { useState } from 'react';
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import type { Row } from '../../../submission/grid/rows.js';
import { cellId, explanationId, answerText } from '../../../submission/grid/shown.js';
import type { Query } from '../../../submission/submission.js';
import { Remark } from '../../../submission/remarks/Remark.js';
import { TextArea } from '../../../submission/remarks/TextArea.js';
import { isAnswered, isMendedBy, sentIn } from '../../../submission/sheet/judge.js';
import { useAnswer } from '../../session/useAnswer.js';
import { useEntry } from '../../EntryContext.js';

interface AnswerProps {
  readonly query: Query;
  /** Another figure stands in the cell: words are welcome, and nobody has to wait for them. */
  readonly mended: boolean;
  readonly id: string | undefined;
  readonly autoFocus: boolean;
  readonly onSent: () => void;
}

function AnswerField({ query, mended, id, autoFocus, onSent }: AnswerProps) {
  const { session, submit } = useEntry();
  const t = useT();
  const { text, send, sending, issue } = useAnswer(query, onSent);
  const enough = isLongEnough(text);
  const back = () => document.getElementById(cellId(query.item))?.focus();
  const done = () => {
    if (enough) void send();
    back();
  };
  return (
    <>
      <TextArea
        id={id}
        label={`${t('entry.answer')} ${query.item}`}
        hint={t(mended ? 'entry.answerOptional' : 'entry.answerHint')}
        value={text}
        autoFocus={autoFocus}
        wanting={!mended}
        onChange={(next) => session.answer(query.id, next)}
        onDone={done}
        onBack={back}
        onSubmit={() => {
          // The answer belongs to what is submitted: until the server has it, it stands in the way.
          if (enough) void send().then(submit);
          else submit();
          back();
        }}
        onBlur={() => enough && void send()}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.5 }}>
        <Button size="small" variant="outlined" disabled={!enough} loading={sending} onClick={done}>
          {t('entry.sendAnswer')}
        </Button>
        <span role="status">{issue ?? (text && t('entry.answerUnsent'))}</span>
      </Box>
    </>
  );
}

interface Props {
  readonly query: Query;
  readonly row: Row;
  /** `g` leads here. */
  readonly first: boolean;
}

export function QueryRemark({ query, row, first }: Props) {
  const { session, readOnly } = useEntry();
  const f = useFormat();
  const t = useT();
  const [changing, setChanging] = useState(false);
  const yesNo = { yes: t('submission.yes'), no: t('submission.no') };
  const answered = isAnswered(query);
  const mended = !answered && isMendedBy(query, row.cell);
  const id = first ? explanationId(query.item) : undefined;
  const open = !readOnly && (!answered || changing);
  const change = () => {
    session.answer(query.id, query.answer ?? '');
    setChanging(true);
  };
  const answer = answered && (
    <>
      <div>{query.answer === null ? t('submission.answeredByFigure') : <q>{query.answer}</q>}</div>
      <Box sx={{ color: 'text.secondary' }}>
        {t('entry.answeredOn', { date: query.answeredAt ? f.dateTime(query.answeredAt) : '' })}
        {!readOnly && (
          <Button id={id} size="small" onClick={change}>
            {t(query.answer === null ? 'entry.addAnswer' : 'entry.changeAnswer')}
          </Button>
        )}
      </Box>
    </>
  );
  const asked = t('submission.asked', {
    by: query.raisedBy,
    stage: query.stage ? f.words(query.stage.name) : '',
    date: f.dateTime(query.raisedAt),
  });
  return (
    <Remark
      kind={answered ? 'answered' : mended ? 'changed' : 'query'}
      below={
        open ? (
          <>
            {mended && (
              <div>
                {t('entry.mended', { before: answerText({ item: row.item, cell: sentIn(query) }, f.language, yesNo) })}
              </div>
            )}
            <AnswerField {...{ query, mended, id }} autoFocus={changing} onSent={() => setChanging(false)} />
          </>
        ) : (
          answer
        )
      }
    >
      <q>{query.reason}</q>
      <Box component="span" sx={{ color: 'text.secondary' }}>{` ${asked}`}</Box>
    </Remark>
  );
}
