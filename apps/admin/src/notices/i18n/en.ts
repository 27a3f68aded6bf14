/** Notices: the bell in the top bar, and the list. */
import type { Same } from '../../i18n/messages.js';
import type { notices as vi } from './vi.js';

export const notices: Same<typeof vi> = {
  title: 'Notices',
  about: 'What others did that concerns you.',
  bell: 'Notices',
  bellUnread: 'Notices: %{unread} unread',
  arrived: 'You have a new notice.',
  unread: 'Unread',
  readAll: 'Mark all as read',
  none: 'No notices yet.',
};
