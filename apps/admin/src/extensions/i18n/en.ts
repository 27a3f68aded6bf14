/** Asking for an extension, and answering. */
import type { Same } from '../../i18n/messages.js';
import type { extensions as vi } from './vi.js';

export const extensions: Same<typeof vi> = {
  ask: 'Ask for an extension…',
  askTitle: 'Ask for more time for the report of %{period}',
  askNext:
    'It is due by %{due}, and the round closes after %{closes}. The department answers; the due day changes only when it agrees.',
  until: 'Due by',
  reason: 'Reason',
  send: 'Send the request',
  sent: 'The request is sent',
  waiting: 'You asked for an extension to %{date} and wait for the answer.',
  granted: 'Extended to %{date}.',
  refused: 'No extension: %{note}',
  waitingTitle: '%{count} library asks for an extension |||| %{count} libraries ask for an extension',
  waitingLabel: 'Requests for an extension that wait for an answer',
  wish: 'due %{due}, asks for %{date}',
  askedBy: '%{name}, %{at}',
  answer: 'Answer…',
  answerTo: 'Answer %{name}',
  answerTitle: '%{name} asks for an extension',
  answerNext: 'It is due by %{due}. The reason: “%{reason}”',
  answerIt: 'Answer',
  decision: 'Decision',
  grantUntil: 'Extend to',
  grant: 'Grant the extension',
  refuse: 'No extension',
  note: 'Message to the library',
  noteMeans: 'Without an extension, the reason is required.',
  grantedNow: 'Extended to %{date}',
  refusedNow: 'Answered: no extension',
};
