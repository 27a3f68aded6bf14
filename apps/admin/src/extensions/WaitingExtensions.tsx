/** Libraries that have asked for a later due day and wait, the oldest request first; nothing while nobody waits. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useOperation } from '../api/useOperation.js';
import type { CardPlaces } from '../feature/cards.js';
import { useFormat } from '../format/useFormat.js';
import { ExtensionsDocument, type ExtensionLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { Panel } from '../parts/Panel.js';
import { RecordLine, RecordList } from '../parts/RecordList.js';
import { AnswerDialog } from './AnswerDialog.js';

interface LineProps {
  readonly one: ExtensionLineFragment;
  readonly onAnswer: () => void;
}

function Waiting({ one, onAnswer }: LineProps) {
  const t = useT();
  const f = useFormat();
  const name = f.words(one.library);
  const dates = { due: f.date(one.dueOn), date: f.date(one.wishedUntil) };
  return (
    <RecordLine
      name={name}
      about={[
        t('extensions.wish', dates),
        t('extensions.askedBy', { name: one.askedBy, at: f.dateTime(one.askedAt) }),
      ].join(' · ')}
      more={<q>{one.reason}</q>}
    >
      <Button size="small" variant="outlined" onClick={onAnswer} aria-label={t('extensions.answerTo', { name })}>
        {t('extensions.answer')}
      </Button>
    </RecordLine>
  );
}

export default function WaitingExtensions({ round }: CardPlaces['provinceWaits']) {
  const t = useT();
  const f = useFormat();
  const [chosen, choose] = useState<ExtensionLineFragment>();
  const may = useMe().permissions.includes('extension.decide');
  const reading = useOperation(ExtensionsDocument, { roundId: round.id, waiting: true }, { enabled: may });
  const waiting = reading.data?.extensions ?? [];
  if (waiting.length === 0 && !chosen) return null;
  return (
    <Panel title={t('extensions.waitingTitle', { smart_count: waiting.length, count: f.count(waiting.length) })} flush>
      <RecordList label={t('extensions.waitingLabel')} none="">
        {waiting.map((one) => (
          <Waiting key={one.id} one={one} onAnswer={() => choose(one)} />
        ))}
      </RecordList>
      {chosen && <AnswerDialog extension={chosen} onClose={() => choose(undefined)} />}
    </Panel>
  );
}
