/** The administrator's page of messages. */
import type { Same } from '../../i18n/messages.js';
import type { mailbox as vi } from './vi.js';

export const mailbox: Same<typeof vi> = {
  title: 'Outgoing mail',
  about: 'What the system writes to people by mail, and what became of it.',
  keeps: 'No mail server is named (SMTP_URL): messages are kept here and sent nowhere.',
  none: 'No messages yet.',
  to: '%{name} <%{address}>',
  toNobody: '%{name}',
  read: 'The message',
  answer: 'The mail server answered: %{text}',
  doubtful: 'An attempt broke off midway: it may have arrived twice.',
  state: {
    WAITING: 'Waiting',
    HANDING_OVER: 'Being handed to the mail server',
    SENT: 'Taken by the mail server',
    KEPT: 'Kept here, not sent',
    NO_ADDRESS: 'Not sent: no address is known',
    REFUSED: 'Refused by the mail server',
    GIVEN_UP: 'Given up after a day',
  },
  menu: {
    name: 'Outgoing mail',
    go: 'Outgoing mail',
  },
};
