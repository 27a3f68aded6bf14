/** The columns of the queue. For libraries that have not sent anything they show how far they are and how many days overdue. */
import { dayOf } from '@vlis/domain';
import type { Format } from '../format/useFormat.js';
import type { ObligationLineFragment, ObligationSort } from '../gql/graphql.js';
import type { Translate } from '../i18n/useT.js';
import { recordAddress } from '../list/recordAddress.js';
import type { Column } from '../list/column.js';
import { StateMark } from '../obligations/StateMark.js';
import { TextLink } from '../parts/RouteLink.js';
import { lineAddress } from './line-address.js';
import { OverdueDays } from './OverdueDays.js';
import { QueueLook } from './QueueLook.js';
import { OpenUntil } from './returned/OpenUntil.js';

type QueueColumn = Column<ObligationLineFragment>;

export interface QueueView {
  /** The parameters of the queue's address, which the link to a submission carries along. */
  readonly search: string;
  readonly silent: boolean;
  readonly nation: boolean;
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

const ofSilent = (f: Format, t: Translate): readonly QueueColumn[] => [
  {
    ...{ key: 'filled', label: 'review.filled', numeric: true },
    cell: ({ submission }) =>
      submission ? `${f.count(submission.filled)}/${f.count(submission.asked)}` : t('review.notBegun'),
  },
  {
    ...{ key: 'due', label: 'review.due', sorts: true },
    cell: ({ dueOn, overdue }) => <OverdueDays dueOn={dueOn} overdue={overdue} />,
  },
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

export const columnsOf = (f: Format, t: Translate, { search, silent, nation }: QueueView): readonly QueueColumn[] => [
  {
    ...{ key: 'library', label: 'review.library', sorts: true, inWorkbook: ['library', 'identifier', 'type'] },
    cell: (row) => (
      <>
        <TextLink to={lineAddress(row, search) ?? recordAddress('libraries', row.library.id)} sx={{ fontWeight: 600 }}>
          {f.words(row.library.name)}
        </TextLink>
        <div style={{ fontWeight: 400 }}>{f.words(row.library.type.name)}</div>
      </>
    ),
  },
  ...(nation ? [provinceColumn(f)] : []),
  ...(silent ? ofSilent(f, t) : ofSent(f, t)),
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
