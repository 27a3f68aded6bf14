/** Reminders to libraries whose submission has not come. */
import type { reminders as vi } from './vi.js';
import type { Same } from '../../../i18n/messages.js';

export const reminders: Same<typeof vi> = {
  chosen: 'Remind chosen libraries',
  title: 'Remind %{count} chosen libraries?',
  next: 'Those who enter the report of each library are told in their bell and by e-mail, at most once a day. Libraries that have submitted, or whose promised day has not passed, are not reminded.',
  button: 'Send reminders',
  outcome: 'What came of it',
  close: 'Close',
  done: 'Libraries reminded: %{libraries}, people: %{people}.',
  noneDone: 'No library was reminded.',
  NOBODY: 'Nobody there has an account; they must be telephoned:',
  TODAY: 'Reminded today already:',
  NOT_TO_CHASE: 'Need no reminder, for they have submitted or their promised day has not passed:',
  more: 'and %{count} more',
  times: 'reminded by the system %{count} times, last on %{at}',
  lost: 'Reminders by e-mail that did not arrive: %{count}. Please telephone.',
  doubtful: 'Reminders by e-mail that may not have arrived: %{count}',
  group: 'By reminders of the system',
  counts: {
    never: 'Not reminded: %{count}',
    once: 'Reminded once: %{count}',
    twice: 'Reminded twice: %{count}',
    often: 'Reminded three times or more: %{count}',
  },
};
