/** The frame and the shared parts: top bar, menu, keys, sign-in, failures, forms. */
import type { Same } from './messages.js';
import type * as vi from './vi.js';

export { ra } from './ra.en.js';

export const app: Same<typeof vi.app> = {
  name: 'Library Statistics of Việt Nam',
  short: 'VLIS',
  skip: 'Skip to content',
  loading: 'Loading…',
  menu: 'Menu',
  openMenu: 'Open menu',
  more: 'More',
  language: 'Switch to Vietnamese',
  dark: 'Switch to dark',
  light: 'Switch to light',
  account: 'Account',
  logout: 'Log out',
  logoutEverywhere: 'Log out on all devices',
  leaving: 'Saving what you entered, then logging out…',
  keys: 'Keyboard shortcuts',
  close: 'Close',
  again: 'Try again',
  home: 'Go to your to-do page',
  none: '–',
  clear: 'Clear filters',
  pagePrevious: 'Previous page',
  pageNext: 'Next page',
  pageRange: '%{from}–%{to} of %{total}',
  noNumber: 'no number',
  withheld: 'withheld: a figure of too few libraries, one that would give such a figure away, or one of an open period',
};

export const menu: Same<typeof vi.menu> = {
  work: 'Work',
  read: 'Figures',
  manage: 'Registers',
};

export const keys: Same<typeof vi.keys> = {
  title: 'Keyboard shortcuts',
  hint: 'In a text field letters are only letters. In the number cells of a report they remain keys.',
  general: 'General',
  here: 'This page',
  help: 'Open this list of keys',
  search: 'Go to the search box',
};

export const session: Same<typeof vi.session> = {
  endedTitle: 'Your login has ended',
  ended: 'Everything you typed is still on this screen. Log in again to go on; you will return to this very page.',
  secondFactorTitle: 'A one-time code is needed',
  secondFactor:
    'Your role at the Ministry, or as administrator, needs a one-time code from your telephone at the login. Log in again and enter the code; the first time, the login page shows how to set it up. Everything you typed is kept. If you have entered the code and still see this, tell whoever looks after the login.',
  leftTitle: 'You have signed out',
  left: 'What you typed and was not saved yet stays on this device, for you alone; it is back when you log in here again.',
  again: 'Log in again',
  ofAnotherTitle: 'This account belongs to somebody else',
  unknownTitle: 'This account has no role yet',
  unknown:
    'You are logged in as “%{username}”, but this account has no role in the system. Ask an administrator of your province or the ministry.',
};

export const failure: Same<typeof vi.failure> = {
  offlineTitle: 'No connection',
  offline: 'Your computer cannot reach the server. Check your line; this page tries again by itself.',
  unavailableTitle: 'The server is pausing',
  unavailable: 'The system is being maintained or restarted. Nothing is lost; this page tries again in a few seconds.',
  busyTitle: 'The system is busy',
  busy: 'Many people are using it at once. Nothing is lost; this page tries again by itself in a few seconds.',
  diskFullTitle: 'The server’s disk is full',
  diskFull: 'Nothing new can be saved for the moment; what is there is safe. Tell an administrator, then try again.',
  forbiddenTitle: 'You may not see this page',
  forbidden: 'Your role does not include this part. If your work needs it, ask an administrator for the right.',
  tooManyTitle: 'Too many requests',
  tooMany: 'Wait a minute, then try again.',
  signedOutTitle: 'Not logged in',
  signedOut: 'Your login has ended. Log in again to go on.',
  faultTitle: 'Something went wrong on this page',
  fault: 'The fault is ours, not yours, and no figures were changed. Try again; if it persists, tell support.',
  refusedTitle: 'There are no such figures',
  searchTitle: 'This search is too long',
  tooSlowTitle: 'This took too long',
  quote: 'Code to quote to support: %{id}',
  stale: 'Could not be refreshed. You see the figures as last loaded.',
  notFoundTitle: 'There is no such page',
  notFound: 'The address may be mistyped, or the item has moved.',
  missingRecordTitle: 'Not found',
  missingRecord: 'There is no such item, or it is outside of what you may see.',
  bannerOffline: 'The connection is lost. What you see was loaded before; the page reconnects by itself.',
  outdatedTitle: 'There is a new version',
  outdated:
    'There is a new version of the system. Figures typed in a report are kept on this device; copy anything else that you are writing, then load the page anew.',
  outdatedReload: 'Load anew',
  bannerUnavailable: 'The server is pausing. You can leave this page as it is; it tries again by itself.',
};

export const form: Same<typeof vi.form> = {
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
  showList: 'Open the list',
  clearPick: 'Clear the choice',
};
