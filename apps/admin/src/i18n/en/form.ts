import type { Messages } from '../messages.js';

export const form: Messages['form'] = {
  required: 'Not filled in.',
  unpicked: 'Nothing picked from the list: pick a line, or take out what you typed.',
  more: 'There are more: type on to narrow it down.',
  check: 'Not sent: look at what is marked.',
  waits: 'Received, and waiting for %{what}.',
  waitsUnchanged: 'Changing a field takes it back.',
  unsent: 'Not sent; what you filled in is still here.',
  takenBack: 'Not sent: a field was changed after the press. Press again when you have finished.',
  notThere: 'Could not load %{what}.',
  offline: 'No network, not sent. What you filled in is still here; send again when there is a line.',
  unavailable: 'The server is down for now, not sent. What you filled in is still here; send again in a few minutes.',
  busy: 'The system is busy, not sent. What you filled in is still here; send again in a few seconds.',
  diskFull: 'The server’s disk is full, not sent. What you filled in is still here; send again in a few minutes.',
  dayPattern: 'dd/MM/yyyy',
  dayUnreadable: 'Write a day like 15/05/2027.',
  dayPick: 'Pick on a calendar',
  cancel: 'Cancel',
};
