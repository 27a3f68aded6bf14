/** The round at work, deadlines, states of submissions, collection progress. */
import type { Same } from '../../i18n/messages.js';
import type { obligations as vi } from './vi.js';

export const obligations: Same<typeof vi> = {
  mark: {
    overdue: 'Overdue',
    silent: 'Not submitted',
    received: 'Accepted',
    waiting: 'To review',
    returned: 'Returned',
  },
  phase: {
    NOT_OPEN: 'Not open',
    OPEN: 'Open',
    OVERDUE: 'Overdue, still taken',
    CLOSED: 'Closed',
  },
  noRound: 'No reporting round is open',
  roundOf: 'Period: %{period}',
  dueOn: 'due %{date}',
  daysLeft: '%{count} days left',
  lastDay: 'today is the last day',
  daysOver: '%{count} days overdue',
  opensOn: 'opens %{date}',
  turn: {
    returned: 'Returned',
    inHand: 'In hand',
    onItsWay: 'Sent: being reviewed, or accepted',
  },
  filled: 'Entered',
  period: 'Period',
  state: 'State',
  submitted: 'Submitted',
  start: 'Start',
  carryOn: 'Continue',
  answer: 'Answer',
  look: 'View report',
  due: 'Due',
  obliged: 'Obliged',
  progress: 'Progress',
  one: 'Round: %{period}',
};
