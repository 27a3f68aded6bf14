/** The columns of the queue. For libraries that have not sent anything they show how far they are, how many days overdue, whom to call, and what was done last. */
import { dayOf } from '@vlis/domain';
import type { Format } from '../format/useFormat.js';
import type { ObligationSort } from '../gql/graphql.js';
import type { Translate } from '../i18n/useT.js';
import { recordAddress } from '../list/recordAddress.js';
import type { Column } from '../list/column.js';
import { StateMark } from '../obligations/StateMark.js';
import { TextLink } from '../parts/RouteLink.js';
import { lineAddress } from './line-address.js';
import { QueueContact } from './QueueContact.js';
import type { QueueRow } from './queue-row.js';
import { QueueFollowUp } from './follow-up/QueueFollowUp.js';
import { OverdueDays } from './OverdueDays.js';
import { QueueLook } from './QueueLook.js';
import { OpenUntil } from './returned/OpenUntil.js';

type QueueColumn = Column<QueueRow>;

export interface QueueView {
  /** The parameters of the queue's address, which the link to a submission carries along. */
  readonly search: string;
  readonly silent: boolean;
  readonly nation: boolean;
  /** Whether contacts may be read. */
  readonly contacts: boolean;
  /** Whether follow-ups may be read. */
  readonly followUps: boolean;
  /** Notes one; undefined: whoever looks may not. */
  readonly onRecord?: ((row: QueueRow) => void) | undefined;
}

/** By which order of the server a column is sorted. */
export const SORT_OF: ReadonlyMap<string, ObligationSort> = new Map([
  ['library', 'NAME'],
  ['submitted', 'SUBMITTED_AT'],
  ['look', 'TO_LOOK_AT'],
  ['due', 'DUE'],
]);

const provinceColumn = (f: Format): QueueColumn => ({
  ...{ key: 'province', label: 'review.province' },
  cell: ({ library }) => f.words(library.province.name),
});

const contactColumn: QueueColumn = {
  ...{ key: 'contact', label: 'review.contact', inWorkbook: ['contact', 'telephone', 'email'] },
  cell: (row) => <QueueContact row={row} />,
};

const followUpColumn = (onRecord: QueueView['onRecord']): QueueColumn => ({
  ...{ key: 'followUp', label: 'review.followUp.column' },
  inWorkbook: ['followUps', 'followedUpOn', 'outcome', 'note', 'reminders', 'remindedOn'],
  cell: (row) => <QueueFollowUp row={row} onRecord={onRecord} />,
});

const ofSilent = (f: Format, t: Translate, { contacts, followUps, onRecord }: QueueView): readonly QueueColumn[] => [
  {
    ...{ key: 'filled', label: 'review.filled', numeric: true },
    cell: ({ submission }) =>
      submission ? `${f.count(submission.filled)}/${f.count(submission.asked)}` : t('review.notBegun'),
  },
  {
    ...{ key: 'due', label: 'review.due', sorts: true },
    cell: ({ dueOn, overdue }) => <OverdueDays dueOn={dueOn} overdue={overdue} />,
  },
  ...(contacts ? [contactColumn] : []),
  ...(followUps ? [followUpColumn(onRecord)] : []),
];

const ofSent = (f: Format, t: Translate): readonly QueueColumn[] => [
  {
    ...{ key: 'submitted', label: 'review.submitted', sorts: true, numeric: true },
    cell: ({ submission }) => (
      <>
        {submission?.submittedAt ? f.date(dayOf(new Date(submission.submittedAt))) : '–'}
        {submission?.late && ` (${t('review.late')})`}
      </>
    ),
  },
  {
    ...{ key: 'look', label: 'review.toLookAt', sorts: true },
    cell: ({ submission }) => submission && <QueueLook submission={submission} />,
  },
];

export const columnsOf = (f: Format, t: Translate, view: QueueView): readonly QueueColumn[] => [
  {
    ...{ key: 'library', label: 'review.library', sorts: true, inWorkbook: ['library', 'identifier', 'type'] },
    cell: (row) => (
      <>
        <TextLink
          to={lineAddress(row, view.search) ?? recordAddress('libraries', row.library.id)}
          sx={{ fontWeight: 600 }}
        >
          {f.words(row.library.name)}
        </TextLink>
        <div style={{ fontWeight: 400 }}>{f.words(row.library.type.name)}</div>
      </>
    ),
  },
  ...(view.nation ? [provinceColumn(f)] : []),
  ...(view.silent ? ofSilent(f, t, view) : ofSent(f, t)),
  {
    ...{ key: 'state', label: 'review.state' },
    cell: ({ state, stage, overdue, submission }) => (
      <>
        <StateMark state={state} stage={stage} overdue={overdue} />
        <OpenUntil until={submission?.returnedUntil} />
      </>
    ),
  },
];
