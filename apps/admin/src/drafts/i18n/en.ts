/** What was typed, is not saved yet and is kept on this device. */
import type { Same } from '../../i18n/messages.js';
import type { drafts as vi } from './vi.js';

export const drafts: Same<typeof vi> = {
  here: '%{count} report that you have begun lies on this device and is not saved on the server. Whoever uses the device could find it. Open it to save it, or delete it. |||| %{count} reports that you have begun lie on this device and are not saved on the server. Whoever uses the device could find them. Open them to save them, or delete them.',
  one: '%{count} item, typed %{time}, kept until %{until} |||| %{count} items, typed %{time}, kept until %{until}',
  open: 'Open the report',
  openOf: 'Open the report begun %{time}',
  drop: 'Delete from this device',
  dropOf: 'Delete from this device what was begun %{time}',
  askDrop: 'Delete what you have begun?',
  dropNext:
    '%{count} item that is not saved on the server will be lost for good. |||| %{count} items that are not saved on the server will be lost for good.',
  leave: 'Something is not saved on the server',
  leaveNext:
    '%{count} item that you typed could not be saved. It can stay on this device until %{until}, so that you can save it when you sign in here again. If others use this device, stay and save it, or delete it. |||| %{count} items that you typed could not be saved. They can stay on this device until %{until}, so that you can save them when you sign in here again. If others use this device, stay and save them, or delete them.',
  stay: 'Stay',
  dropAndLeave: 'Delete and log out',
  keepAndLeave: 'Keep and log out',
};
