/** Other days for a round that has been opened, with the reason that everybody who sees the round reads. */
import { request } from '../api/line.js';
import { useFormat } from '../format/useFormat.js';
import { ChangeRoundDocument, type ChangeRoundInput } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import type { RoundLine } from '../obligations/choose.js';
import { DayOfForm } from '../parts/form/DayOfForm.js';
import { issueAt, withOthers } from '../parts/form/issues.js';
import { MutationDialog } from '../parts/form/MutationDialog.js';
import { TextInput } from '../parts/form/TextInput.js';

interface Props {
  readonly round: RoundLine;
  readonly onClose: () => void;
}

const TEXTS = { opensOn: 'rounds.opens', dueOn: 'rounds.due', closesOn: 'rounds.closes' } as const;
const DAYS = ['opensOn', 'dueOn', 'closesOn'] as const;

export function ChangeRoundDialog({ round, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const { id: roundId, opensOn, dueOn, closesOn } = round;
  const blank: ChangeRoundInput = { roundId, opensOn, dueOn, closesOn, reason: '' };
  // Once entry is open, the opening day is past and stays.
  const movable = DAYS.filter((day) => day !== 'opensOn' || opensOn > today);
  return (
    <MutationDialog
      wide
      title={t('rounds.changeOne', { period: f.period(round.period) })}
      next={t('rounds.changeNext', { date: f.date(round.cutoffOn) })}
      button={t('rounds.changeIt')}
      blank={blank}
      ask={async (input) => (await request(ChangeRoundDocument, { input })).changeRound}
      doneText={() => t('rounds.changed')}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          {movable.map((day) => (
            <DayOfForm
              key={day}
              source={day}
              required
              label={t(TEXTS[day])}
              {...withOthers(issueAt(mutation, day), mutation, ...DAYS)}
            />
          ))}
          <TextInput
            source="reason"
            multiline
            label={t('rounds.changeReason')}
            means={t('rounds.changeReasonMeans')}
            {...issueAt(mutation, 'reason')}
          />
        </>
      )}
    </MutationDialog>
  );
}
